const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
/** RFC 3339, section 5.6, without leap seconds: an instant needs its offset. */
const dateTimePattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

export function isDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const match = datePattern.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function isDateTime(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const date = dateTimePattern.exec(value)?.[1];
  return date !== undefined && isDate(date);
}

/** A calendar date, or an instant with the calendar date written in it, in its own offset. */
export interface ParsedDate {
  readonly date: string;
  /** `Date` keeps milliseconds, so the fraction of a second is kept on its own. */
  readonly instant: { readonly seconds: number; readonly fraction: number } | undefined;
}

export function parseDate(value: unknown): ParsedDate | undefined {
  if (isDate(value)) return { date: value, instant: undefined };
  if (!isDateTime(value)) return undefined;
  const seconds = Date.parse(value.replace(/\.\d+/, ''));
  return { date: value.slice(0, 10), instant: { seconds, fraction: Number(`0${/\.\d+/.exec(value)?.[0] ?? ''}`) } };
}

/**
 * Negative, zero or positive. Two instants are compared as instants. Where one of the two is a calendar date, the calendar dates
 * are compared.
 */
export function compareParsedDates(left: ParsedDate, right: ParsedDate): number {
  if (left.instant === undefined || right.instant === undefined)
    return left.date < right.date ? -1 : left.date > right.date ? 1 : 0;
  const seconds = left.instant.seconds - right.instant.seconds;
  return seconds === 0 ? left.instant.fraction - right.instant.fraction : seconds;
}

/** As `compareParsedDates`; undefined when either is no date. */
export function compareDates(left: unknown, right: unknown): number | undefined {
  const [leftDate, rightDate] = [parseDate(left), parseDate(right)];
  return leftDate === undefined || rightDate === undefined ? undefined : compareParsedDates(leftDate, rightDate);
}
