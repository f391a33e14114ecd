import type { JsonValue } from '../fact.ts';
import { parseDate } from '../values/date.ts';
import { parseDecimal } from '../values/decimal.ts';
import { parseDuration } from '../values/duration.ts';
import { isListValue } from '../values/json.ts';

/** How far a change goes: on the way of numbers, dates and durations, and in elements of lists; any other change is one. */
export function distanceBetween(from: JsonValue | undefined, to: JsonValue): number {
  if (from === undefined || from === null) return 0;
  if (to === null) return Number.POSITIVE_INFINITY;
  if (isListValue(from) && isListValue(to))
    return from.filter((each) => !to.includes(each)).length + to.filter((each) => !from.includes(each)).length;
  const [fromPoint, toPoint] = [pointOf(from), pointOf(to)];
  return fromPoint === undefined || toPoint === undefined ? 1 : Math.abs(fromPoint - toPoint);
}

function pointOf(value: JsonValue): number | undefined {
  const date = parseDate(value);
  if (date !== undefined) return date.instant === undefined ? Date.parse(date.date) : date.instant.seconds;
  return parseDecimal(value)?.toNumber() ?? parseDuration(value);
}
