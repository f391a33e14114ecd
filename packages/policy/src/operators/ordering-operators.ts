import type { ValueType } from '../fact.ts';
import { compareParsedDates, type ParsedDate, parseDate } from '../values/date.ts';
import { type ExactDecimal, parseDecimal } from '../values/decimal.ts';
import { parseDuration } from '../values/duration.ts';
import type { OperatorDefinition } from './operator.ts';
import type { Preparing } from './preparing.ts';

/** Values with an order: how a value is read, and how two that were read compare. */
interface Ordered<Parsed> {
  readonly types: readonly ValueType[];
  readonly parse: (value: unknown) => Parsed | undefined;
  readonly parseFact: (preparing: Preparing) => (fact: unknown) => Parsed | undefined;
  readonly compare: (left: Parsed, right: Parsed) => number;
  readonly cost: number;
}

const dates: Ordered<ParsedDate> = {
  types: ['date', 'dateTime'],
  parse: parseDate,
  parseFact: ({ date }) => date,
  compare: compareParsedDates,
  cost: 8,
};
const decimals: Ordered<ExactDecimal> = {
  types: ['decimal', 'integer', 'number'],
  parse: parseDecimal,
  parseFact: ({ decimal }) => decimal,
  compare: (left, right) => left.comparedTo(right),
  cost: 20,
};
const durations: Ordered<number> = {
  types: ['duration'],
  parse: parseDuration,
  parseFact: ({ duration }) => duration,
  compare: (left, right) => left - right,
  cost: 8,
};

type Judge = (order: number) => boolean;

const below: Judge = (order) => order < 0;
const atMost: Judge = (order) => order <= 0;
const above: Judge = (order) => order > 0;
const atLeast: Judge = (order) => order >= 0;

/** Dates: two instants as instants; with a calendar date on either side, by calendar date, an instant's in its own offset. */
export const dateOperators: readonly OperatorDefinition[] = [
  define('dateBefore@1', 'The date is before the value.', '日期早于该值。', dates, below),
  define('dateOnOrBefore@1', 'The date is the value or before it.', '日期等于或早于该值。', dates, atMost),
  define('dateAfter@1', 'The date is after the value.', '日期晚于该值。', dates, above),
  define('dateOnOrAfter@1', 'The date is the value or after it.', '日期等于或晚于该值。', dates, atLeast),
];

/** Decimals are compared exactly, never as binary floating point. */
export const decimalOperators: readonly OperatorDefinition[] = [
  define('decimalEqual@1', 'The amounts are equal: 1.0 is 1.00.', '数值相等：1.0 等于 1.00。', decimals, (o) => o === 0),
  define('decimalLessThan@1', 'The amount is less than the value.', '数值小于该值。', decimals, below),
  define('decimalAtMost@1', 'The amount is at most the value.', '数值小于或等于该值。', decimals, atMost),
  define('decimalGreaterThan@1', 'The amount is greater than the value.', '数值大于该值。', decimals, above),
  define('decimalAtLeast@1', 'The amount is at least the value.', '数值大于或等于该值。', decimals, atLeast),
];

/** Durations are compared in elapsed seconds, a day being 24 hours. */
export const durationOperators: readonly OperatorDefinition[] = [
  define('durationShorterThan@1', 'The duration is shorter than the value.', '时长短于该值。', durations, below),
  define('durationAtMost@1', 'The duration is at most the value.', '时长不超过该值。', durations, atMost),
  define('durationLongerThan@1', 'The duration is longer than the value.', '时长长于该值。', durations, above),
  define('durationAtLeast@1', 'The duration is at least the value.', '时长不短于该值。', durations, atLeast),
];

function define<Parsed>(
  name: string,
  en: string,
  chinese: string,
  { types, parse, parseFact, compare, cost }: Ordered<Parsed>,
  judge: Judge,
): OperatorDefinition {
  return {
    name,
    description: { en, 'zh-CN': chinese },
    fact: types,
    value: types,
    cost,
    holds: (fact, value) => {
      const [left, right] = [parse(fact), parse(value)];
      return left !== undefined && right !== undefined && judge(compare(left, right));
    },
    prepare: (value, preparing) => {
      const right = parse(value);
      if (right === undefined) return () => false;
      const parsed = parseFact(preparing);
      return (fact) => {
        const left = parsed(fact);
        return left !== undefined && judge(compare(left, right));
      };
    },
  };
}
