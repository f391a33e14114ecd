/** A file that cannot be read on, so that what follows in it is not known. */
export class SourceUnreadable extends Error {
  readonly code: string;
  /** The row it broke in. */
  readonly row: number;

  constructor(code: string, row: number, cause?: unknown) {
    super(`${code} in row ${row}`, { cause });
    this.name = 'SourceUnreadable';
    this.code = code;
    this.row = row;
  }
}
