import { type Context, emit, findAtVersion, findById, insert, refuse } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkPast } from '../input/check-dates.ts';
import { checkOptionalText, trimmed } from '../input/check-text.ts';
import { lookUp } from '../input/look-up.ts';
import { Batch, type HoldStatus } from './batch.ts';
import type { RecordQualityInspectionInput, SetBatchHoldInput } from './batch-inputs.ts';
import { type InspectionStage, QualityInspection } from './quality-inspection.ts';

/** Says whether a batch may be sold. */
export async function setBatchHold(context: Context, input: SetBatchHoldInput): Promise<Batch> {
  const { batch } = await lookUp(checkOptionalText('reason', input.reason, 1000), {
    batch: () => findAtVersion(context, Batch, input),
  });
  await changeHold(context, batch, input.holdStatus, trimmed(input.reason));
  return batch;
}

/** The stages at which a batch that fails would next reach a shelf or a customer. */
const gates: readonly InspectionStage[] = ['INCOMING', 'OUTGOING'];

/** Records an inspection; a released batch that fails on receipt or before delivery is held. */
export async function recordQualityInspection(context: Context, input: RecordQualityInspectionInput): Promise<QualityInspection> {
  const { stage, passed } = input;
  const now = context.clock.now();
  const inspectedAt = input.inspectedAt ?? now;
  const findings = trimmed(input.findings);
  const problems = [
    ...(passed || findings ? [] : [refuse.detail('REQUIRED', { field: 'findings' }, 'findings')]),
    ...checkOptionalText('findings', findings, 10_000),
    ...checkPast('inspectedAt', inspectedAt, now),
  ];
  const { batch } = await lookUp(problems, { batch: () => findById(context, Batch, input.batch, 'batch') });
  const inspection = insert(context, QualityInspection, { batch: ref(batch), stage, passed, findings, inspectedAt });
  if (!passed && gates.includes(stage) && batch.holdStatus === 'RELEASED') {
    await changeHold(context, batch, 'ON_HOLD', findings);
  }
  return inspection;
}

async function changeHold(context: Context, batch: Batch, to: HoldStatus, reason: string | null): Promise<void> {
  const from = batch.holdStatus;
  if (from === to) return;
  batch.holdStatus = to;
  const { sku } = await batch.product.loadOrFail();
  emit(context, 'batch.holdChanged', batch.id, { product: sku, code: batch.code, from, to, reason });
}
