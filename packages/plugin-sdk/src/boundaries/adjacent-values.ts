import type { JsonValue, ValueType } from '@aftercare/policy';
import { asType, shiftDate } from './shift-date.ts';

/** The values beside a threshold: one step under it, the threshold, one step over it. */
export interface AdjacentValues {
  readonly below?: JsonValue;
  readonly at?: JsonValue;
  readonly above?: JsonValue;
}

export type Position = keyof AdjacentValues;

export const positions: readonly Position[] = ['below', 'at', 'above'];

/** Gives the values of one type beside a threshold; `like` is a value the fact has had. Undefined when the threshold has no order. */
type Adjacent = (threshold: JsonValue, like: JsonValue | undefined) => AdjacentValues | undefined;

const adjacentOfType: Partial<Readonly<Record<ValueType, Adjacent>>> = {
  integer: adjacentIntegers,
  number: (threshold) => mapped(adjacentDecimals(threshold, 0), Number),
  decimal: (threshold) => adjacentDecimals(threshold, hundredths),
  date: adjacentDays,
  dateTime: adjacentInstants,
  duration: adjacentDurations,
};

/** Money is the usual decimal, and a hundredth its usual step. */
const hundredths = 2;

/** Whether values of the type stand in an order, so that there is something beside a threshold. */
export function hasOrder(type: ValueType): boolean {
  return adjacentOfType[type] !== undefined;
}

/** A threshold of 7 days gives 6, 7 and 8. Undefined for a type without an order, and for a threshold that is none of it. */
export function adjacentValues(type: ValueType, threshold: JsonValue, like: JsonValue | undefined): AdjacentValues | undefined {
  return adjacentOfType[type]?.(threshold, like);
}

function adjacentIntegers(threshold: JsonValue): AdjacentValues | undefined {
  const number = typeof threshold === 'number' || typeof threshold === 'string' ? Number(threshold) : Number.NaN;
  if (!Number.isFinite(number)) return undefined;
  if (!Number.isInteger(number)) return { below: Math.floor(number), above: Math.ceil(number) };
  return { below: number - 1, at: number, above: number + 1 };
}

/** One step is the last digit written, or that of the least number of places. */
function adjacentDecimals(threshold: JsonValue, leastPlaces: number): AdjacentValues | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(threshold));
  if (match === null || (typeof threshold !== 'string' && typeof threshold !== 'number')) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const places = Math.max(fraction.length, leastPlaces);
  const scaled = BigInt(`${sign}${whole}${fraction.padEnd(places, '0')}`);
  return {
    below: decimalText(scaled - 1n, places),
    at: typeof threshold === 'string' ? threshold : decimalText(scaled, places),
    above: decimalText(scaled + 1n, places),
  };
}

function decimalText(scaled: bigint, places: number): string {
  const sign = scaled < 0n ? '-' : '';
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const secondsOfDay = 86_400;

function adjacentDays(threshold: JsonValue): AdjacentValues | undefined {
  return typeof threshold === 'string' ? datesBeside(asType('date', threshold, undefined), secondsOfDay) : undefined;
}

/** Against a calendar date, days at the same time of day; against an instant, seconds. */
function adjacentInstants(threshold: JsonValue, like: JsonValue | undefined): AdjacentValues | undefined {
  if (typeof threshold !== 'string') return undefined;
  const instant = asType('dateTime', threshold, like);
  return datesBeside(instant, instant === threshold ? 1 : secondsOfDay);
}

function datesBeside(at: string, seconds: number): AdjacentValues | undefined {
  const [below, above] = [shiftDate(at, -seconds), shiftDate(at, seconds)];
  return below === undefined || above === undefined ? undefined : { below, at, above };
}

const durationPattern = /^P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/;

/** How many of each unit make one of the next greater: weeks stand alone. */
const durationUnits = [
  { prefix: 'P', letter: 'D', inGreater: 0 },
  { prefix: 'PT', letter: 'H', inGreater: 24 },
  { prefix: 'PT', letter: 'M', inGreater: 60 },
  { prefix: 'PT', letter: 'S', inGreater: 60 },
] as const;

/** One step is the smallest unit written: P7D gives P6D and P8D, PT36H gives PT35H and PT37H. */
function adjacentDurations(threshold: JsonValue): AdjacentValues | undefined {
  const match = typeof threshold === 'string' ? durationPattern.exec(threshold) : null;
  if (match === null) return undefined;
  const [, weeks, ...parts] = match;
  if (weeks !== undefined) return durationsBeside(threshold, Number(weeks), (count) => `P${count}W`);
  const smallest = parts.findLastIndex((part) => part !== undefined);
  const unit = durationUnits[smallest];
  if (unit === undefined) return undefined;
  const total = durationUnits
    .slice(0, smallest + 1)
    .reduce((sum, { inGreater }, index) => sum * inGreater + Number(parts[index] ?? 0), 0);
  return durationsBeside(threshold, total, (count) => `${unit.prefix}${count}${unit.letter}`);
}

/** None is shorter than nothing. */
function durationsBeside(threshold: JsonValue, count: number, text: (count: number) => string): AdjacentValues {
  return { ...(count === 0 ? {} : { below: text(count - 1) }), at: threshold, above: text(count + 1) };
}

function mapped(values: AdjacentValues | undefined, change: (value: JsonValue) => JsonValue): AdjacentValues | undefined {
  if (values === undefined) return undefined;
  return Object.fromEntries(Object.entries(values).map(([position, value]) => [position, change(value)]));
}
