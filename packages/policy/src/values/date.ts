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

/**
 * Negative, zero or positive; undefined when either is no date. Two instants are compared as instants. Where one of the two is
 * a calendar date, the calendar dates are compared, an instant's being the one written in it, in its own offset.
 */
export function compareDates(left: unknown, right: unknown): number | undefined {
  if (isDateTime(left) && isDateTime(right)) return compareInstants(left, right);
  if (!(isDate(left) || isDateTime(left)) || !(isDate(right) || isDateTime(right))) return undefined;
  const [leftDate, rightDate] = [left.slice(0, 10), right.slice(0, 10)];
  return leftDate < rightDate ? -1 : leftDate > rightDate ? 1 : 0;
}

/** `Date` keeps milliseconds, so the fraction of a second is compared on its own. */
function compareInstants(left: string, right: string): number {
  const seconds = wholeSeconds(left) - wholeSeconds(right);
  return seconds === 0 ? fraction(left) - fraction(right) : seconds;
}

function wholeSeconds(dateTime: string): number {
  return Date.parse(dateTime.replace(/\.\d+/, ''));
}

function fraction(dateTime: string): number {
  return Number(`0${/\.\d+/.exec(dateTime)?.[0] ?? ''}`);
}
