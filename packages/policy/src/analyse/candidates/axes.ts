import { Decimal } from 'decimal.js';
import type { JsonValue, ValueType } from '../../fact.ts';
import { isDate, parseDate } from '../../values/date.ts';
import { type ExactDecimal, isDecimalText, parseDecimal } from '../../values/decimal.ts';
import { parseDuration } from '../../values/duration.ts';
import { type Axis, candidatesOn, wholeBetween } from './axis.ts';

const byNumber = (left: number, right: number) => left - right;
const asNumber = (value: unknown) => parseDecimal(value)?.toNumber();

const integers: Axis<number> = {
  // All whole numbers lie on the same side of one beyond the safe ones.
  parse: (value) => {
    const number = asNumber(value);
    return number !== undefined && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
  },
  compare: byNumber,
  between: (low, high, count) => wholeBetween(low, high, count, 0),
  write: (point) => (Number.isSafeInteger(point) ? point : undefined),
  isUsual: (point) => point >= 0,
};

const numbers: Axis<number> = {
  ...integers,
  parse: asNumber,
  between: (low, high, count) => {
    const whole = wholeBetween(low, high, count, 0);
    if (new Set(whole).size === count) return whole;
    // So far from 0 neighbours are more than 1 apart.
    if (low === undefined || high === undefined)
      return Array.from({ length: count }, (_, index) => (index + 2) * Math.abs(low ?? high ?? 0) * (low === undefined ? -1 : 1));
    return fractions(count)
      .map((share) => low + (high - low) * share)
      .filter((point, index, all) => point > (all[index - 1] ?? low) && point < high);
  },
  write: (point) => (Number.isFinite(point) ? point : undefined),
};

const zero = new Decimal(0);

const decimals: Axis<ExactDecimal> = {
  parse: parseDecimal,
  compare: (left, right) => left.comparedTo(right),
  between: (low, high, count) => {
    const lowest = low?.floor().plus(1) ?? high?.ceil().minus(count) ?? zero;
    const whole = Array.from({ length: count }, (_, index) => lowest.plus(index));
    if (low === undefined || high === undefined || whole.at(-1)?.lessThan(high)) return whole;
    const width = high.minus(low);
    return fractions(count).map((share) => low.plus(width.times(share)));
  },
  write: (point) => {
    const text = point.toFixed();
    return isDecimalText(text) ? text : undefined;
  },
  isUsual: (point) => !point.isNegative(),
};

const day = 86_400;

const durations: Axis<number> = {
  parse: parseDuration,
  compare: byNumber,
  between: (low, high, count) => wholeBetween(low ?? -1, high, count, 0),
  write: writeDuration,
  isUsual: () => true,
};

/** A day without landmarks; any would do. */
const someDay = Date.UTC(2026, 0, 1) / (day * 1000);

const dates: Axis<number> = {
  parse: (value) => {
    const date = parseDate(value)?.date;
    return date === undefined ? undefined : Date.parse(`${date}T00:00:00Z`) / (day * 1000);
  },
  compare: byNumber,
  between: (low, high, count) => wholeBetween(low, high, count, someDay),
  write: (point) => {
    const text = isoText(point * day * 1000)?.slice(0, 10);
    return isDate(text) ? text : undefined;
  },
  isUsual: () => true,
};

/** To the second. */
const instants: Axis<number> = {
  parse: (value) => {
    const parsed = parseDate(value);
    if (parsed === undefined) return undefined;
    return parsed.instant === undefined ? undefined : parsed.instant.seconds / 1000 + parsed.instant.fraction;
  },
  compare: byNumber,
  between: (low, high, count) => {
    const whole = wholeBetween(low, high, count, (someDay + 0.5) * day);
    if (whole.length === count || low === undefined || high === undefined) return whole;
    return fractions(count).map((share) => Math.round((low + (high - low) * share) * 1000) / 1000);
  },
  write: (point) => {
    const text = isoText(Math.round(point * 1000));
    return text?.length === 24 ? text.replace('.000Z', 'Z') : undefined;
  },
  isUsual: () => true,
};

/** Days as instants: noon in Greenwich of each. */
const noons: Axis<number> = { ...dates, write: (point) => `${isoText(point * day * 1000)?.slice(0, 10) ?? ''}T12:00:00Z` };

/** Parts of one that computers write exactly, in order: halves, quarters … */
function fractions(count: number): readonly number[] {
  const parts = 2 ** Math.ceil(Math.log2(count + 1));
  return Array.from({ length: count }, (_, index) => (index + 1) / parts);
}

function isoText(milliseconds: number): string | undefined {
  return Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : undefined;
}

function writeDuration(seconds: number): string | undefined {
  const parts = [
    [Math.floor(seconds / 3600) % 24, 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const days = Math.floor(seconds / day);
  const time = parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count}${unit}`])).join('');
  const text = `P${days === 0 && time !== '' ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`;
  return parseDuration(text) === seconds ? text : undefined;
}

interface Ordered {
  readonly values: readonly JsonValue[];
  /** Whether comparisons come out on the values in every way in which they can. */
  readonly isExact: boolean;
}

interface Request {
  readonly landmarks: readonly JsonValue[];
  readonly minimum: JsonValue | undefined;
  readonly maximum: JsonValue | undefined;
  readonly count: number;
}

export function orderedCandidates(type: ValueType, request: Request): Ordered | undefined {
  const on = <Point>(axis: Axis<Point>) => candidatesOn(axis, request.landmarks, request, request.count);
  switch (type) {
    case 'integer':
      return { values: on(integers), isExact: true };
    case 'number':
      return { values: on(numbers), isExact: true };
    case 'decimal':
      return { values: on(decimals), isExact: true };
    case 'duration':
      return { values: on(durations), isExact: true };
    case 'date':
      return { values: on(dates), isExact: true };
    case 'dateTime': {
      const parsed = request.landmarks.flatMap((landmark) => parseDate(landmark) ?? []);
      const timed = parsed.filter(({ instant }) => instant !== undefined);
      const isFine = timed.every(({ instant }) => Number.isInteger((instant?.fraction ?? 0) * 1000));
      if (timed.length === parsed.length) return { values: on(instants), isExact: isFine };
      const values = [...on(noons), ...on(instants)];
      return { values, isExact: timed.length === 0 && request.count === 1 };
    }
    default:
      return undefined;
  }
}
