import { decodeHTML } from 'entities';
import { readDate } from './date-value.ts';
import { type FieldMapping, type FieldValue, linesOf, type Scalar } from './mapping.ts';
import { RowRejected } from './rejection.ts';
import type { RowValues } from './source-row.ts';
import { valueAt } from './source-row.ts';

export interface MappedField {
  readonly value: FieldValue;
  readonly truncated: boolean;
}

/**
 * What a row gives a field; null where it gives nothing. `limit` is how long the field's text may be.
 *
 * @throws RowRejected
 */
export function fieldValue(field: string, spec: FieldMapping, values: RowValues, limit: number | undefined): MappedField | null {
  if (spec.constant !== undefined) return { value: spec.constant, truncated: false };
  const found = transform(field, spec, textOf(spec, values));
  const value = found ?? spec.default ?? null;
  if (value === null) {
    if (spec.required) throw new RowRejected('FIELD_EMPTY', { field }, field);
    return null;
  }
  return typeof value === 'string' ? fit(field, value, spec, limit) : { value, truncated: false };
}

type Text = string | readonly string[];

function textOf(spec: FieldMapping, values: RowValues): Text {
  if (spec.column !== undefined) return asText(valueAt(values, spec.column));
  return linesOf(spec.template ?? '')
    .flatMap((line) => fill(line, values) ?? [])
    .join('\n');
}

/** Null where none of the columns it names has anything. */
function fill(template: string, values: RowValues): string | null {
  let filled = false;
  const text = template.replace(/\{([^{}]+)\}/g, (_, column: string) => {
    const value = [asText(valueAt(values, column))].flat().join(', ').trim();
    filled ||= value !== '';
    return value;
  });
  return filled ? text : null;
}

function asText(value: unknown): Text {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((element) => [asText(element)].flat().join(', '));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function plainText(value: unknown): string {
  return [asText(value)].flat().join(', ').trim();
}

function transform(field: string, spec: FieldMapping, text: Text): FieldValue | null {
  const { split } = spec;
  if (split === undefined) return transformOne(field, spec, [text].flat().join(', '));
  const parts = typeof text === 'string' ? text.split(split) : text;
  const items = parts.flatMap((part) => {
    const item = transformOne(field, spec, part);
    return item === null ? [] : [String(item)];
  });
  return items.length > 0 ? items : null;
}

function transformOne(field: string, spec: FieldMapping, given: string): Scalar | null {
  const decoded = spec.decode === 'html' ? decodeHTML(given) : given;
  const text = spec.trim === false ? decoded : decoded.trim();
  if (text.trim() === '') return null;
  // It stands where bytes were no character of the encoding the file was read in.
  if (text.includes('\uFFFD')) throw new RowRejected('ENCODING_WRONG', {}, field);
  if (text.includes('\0') || !text.isWellFormed()) throw new RowRejected('CHARACTER_NOT_ALLOWED', {}, field);
  if (spec.map) return mapped(field, spec.map, spec.otherwise, text);
  if (spec.date) {
    const date = readDate(text, spec.date);
    if (date === null) throw new RowRejected('DATE_UNREADABLE', { value: text, formats: spec.date.formats.join(', ') }, field);
    return date;
  }
  return spec.as ? converted(field, spec.as, text) : text;
}

function mapped(
  field: string,
  map: NonNullable<FieldMapping['map']>,
  otherwise: FieldMapping['otherwise'],
  text: string,
): Scalar | null {
  const value = Object.hasOwn(map, text) ? map[text] : otherwise;
  if (value === undefined) throw new RowRejected('VALUE_NOT_MAPPED', { value: text }, field);
  return value;
}

function converted(field: string, kind: NonNullable<FieldMapping['as']>, text: string): Scalar {
  if (kind === 'boolean') {
    const lower = text.toLowerCase();
    if (lower !== 'true' && lower !== 'false') throw new RowRejected('BOOLEAN_UNREADABLE', { value: text }, field);
    return lower === 'true';
  }
  const number = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  const fits = kind === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number);
  if (!fits) throw new RowRejected('NUMBER_UNREADABLE', { value: text, kind }, field);
  return number;
}

function fit(field: string, text: string, { truncate }: FieldMapping, limit: number | undefined): MappedField {
  const wanted = Math.min(limit ?? Number.POSITIVE_INFINITY, typeof truncate === 'number' ? truncate : Number.POSITIVE_INFINITY);
  if (text.length <= wanted) return { value: text, truncated: false };
  if (truncate === undefined) throw new RowRejected('TEXT_TOO_LONG', { field, limit: wanted, size: text.length }, field);
  return { value: `${cut(text, wanted - 1).trimEnd()}…`, truncated: true };
}

/** The first characters of a text, no surrogate pair halved. */
function cut(text: string, length: number): string {
  const end = text.charCodeAt(length - 1);
  return text.slice(0, end >= 0xd800 && end <= 0xdbff ? length - 1 : length);
}
