import type { CalendarText } from './calendar-fault.ts';

/** How a term runs: by the clock and the calendar, or in a calendar's working time and working days. */
export type TermUnit = 'ELAPSED' | 'WORKING';

/** An ISO 8601 duration as the law tells them apart: hours run from the moment, days and longer from the next day. */
export type TermDuration =
  | { readonly kind: 'TIME'; readonly milliseconds: number }
  | { readonly kind: 'DAYS'; readonly days: number }
  | { readonly kind: 'PERIOD'; readonly months: number; readonly weeks: number };

export type DurationFaultCode =
  | 'DURATION_UNREADABLE'
  | 'DURATION_MIXED'
  | 'DURATION_EMPTY'
  | 'DURATION_TOO_LONG'
  | 'DURATION_NOT_IN_WORKING_DAYS';

/** Thrown for a duration that no term can be computed from. */
export class DurationRefused extends Error {
  readonly code: DurationFaultCode;
  readonly duration: string;
  readonly messages: CalendarText;

  constructor(code: DurationFaultCode, duration: string) {
    const messages = explain[code](JSON.stringify(duration));
    super(messages.en);
    this.name = 'DurationRefused';
    this.code = code;
    this.duration = duration;
    this.messages = messages;
  }
}

const explain: Record<DurationFaultCode, (duration: string) => CalendarText> = {
  DURATION_UNREADABLE: (duration) => ({
    en: `${duration} is not a duration. Write whole numbers: PT2H, PT90M, P3D, P2W, P6M or P1Y.`,
    'zh-CN': `${duration} 不是有效的时长。请使用整数，例如 PT2H、PT90M、P3D、P2W、P6M 或 P1Y。`,
  }),
  DURATION_MIXED: (duration) => ({
    en: `${duration} mixes units that end differently. Write days (P3D), weeks (P2W), years and months (P1Y6M) or a time (PT4H), one of them.`,
    'zh-CN': `${duration} 混用了计算方法不同的单位。日（P3D）、周（P2W）、年月（P1Y6M）、时间（PT4H）只能使用其中一种。`,
  }),
  DURATION_EMPTY: (duration) => ({
    en: `${duration} has no last day: the day of the start does not count. Write at least P1D, or a time such as PT0S.`,
    'zh-CN': `${duration} 没有期间的最后一日：开始的当日不计入。请至少写 P1D，或使用时间，例如 PT0S。`,
  }),
  DURATION_TOO_LONG: (duration) => ({
    en: `${duration} is longer than a hundred years.`,
    'zh-CN': `${duration} 超过一百年。`,
  }),
  DURATION_NOT_IN_WORKING_DAYS: (duration) => ({
    en: `${duration} cannot be counted in working time: weeks, months and years are elapsed. Write days (P10D) or a time (PT8H).`,
    'zh-CN': `${duration} 不能按工作时间计算：周、月、年只能按自然日计算。请使用日（P10D）或时间（PT8H）。`,
  }),
};

const pattern =
  /^P(?:(?<years>\d{1,9})Y)?(?:(?<months>\d{1,9})M)?(?:(?<weeks>\d{1,9})W)?(?:(?<days>\d{1,9})D)?(?:T(?=\d)(?:(?<hours>\d{1,9})H)?(?:(?<minutes>\d{1,9})M)?(?:(?<seconds>\d{1,9})S)?)?$/;

const longestDays = 36_525;

/**
 * Reads an ISO 8601 duration of one kind: a time (`PT2H30M`), days (`P3D`), weeks (`P2W`) or years and months (`P1Y6M`).
 * `P1DT4H` is refused, since a day ends at the close of business and an hour at the minute.
 * @throws DurationRefused
 */
export function readDuration(duration: string, unit: TermUnit): TermDuration {
  const parts = pattern.exec(duration)?.groups;
  if (parts === undefined || duration === 'P') throw new DurationRefused('DURATION_UNREADABLE', duration);
  const { years, months, weeks, days, hours, minutes, seconds } = parts;
  const kinds = [years ?? months, weeks, days, hours ?? minutes ?? seconds].filter((part) => part !== undefined);
  if (kinds.length > 1) throw new DurationRefused('DURATION_MIXED', duration);

  if ((hours ?? minutes ?? seconds) !== undefined) {
    const milliseconds = (amount(hours) * 3_600 + amount(minutes) * 60 + amount(seconds)) * 1_000;
    return within(duration, milliseconds / 86_400_000, { kind: 'TIME', milliseconds });
  }
  const total = { days: amount(days), weeks: amount(weeks), months: amount(years) * 12 + amount(months) };
  if (total.days + total.weeks + total.months === 0) throw new DurationRefused('DURATION_EMPTY', duration);
  if (days !== undefined) return within(duration, total.days, { kind: 'DAYS', days: total.days });
  if (unit === 'WORKING') throw new DurationRefused('DURATION_NOT_IN_WORKING_DAYS', duration);
  const { months: inMonths, weeks: inWeeks } = total;
  return within(duration, inMonths * 30.4375 + inWeeks * 7, { kind: 'PERIOD', months: inMonths, weeks: inWeeks });
}

function amount(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits);
}

function within(duration: string, days: number, read: TermDuration): TermDuration {
  if (days > longestDays) throw new DurationRefused('DURATION_TOO_LONG', duration);
  return read;
}
