import type { FactDefinition, JsonValue, ValueType } from '../fact.ts';
import type { LocalizedText } from '../localized-text.ts';
import { inSentence, withArticle } from '../phrase/english-number.ts';
import { type ParsedDate, parseDate } from '../values/date.ts';
import { writeDuration } from '../values/duration.ts';
import { daysBetween, monthsBegunBetween } from './date-difference.ts';
import { type WorkingTime, workingDaysBetween } from './working-time.ts';

/** Two points in time, each either an instant or a calendar date. */
interface Span {
  readonly from: ParsedDate;
  readonly until: ParsedDate;
}

/** A fact that the engine works out from two others: json-rules-engine's dynamic facts, which take `params`. */
export interface ComputedFactDefinition {
  readonly id: string;
  readonly description: LocalizedText;
  readonly type: ValueType;
  readonly unit?: string;
  /** Types of `from` and `until`. */
  readonly of: readonly ValueType[];
  readonly label: (from: LocalizedText, until: LocalizedText) => LocalizedText;
  readonly needsWorkingTime: boolean;
  /** Null, a known none, where there is no answer. */
  readonly compute: (span: Span, workingTime: WorkingTime | undefined) => JsonValue;
}

const dates: readonly ValueType[] = ['date', 'dateTime'];
const instants: readonly ValueType[] = ['dateTime'];

/** An instant's calendar date is the one written in it, in its own offset. */
export const computedFacts: readonly ComputedFactDefinition[] = [
  {
    id: 'time.days',
    description: {
      en: 'Calendar days from one date to another; negative when the second is earlier.',
      'zh-CN': '两个日期之间的自然日天数；后者较早时为负数。',
    },
    type: 'integer',
    unit: 'day',
    of: dates,
    needsWorkingTime: false,
    label: labelled('days', '天数'),
    compute: ({ from, until }) => daysBetween(from.date, until.date),
  },
  {
    id: 'time.months',
    description: {
      en: 'Months from one date to another, one that has begun counted as a month.',
      'zh-CN': '两个日期之间的月数，不足一月按一月计。',
    },
    type: 'integer',
    unit: 'month',
    of: dates,
    needsWorkingTime: false,
    label: labelled('months', '月数'),
    compute: ({ from, until }) => monthsBegunBetween(from.date, until.date),
  },
  {
    id: 'time.elapsed',
    description: {
      en: 'The time from one instant to another; none when the second is earlier.',
      'zh-CN': '两个时刻之间经过的时间；后者较早时为零。',
    },
    type: 'duration',
    of: instants,
    needsWorkingTime: false,
    label: labelled('time', '时长'),
    compute: ({ from, until }) =>
      from.instant === undefined || until.instant === undefined ? null : durationOf(until.instant.seconds - from.instant.seconds),
  },
  {
    id: 'time.workingDays',
    description: {
      en: 'Working days after the first date up to the second, that day included, by the business unit’s calendar; negative when the second is earlier.',
      'zh-CN': '按业务单位的日历，首日次日起至后一日期（含）的工作日天数；后者较早时为负数。',
    },
    type: 'integer',
    unit: 'workingDay',
    of: dates,
    needsWorkingTime: true,
    label: labelled('working days', '工作日天数'),
    compute: ({ from, until }, workingTime) =>
      workingTime === undefined ? null : workingDaysBetween(from.date, until.date, workingTime),
  },
  {
    id: 'time.working',
    description: {
      en: 'The working time from one instant to another, by the business unit’s calendar; none when the second is earlier.',
      'zh-CN': '按业务单位的日历，两个时刻之间的工作时长；后者较早时为零。',
    },
    type: 'duration',
    of: instants,
    needsWorkingTime: true,
    label: labelled('working time', '工作时长'),
    compute: ({ from, until }, workingTime) =>
      workingTime === undefined || from.instant === undefined || until.instant === undefined
        ? null
        : durationOf(workingTime.workingTimeBetween(new Date(from.instant.seconds), new Date(until.instant.seconds))),
  },
];

