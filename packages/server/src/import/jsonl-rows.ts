import { rejection } from './rejection.ts';
import { isRecord, type SourceRow } from './source-row.ts';

/** Longer lines are rejected unread, so that a file without line ends cannot fill the memory. */
const longestLine = 16 * 1024 * 1024;

/** The rows of a file of JSON lines; blank lines are passed over but counted. */
export async function* jsonlRows(text: AsyncIterable<string>): AsyncGenerator<SourceRow> {
  for await (const { row, line } of lines(text)) {
    if (line === null) yield { row, rejection: rejection('LINE_TOO_LONG', { limit: longestLine }), text: '' };
    else if (line.trim() !== '') yield readLine(row, line);
  }
}

function readLine(row: number, line: string): SourceRow {
  try {
    const values: unknown = JSON.parse(line);
    if (isRecord(values)) return { row, values };
    return { row, rejection: rejection('LINE_NOT_OBJECT'), text: line };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { row, rejection: rejection('LINE_NOT_JSON', { reason }), text: line };
  }
}

interface Line {
  readonly row: number;
  /** Null where it is too long. */
  readonly line: string | null;
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let row = 1;
  let rest = '';
  let tooLong = false;
  const end = (line: string): Line => ({ row, line: tooLong || line.length > longestLine ? null : line });
  for await (const piece of text) {
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      yield end(rest + piece.slice(from, at));
      row += 1;
      rest = '';
      tooLong = false;
      from = at + 1;
    }
    rest += piece.slice(from);
    if (rest.length > longestLine) {
      tooLong = true;
      rest = '';
    }
  }
  if (rest !== '' || tooLong) yield end(rest);
}
