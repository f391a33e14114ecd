import { casesByReference } from './case-operations.ts';
import type { Gateway } from './gateway.ts';
import { Lanes, lanesOf } from './lanes.ts';
import { openRow } from './open-row.ts';
import { already, opened, type RowOutcome, rejected, skipped } from './row-outcome.ts';
import type { RowPlan } from './row-plan.ts';

export interface ChunkResult {
  /** Of the rows done, from the first on without a gap. */
  readonly outcomes: readonly RowOutcome[];
  /** What ended it early; null where all rows are done or it was told to stop. */
  readonly error: unknown;
}

export interface ChunkOptions {
  readonly gateway: Gateway;
  readonly unit: string;
  readonly concurrency: number;
  readonly stop: AbortSignal;
  readonly onOutcome: (outcome: RowOutcome) => void;
}

/** Carries out the plans of some rows, several at a time; told to stop, it finishes those under way. */
export async function runChunk(plans: readonly RowPlan[], options: ChunkOptions): Promise<ChunkResult> {
  const { gateway, unit, stop } = options;
  const lanes = new Lanes();
  const outcomes = new Map<number, RowOutcome>();
  let error: unknown = null;
  let next = 0;
  try {
    const references = plans.flatMap((plan) => (plan.kind === 'open' ? [plan.reference] : []));
    const known = new Set(references.length === 0 ? [] : (await casesByReference(gateway, unit, references)).keys());
    const carryOut = async (plan: RowPlan): Promise<RowOutcome> => {
      if (plan.kind === 'skip') return skipped(plan.row, plan.reason.code);
      if (plan.kind === 'reject') return rejected(plan);
      const { row, reference, record } = plan;
      return lanes.run(lanesOf(plan.input), async () => {
        const result = await openRow(gateway, unit, plan, known.has(reference));
        if (result.kind === 'rejected') return rejected({ row, reference, record, rejections: result.rejections });
        known.add(reference);
        return result.kind === 'opened' ? opened(row, reference, plan.truncated) : already(row, reference);
      });
    };
    const worker = async () => {
      for (let plan = plans[next]; plan && !stop.aborted && error === null; plan = plans[next]) {
        const index = next;
        next += 1;
        try {
          const outcome = await carryOut(plan);
          outcomes.set(index, outcome);
          options.onOutcome(outcome);
        } catch (thrown) {
          error ??= thrown;
        }
      }
    };
    await Promise.all(Array.from({ length: options.concurrency }, worker));
  } catch (thrown) {
    error = thrown;
  }
  return { outcomes: withoutGap(outcomes), error };
}

function withoutGap(outcomes: ReadonlyMap<number, RowOutcome>): RowOutcome[] {
  const found: RowOutcome[] = [];
  for (let outcome = outcomes.get(0); outcome; outcome = outcomes.get(found.length)) found.push(outcome);
  return found;
}