const definitions = new Map(computedFacts.map((definition) => [definition.id, definition]));

export function findComputedFact(id: string): ComputedFactDefinition | undefined {
  return definitions.get(id);
}

function labelled(english: string, chinese: string): ComputedFactDefinition['label'] {
  return (from, until) => ({
    en: `${english} from ${withArticle(inSentence(from.en))} to ${withArticle(inSentence(until.en))}`,
    'zh-CN': `从${from['zh-CN']}到${until['zh-CN']}的${chinese}`,
  });
}

/** As much as a duration's hours can say: a hundred years and more. */
const longest = 999_999 * 3_600;

function durationOf(milliseconds: number): string {
  return writeDuration(Math.min(longest, Math.max(0, Math.floor(milliseconds / 1_000))));
}

/** One use of a computed fact: which, and of what. Its id is a fact's like any other, and may be given instead of worked out. */
export interface ComputedFact {
  readonly id: string;
  readonly definition: ComputedFactDefinition;
  /** A fact's id, or a date written out. */
  readonly from: string;
  readonly until: string;
}

/** Within the rules: `time.days(purchase.purchasedOn, case.openedAt)`. */
const computedId = /^(time\.[A-Za-z]+)\(([^(),]+), ([^(),]+)\)$/;

export function computedFactId(id: string, from: string, until: string): string {
  return `${id}(${from}, ${until})`;
}

/** Undefined for the id of a fact that is gathered. */
export function parseComputedFact(id: string): ComputedFact | undefined {
  const match = computedId.exec(id);
  if (match === null) return undefined;
  const [, name = '', from = '', until = ''] = match;
  const definition = findComputedFact(name);
  return definition && { id, definition, from, until };
}

/** The facts that it is worked out from. */
export function basesOf({ from, until }: ComputedFact): readonly string[] {
  return [...new Set([from, until])].filter((each) => parseDate(each) === undefined);
}

/** Its definition as a fact; undefined where one of the two is not declared as what it is worked out from. */
export function definitionOfComputed(
  { id, definition, from, until }: ComputedFact,
  find: (id: string) => FactDefinition | undefined,
): FactDefinition | undefined {
  const label = (side: string): LocalizedText | undefined => {
    if (parseDate(side) !== undefined) return { en: side, 'zh-CN': side };
    const base = find(side);
    return base !== undefined && definition.of.includes(base.type) ? base.label : undefined;
  };
  const [fromLabel, untilLabel] = [label(from), label(until)];
  if (fromLabel === undefined || untilLabel === undefined) return undefined;
  const { type, unit } = definition;
  const isPersonal = [from, until].some((side) => find(side)?.personalData === true);
  return {
    id,
    type,
    label: definition.label(fromLabel, untilLabel),
    ...(unit === undefined ? {} : { unit }),
    ...(isPersonal ? { personalData: true } : {}),
  };
}

/** How it is worked out: undefined while a fact that it needs is missing, none where one is none. */
export function computing<Known>(
  { definition, from, until }: ComputedFact,
  readerOf: (id: string) => (known: Known) => JsonValue | undefined,
  workingTime: WorkingTime | undefined,
): (known: Known) => JsonValue | undefined {
  const side = (written: string) => (parseDate(written) === undefined ? readerOf(written) : () => written);
  const [readFrom, readUntil] = [side(from), side(until)];
  return (known) => {
    const [fromValue, untilValue] = [readFrom(known), readUntil(known)];
    if (fromValue === undefined || untilValue === undefined) return undefined;
    const [fromDate, untilDate] = [parseDate(fromValue), parseDate(untilValue)];
    if (fromDate === undefined || untilDate === undefined) return null;
    return definition.compute({ from: fromDate, until: untilDate }, workingTime);
  };
}
