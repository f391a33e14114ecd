import type { ValueType } from '../fact.ts';
import { compareDates } from '../values/date.ts';
import { compareDecimals } from '../values/decimal.ts';
import { compareDurations } from '../values/duration.ts';
import type { OperatorDefinition } from './operator.ts';

const dates: readonly ValueType[] = ['date', 'dateTime'];
const decimals: readonly ValueType[] = ['decimal', 'integer', 'number'];
const durations: readonly ValueType[] = ['duration'];

type Compare = (fact: unknown, value: unknown) => number | undefined;
type Judge = (order: number) => boolean;

const below: Judge = (order) => order < 0;
const atMost: Judge = (order) => order <= 0;
const above: Judge = (order) => order > 0;
const atLeast: Judge = (order) => order >= 0;

/** Dates: two instants as instants; with a calendar date on either side, by calendar date, an instant's in its own offset. */
export const dateOperators: readonly OperatorDefinition[] = [
  define('dateBefore@1', 'The date is before the value.', '日期早于该值。', dates, compareDates, below),
  define('dateOnOrBefore@1', 'The date is the value or before it.', '日期等于或早于该值。', dates, compareDates, atMost),
  define('dateAfter@1', 'The date is after the value.', '日期晚于该值。', dates, compareDates, above),
  define('dateOnOrAfter@1', 'The date is the value or after it.', '日期等于或晚于该值。', dates, compareDates, atLeast),
];

/** Decimals are compared exactly, never as binary floating point. */
export const decimalOperators: readonly OperatorDefinition[] = [
  define(
    'decimalEqual@1',
    'The amounts are equal: 1.0 is 1.00.',
    '数值相等：1.0 等于 1.00。',
    decimals,
    compareDecimals,
    (o) => o === 0,
  ),
  define('decimalLessThan@1', 'The amount is less than the value.', '数值小于该值。', decimals, compareDecimals, below),
  define('decimalAtMost@1', 'The amount is at most the value.', '数值小于或等于该值。', decimals, compareDecimals, atMost),
  define('decimalGreaterThan@1', 'The amount is greater than the value.', '数值大于该值。', decimals, compareDecimals, above),
  define('decimalAtLeast@1', 'The amount is at least the value.', '数值大于或等于该值。', decimals, compareDecimals, atLeast),
];

/** Durations are compared in elapsed seconds, a day being 24 hours. */
export const durationOperators: readonly OperatorDefinition[] = [
  define(
    'durationShorterThan@1',
    'The duration is shorter than the value.',
    '时长短于该值。',
    durations,
    compareDurations,
    below,
  ),
  define('durationAtMost@1', 'The duration is at most the value.', '时长不超过该值。', durations, compareDurations, atMost),
  define('durationLongerThan@1', 'The duration is longer than the value.', '时长长于该值。', durations, compareDurations, above),
  define('durationAtLeast@1', 'The duration is at least the value.', '时长不短于该值。', durations, compareDurations, atLeast),
];

function define(
  name: string,
  en: string,
  chinese: string,
  types: readonly ValueType[],
  compare: Compare,
  judge: Judge,
): OperatorDefinition {
  return {
    name,
    description: { en, 'zh-CN': chinese },
    fact: types,
    value: types,
    holds: (fact, value) => {
      const order = compare(fact, value);
      return order !== undefined && judge(order);
    },
  };
}
