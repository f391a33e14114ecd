import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { rejection } from './rejection.ts';
import type { RowValues, SourceRow, UnreadableRow } from './source-row.ts';
import { SourceUnreadable } from './source-unreadable.ts';

/** A row that goes on for longer has a quotation mark that is never closed: everything behind it would be read into memory. */
const longestRow = 16 * 1024 * 1024;

export interface CsvFile {
  readonly columns: readonly string[];
  readonly rows: AsyncGenerator<SourceRow>;
}

/** Reads the header of a CSV file and gives its rows, to be read on. */
export async function openCsv(text: AsyncIterable<string>, delimiter = ','): Promise<CsvFile> {
  const records = csvRecords(text, delimiter);
  const first = await records.next();
  const columns = first.done || 'rejection' in first.value ? [] : first.value.cells.map((cell) => cell.trim());
  return { columns, rows: rowsOf(records, columns) };
}

interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

async function* rowsOf(
  records: AsyncGenerator<CsvRecord | UnreadableRow>,
  columns: readonly string[],
): AsyncGenerator<SourceRow> {
  for await (const record of records) {
    if ('rejection' in record) yield record;
    else if (record.cells.length === columns.length) yield { row: record.row, values: valuesOf(columns, record.cells) };
    else {
      const counts = { found: record.cells.length, expected: columns.length };
      yield { row: record.row, rejection: rejection('CSV_COLUMN_COUNT', counts), text: JSON.stringify(record.cells) };
    }
  }
}

function valuesOf(columns: readonly string[], cells: readonly string[]): RowValues {
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
}

/** The records of a CSV file, the header as number 0. */
async function* csvRecords(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord | UnreadableRow> {
  let row = -1;
  let sinceRecord = 0;
  const numbers: number[] = [];
  const skipped: UnreadableRow[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: string[]) => {
      row += 1;
      sinceRecord = 0;
      numbers.push(row);
      return cells;
    },
  });
  parser.on('skip', (error: { readonly code: string }, raw?: string) => {
    row += 1;
    skipped.push({ row, rejection: rejection('CSV_MALFORMED', { reason: error.code }), text: raw ?? '' });
  });
  async function* bounded(): AsyncGenerator<string> {
    for await (const piece of text) {
      sinceRecord += piece.length;
      if (sinceRecord > longestRow) throw new SourceUnreadable('QUOTE_NOT_CLOSED', row + 1);
      yield piece;
    }
  }
  const records: AsyncIterable<string[]> = pipeline(Readable.from(bounded(), { objectMode: false }), parser, () => {});
  for await (const cells of records) {
    const number = numbers.shift() ?? 0;
    yield* takeBefore(skipped, number);
    yield { row: number, cells };
  }
  yield* skipped;
}

function takeBefore(skipped: UnreadableRow[], row: number): readonly UnreadableRow[] {
  const end = skipped.findIndex((other) => other.row > row);
  return skipped.splice(0, end < 0 ? skipped.length : end);
}
