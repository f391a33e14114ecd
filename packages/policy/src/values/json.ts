import type { JsonValue } from '../fact.ts';

/** An object of JSON: not null, not a list. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isObjectValue(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return isJsonObject(value);
}

/** `Array.isArray` that keeps the element type of read-only lists. */
export function isListValue(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A deep copy of JSON. */
export function copyOf<Value>(value: Value): Value;
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  // Spreading defines members, so that a member called `__proto__` stays one.
  const copy: Record<string, unknown> = { ...value };
  for (const key of Object.keys(copy)) {
    const member = copy[key];
    if (typeof member === 'object' && member !== null) copy[key] = copyOf(member);
  }
  return copy;
}
