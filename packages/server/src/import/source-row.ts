import type { Rejection } from './rejection.ts';

export type RowValues = Readonly<Record<string, unknown>>;

/** A row that could be read. In a CSV file rows are counted from 1 after the header, in JSONL lines from 1. */
export interface ReadableRow {
  readonly row: number;
  readonly values: RowValues;
}

/** A row that could not. */
export interface UnreadableRow {
  readonly row: number;
  readonly rejection: Rejection;
  /** As it stands in the file. */
  readonly text: string;
}

export type SourceRow = ReadableRow | UnreadableRow;

/** What a row has under a column: a member of that very name, or else the member that the dotted path reaches. */
export function valueAt(values: RowValues, column: string): unknown {
  if (Object.hasOwn(values, column)) return values[column];
  let current: unknown = values;
  for (const step of column.split('.')) {
    if (!isRecord(current) || !Object.hasOwn(current, step)) return undefined;
    current = current[step];
  }
  return current;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
