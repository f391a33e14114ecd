const dayLength = 'yyyy-mm-dd'.length;
const secondsOfDay = 86_400;

/** A date, or an instant in its own offset, some seconds later; of a date, whole days. Undefined for another text. */
export function shiftDate(value: string, seconds: number): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const instant = Date.parse(value) + Math.trunc(seconds / secondsOfDay) * secondsOfDay * 1000;
    return new Date(instant).toISOString().slice(0, dayLength);
  }
  const instant = Date.parse(value);
  const [offset, sign, hours = '0', minutes = '0'] = /(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(value) ?? [];
  if (Number.isNaN(instant) || offset === undefined) return undefined;
  const shown = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const local = new Date(instant + seconds * 1000 + shown).toISOString();
  return `${local.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}${offset}`;
}

/** The value as a date, or as an instant: at the time of day that `like` has, at noon where that is none. */
export function asType(type: 'date' | 'dateTime', value: string, like: unknown): string {
  if (type === 'date') return value.slice(0, dayLength);
  if (value.length > dayLength) return value;
  return `${value}${typeof like === 'string' && like.length > dayLength ? like.slice(dayLength) : 'T12:00:00Z'}`;
}
