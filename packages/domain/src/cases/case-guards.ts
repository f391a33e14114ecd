import type { Context, UserErrors } from '@aftercare/platform';
import { decide } from '../policies/decide.ts';
import { Attachment } from './attachment.ts';
import { refuseCase } from './case-errors.ts';
import type { CaseGuardName } from './case-workflow.ts';
import { FollowUp } from './follow-up.ts';
import { Rating } from './rating.ts';
import type { ServiceCase } from './service-case.ts';

type Guard = (context: Context, serviceCase: ServiceCase) => Promise<UserErrors | null>;

/** What must hold beside the state; each gives the refusal or null. */
export const caseGuards: Readonly<Record<CaseGuardName, Guard>> = { withinReopenWindow, closureComplete };

async function withinReopenWindow(context: Context, serviceCase: ServiceCase): Promise<UserErrors | null> {
  const unit = await serviceCase.businessUnit.loadOrFail();
  const since = serviceCase.resolvedAt ?? serviceCase.openedAt;
  const days = Math.floor((context.clock.now().getTime() - since.getTime()) / 86_400_000);
  return days > unit.reopenWindowDays ? refuseCase('REOPEN_WINDOW_PASSED', { days, window: unit.reopenWindowDays }) : null;
}

/** Whether each thing that `closure` may ask for is on file. */
const requirements: Readonly<Record<string, (context: Context, serviceCase: ServiceCase) => Promise<boolean>>> = {
  FOLLOW_UP: async ({ em }, { id }) => (await em.count(FollowUp, { serviceCase: { id }, reached: true })) > 0,
  RATING: async ({ em }, { id }) => (await em.count(Rating, { serviceCase: { id } })) > 0,
  SIGNATURE: hasDocument('SIGNATURE'),
  REPORT: hasDocument('REPORT'),
  RESULT_NOTICE: hasDocument('RESULT_NOTICE'),
  CONSENT: hasDocument('CONSENT'),
  REGULATOR_REPLY: hasDocument('REGULATOR_REPLY'),
  QUALITY_CHECK: hasDocument('QUALITY_CHECK'),
  REPAIR_CERTIFICATE: hasDocument('REPAIR_CERTIFICATE'),
};

function hasDocument(document: string) {
  return async ({ em }: Context, { id }: ServiceCase) => (await em.count(Attachment, { serviceCase: { id }, document })) > 0;
}

async function closureComplete(context: Context, serviceCase: ServiceCase): Promise<UserErrors | null> {
  const decision = await decide(context, 'closure', serviceCase);
  if (!Array.isArray(decision?.outcome)) return null;
  for (const asked of decision.outcome as readonly unknown[]) {
    const requirement = typeof asked === 'object' && asked !== null && 'requirement' in asked ? String(asked.requirement) : '';
    const onFile = await requirements[requirement]?.(context, serviceCase);
    if (onFile === false) return refuseCase('CLOSURE_INCOMPLETE', { requirement });
  }
  return null;
}
