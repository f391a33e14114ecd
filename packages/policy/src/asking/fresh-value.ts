import { dateAfter } from '../computed/date-difference.ts';
import type { JsonValue, ValueType } from '../fact.ts';

const firstDay = '2026-01-01';

/** Of the types that have an order: as many values as are asked for, none like another. */
const countedOut: Partial<Readonly<Record<ValueType, (count: number) => JsonValue>>> = {
  integer: (count) => count + 1,
  number: (count) => count + 1,
  decimal: (count) => String(count + 1),
  date: (count) => dateAfter(firstDay, count),
  dateTime: (count) => `${dateAfter(firstDay, count)}T12:00:00Z`,
  duration: (count) => `P${count + 1}D`,
};

/** A value of a type that has an order which is none of those taken; none of another type. */
export function freshValue(type: ValueType, taken: ReadonlySet<JsonValue>): readonly JsonValue[] {
  const valueAt = countedOut[type];
  if (valueAt === undefined) return [];
  let count = 0;
  while (taken.has(valueAt(count))) count += 1;
  return [valueAt(count)];
}
