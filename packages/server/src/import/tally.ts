/** What became of the rows so far. */
export interface Tally {
  readonly rows: number;
  readonly opened: number;
  readonly already: number;
  readonly truncated: number;
  /** By the code of the reason. */
  readonly skipped: Counts;
  /** By the first code of each row. */
  readonly rejected: Counts;
}

export type Counts = Readonly<Record<string, number>>;

export const emptyTally: Tally = { rows: 0, opened: 0, already: 0, truncated: 0, skipped: {}, rejected: {} };

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    rows: a.rows + b.rows,
    opened: a.opened + b.opened,
    already: a.already + b.already,
    truncated: a.truncated + b.truncated,
    skipped: addCounts(a.skipped, b.skipped),
    rejected: addCounts(a.rejected, b.rejected),
  };
}

function addCounts(a: Counts, b: Counts): Counts {
  const sum: Record<string, number> = { ...a };
  for (const [code, count] of Object.entries(b)) sum[code] = (sum[code] ?? 0) + count;
  return sum;
}

export function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
