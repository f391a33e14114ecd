import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { plainText } from './field-value.ts';
import type { RejectedRow } from './row-outcome.ts';
import { isRecord } from './source-row.ts';

/** The file that says of each rejected row why, with the row itself: JSON lines, or CSV where its name ends in `.csv`. */
export class RejectionReport {
  readonly #file: number;
  readonly #csv: boolean;
  readonly #columns: readonly string[] | null;

  /** Begins the report anew, or goes on behind its first `keep` bytes. `columns` are those of the imported file. */
  constructor(path: string, columns: readonly string[] | null, keep = 0) {
    this.#csv = path.toLowerCase().endsWith('.csv');
    this.#columns = columns;
    this.#file = openSync(path, keep > 0 ? 'r+' : 'w');
    ftruncateSync(this.#file, keep);
    // The mark lets Excel see that it is UTF-8.
    if (this.#csv && keep === 0) this.#write(`\uFEFF${csvLine([...head, ...(columns ?? ['record'])])}`);
  }

  /** How long it is by now. */
  get bytes(): number {
    return fstatSync(this.#file).size;
  }

  add(rows: readonly RejectedRow[]): void {
    const lines = rows.flatMap((row) => (this.#csv ? this.#csvLines(row) : jsonLines(row)));
    if (lines.length > 0) this.#write(lines.join(''));
  }

  close(): void {
    closeSync(this.#file);
  }

  #csvLines({ row, reference, rejections, record }: RejectedRow): string[] {
    const columns = this.#columns;
    const cells = columns && isRecord(record) ? columns.map((column) => plainText(record[column])) : [textOf(record)];
    return rejections.map(({ code, field, message }) =>
      csvLine([String(row), reference ?? '', code, field ?? '', message.en, message['zh-CN'], ...cells]),
    );
  }

  #write(text: string): void {
    const bytes = Buffer.from(text);
    const end = this.bytes;
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at, bytes.length - at, end + at);
  }
}

const head = ['row', 'key', 'code', 'field', 'message', '说明'];

function jsonLines({ row, reference, rejections, record }: RejectedRow): string[] {
  return rejections.map(
    ({ code, field, message }) => `${JSON.stringify({ row, key: reference, code, field, message, record })}\n`,
  );
}

function textOf(record: unknown): string {
  return typeof record === 'string' ? record : JSON.stringify(record);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;
}

/** Spreadsheets run cells that begin so as formulas: https://owasp.org/www-community/attacks/CSV_Injection */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
