import { existsSync, statSync } from 'node:fs';
import { casesByReference } from './case-operations.ts';
import { type Checkpoint, CheckpointFile } from './checkpoint.ts';
import { runChunk } from './chunk.ts';
import type { Gateway } from './gateway.ts';
import type { RowPlanner } from './plan-row.ts';
import { RejectionReport } from './rejection-report.ts';
import type { RejectedRow, RowOutcome } from './row-outcome.ts';
import type { RowPlan } from './row-plan.ts';
import type { SourceFile } from './source-file.ts';
import { addTallies, emptyTally, type Tally } from './tally.ts';

export interface ImportOptions {
  readonly source: SourceFile;
  readonly planner: RowPlanner;
  readonly gateway: Gateway;
  readonly unit: string;
  readonly concurrency: number;
  /** The last row to read; all where it is absent. */
  readonly limit?: number;
  /** Where rejected rows are reported, and beside it the checkpoint kept; neither where it is absent. */
  readonly report?: string;
  /** Tells this import from others, for its checkpoint. */
  readonly fingerprint: string;
  /** Of so many rows the target is asked at once which are there already, and after so many the checkpoint is moved; 50 when absent. */
  readonly chunkSize?: number;
  readonly stop: AbortSignal;
  /** Called first where an earlier run of this import is gone on with. */
  readonly onResume?: (checkpoint: Checkpoint) => void;
  readonly onRow?: (outcome: RowOutcome) => void;
  readonly onRejected?: (row: RejectedRow) => void;
}

export interface ImportResult {
  /** Of the whole import, earlier runs it went on from included. */
  readonly tally: Tally;
  /** Whether the last row was reached. */
  readonly complete: boolean;
  /** What ended it before; null where it is complete or was told to stop. */
  readonly error: unknown;
}

/** Takes the rows of a file to the API, in order, from where an earlier run of the same import ended. */
export async function runImport(options: ImportOptions): Promise<ImportResult> {
  const { source, planner, report, stop, chunkSize = 50 } = options;
  const checkpoints = report === undefined ? null : new CheckpointFile(report);
  const begun = checkpoints && report !== undefined ? await resumable(checkpoints, report, options) : null;
  if (begun) options.onResume?.(begun);
  const file = report === undefined ? null : new RejectionReport(report, source.columns, begun?.reportBytes ?? 0);
  let { tally, row, reference } = begun ?? { tally: emptyTally, row: 0, reference: null };

  const finish = async (plans: readonly RowPlan[]) => {
    const { outcomes, error } = await runChunk(plans, { ...options, onOutcome: (outcome) => options.onRow?.(outcome) });
    const rejected = outcomes.flatMap((outcome) => outcome.rejected ?? []);
    file?.add(rejected);
    for (const one of rejected) options.onRejected?.(one);
    tally = outcomes.reduce((sum, outcome) => addTallies(sum, outcome.tally), tally);
    row = outcomes.at(-1)?.row ?? row;
    reference = outcomes.findLast((outcome) => outcome.reference !== null)?.reference ?? reference;
    checkpoints?.write({ fingerprint: options.fingerprint, row, tally, reference, reportBytes: file?.bytes ?? 0 });
    return { done: outcomes.length === plans.length, error };
  };

  try {
    let plans: RowPlan[] = [];
    for await (const read of source.rows) {
      if (read.row > (options.limit ?? Number.POSITIVE_INFINITY)) break;
      // Rows done before are planned too: repeated keys are numbered by their order in the file.
      const plan = planner.plan(read);
      if (read.row <= (begun?.row ?? 0)) continue;
      plans.push(plan);
      if (plans.length < chunkSize) continue;
      const { done, error } = await finish(plans);
      if (!done || stop.aborted) return { tally, complete: false, error };
      plans = [];
    }
    if (plans.length > 0) {
      const { done, error } = await finish(plans);
      if (!done) return { tally, complete: false, error };
    }
    checkpoints?.remove();
    return { tally, complete: true, error: null };
  } finally {
    file?.close();
  }
}

/** The checkpoint, if it is this import's, its report is there, and the database is still the one it speaks of. */
async function resumable(
  checkpoints: CheckpointFile,
  report: string,
  { fingerprint, gateway, unit }: ImportOptions,
): Promise<Checkpoint | null> {
  const found = checkpoints.read();
  if (!found || found.fingerprint !== fingerprint || found.row === 0) return null;
  if (found.reportBytes > 0 && (!existsSync(report) || statSync(report).size < found.reportBytes)) return null;
  if (found.reference === null) return found;
  const { reference } = found;
  return (await casesByReference(gateway, unit, [reference])).has(reference) ? found : null;
}
