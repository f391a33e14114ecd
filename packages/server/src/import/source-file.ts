import { openCsv } from './csv-rows.ts';
import { jsonlRows } from './jsonl-rows.ts';
import type { Format, Mapping } from './mapping.ts';
import type { SourceRow } from './source-row.ts';
import { readText } from './source-text.ts';

export interface SourceFile {
  /** The header; null where each row names its own columns. */
  readonly columns: readonly string[] | null;
  readonly rows: AsyncGenerator<SourceRow>;
}

/** How a file is to be read: as the mapping says, or by the ending of its name; null where neither tells. */
export function formatOf(file: string, mapping: Mapping): Format | null {
  if (mapping.format) return mapping.format;
  const ending = /\.(csv|tsv|jsonl|ndjson)(\.gz)?$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  return ending.endsWith('sv') ? 'csv' : 'jsonl';
}

/** Opens a file; of a CSV file the header is read. */
export async function openSource(file: string, mapping: Mapping): Promise<SourceFile> {
  const text = readText(file, mapping.encoding ?? 'utf-8');
  if (formatOf(file, mapping) === 'csv') return openCsv(text, mapping.delimiter ?? (/\.tsv(\.gz)?$/i.test(file) ? '\t' : ','));
  return { columns: null, rows: jsonlRows(text) };
}

/** How many rows a file has. Reading it through also finds what would end an import in its middle. */
export async function countRows(file: string, mapping: Mapping): Promise<number> {
  let count = 0;
  for await (const _ of (await openSource(file, mapping)).rows) count += 1;
  return count;
}
