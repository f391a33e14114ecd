import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isRecord } from './source-row.ts';
import { type Counts, emptyTally, type Tally } from './tally.ts';

/** How far an import has come, so that it can go on after any end. */
export interface Checkpoint {
  /** Of all that the import is: file, mapping, unit, tenant. Another import does not go on from here. */
  readonly fingerprint: string;
  /** The last row of which, and of all before it, is known what became. */
  readonly row: number;
  readonly tally: Tally;
  readonly reportBytes: number;
  /** Of the last case that was opened or found: it must be there to go on. */
  readonly reference: string | null;
}

export function fingerprint(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The file beside a report that keeps the checkpoint. */
export class CheckpointFile {
  readonly path: string;

  constructor(report: string) {
    this.path = `${report}.checkpoint`;
  }

  /** Null where there is none, or one that is not whole. */
  read(): Checkpoint | null {
    try {
      const found: unknown = JSON.parse(readFileSync(this.path, 'utf8'));
      return isCheckpoint(found) ? { ...found, tally: { ...emptyTally, ...found.tally } } : null;
    } catch {
      return null;
    }
  }

  write(checkpoint: Checkpoint): void {
    // A reader sees the old one or the new one, never half of either.
    const half = `${this.path}.new`;
    writeFileSync(half, JSON.stringify(checkpoint));
    renameSync(half, this.path);
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }
}

function isCheckpoint(value: unknown): value is Checkpoint {
  if (!isRecord(value)) return false;
  const { fingerprint: of, row, tally, reportBytes, reference } = value;
  return (
    typeof of === 'string' &&
    typeof row === 'number' &&
    typeof reportBytes === 'number' &&
    (reference === null || typeof reference === 'string') &&
    isTally(tally)
  );
}

function isTally(value: unknown): value is Tally {
  if (!isRecord(value)) return false;
  const { rows, opened, already, truncated, skipped, rejected } = value;
  return [rows, opened, already, truncated].every(Number.isSafeInteger) && isCounts(skipped) && isCounts(rejected);
}

function isCounts(value: unknown): value is Counts {
  return isRecord(value) && Object.values(value).every(Number.isSafeInteger);
}
