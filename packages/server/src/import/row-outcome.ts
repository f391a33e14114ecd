import type { Rejection } from './rejection.ts';
import { emptyTally, type Tally } from './tally.ts';

/** What became of one row. */
export interface RowOutcome {
  readonly row: number;
  readonly tally: Tally;
  /** What the report says of it; null unless it was rejected. */
  readonly rejected: RejectedRow | null;
  /** The reference of the case it is now; null where it is none. */
  readonly reference: string | null;
}

export interface RejectedRow {
  readonly row: number;
  readonly reference: string | null;
  readonly rejections: readonly Rejection[];
  readonly record: unknown;
}

export function opened(row: number, reference: string, truncated: number): RowOutcome {
  return { row, reference, rejected: null, tally: { ...emptyTally, rows: 1, opened: 1, truncated: truncated > 0 ? 1 : 0 } };
}

export function already(row: number, reference: string): RowOutcome {
  return { row, reference, rejected: null, tally: { ...emptyTally, rows: 1, already: 1 } };
}

export function skipped(row: number, code: string): RowOutcome {
  return { row, reference: null, rejected: null, tally: { ...emptyTally, rows: 1, skipped: { [code]: 1 } } };
}

export function rejected(given: RejectedRow): RowOutcome {
  const code = given.rejections[0]?.code ?? 'UNEXPECTED';
  return { row: given.row, reference: null, rejected: given, tally: { ...emptyTally, rows: 1, rejected: { [code]: 1 } } };
}
