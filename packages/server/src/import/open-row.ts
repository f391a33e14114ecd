import { casesByReference, postCase } from './case-operations.ts';
import type { Gateway } from './gateway.ts';
import { type Rejection, rejection } from './rejection.ts';
import type { OpenPlan } from './row-plan.ts';

export type OpenResult =
  | { readonly kind: 'opened' }
  | { readonly kind: 'already' }
  | { readonly kind: 'rejected'; readonly rejections: readonly Rejection[] };

/** How often a row is tried that met another transaction's. */
const attempts = 4;

/**
 * Opens a row's case, or finds that it was opened before; `known` says whether the unit had one of its reference.
 *
 * @throws TargetUnavailable, TargetRefused
 */
export async function openRow(
  gateway: Gateway,
  unit: string,
  { input, openedAt, reference }: OpenPlan,
  known: boolean,
): Promise<OpenResult> {
  let last = { code: 'UNEXPECTED', message: '' };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answer = await postCase(gateway, input, 'en', openedAt);
    if ('id' in answer) return { kind: known ? 'already' : 'opened' };
    if ('errors' in answer) return refused(gateway, { input, openedAt }, answer.errors);
    last = answer.failure;
    if (!answer.failure.passing) break;
    // The answer may have been lost after the case was opened.
    const onFile = known || (await casesByReference(gateway, unit, [reference])).has(reference);
    if (onFile) return { kind: 'already' };
  }
  if (last.code === 'TOO_LARGE_FOR_SERVER') return { kind: 'rejected', rejections: [rejection('TOO_LARGE_FOR_SERVER')] };
  return { kind: 'rejected', rejections: [rejection('UNEXPECTED', { reason: `${last.code} ${last.message}`.trim() })] };
}

type Refusal = readonly { readonly code: string; readonly message: string; readonly field: string | null }[];

/** What was refused has no effect, so it can be asked again to hear it in Chinese. */
async function refused(
  gateway: Gateway,
  { input, openedAt }: Pick<OpenPlan, 'input' | 'openedAt'>,
  errors: Refusal,
): Promise<OpenResult> {
  // Under another key, or by hand, the case is there without this row's idempotency key.
  if (errors.some(({ code, field }) => code === 'DUPLICATE' && field === 'externalReference')) return { kind: 'already' };
  if (errors.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED')) {
    return { kind: 'rejected', rejections: [rejection('CHANGED_SINCE_IMPORT')] };
  }
  const again = await postCase(gateway, input, 'zh-CN', openedAt);
  if ('id' in again) return { kind: 'opened' };
  const chinese = 'errors' in again ? again.errors : [];
  return {
    kind: 'rejected',
    rejections: errors.map(({ code, message, field }, index) => {
      const text = { en: message, 'zh-CN': chinese[index]?.message ?? message };
      return { code, field, message: text };
    }),
  };
}
