import type { UserErrorDetail } from '@aftercare/platform';
import { refuseInput } from './input-errors.ts';

/** The zone that is furthest ahead. */
const furthestAhead = 14 * 3_600_000;

/** A clock of another machine may be a little ahead. */
const tolerance = 5 * 60_000;

/** Dates or instants by field, in the order in which they must have come; the same one twice is in order. */
export function checkOrder(moments: Readonly<Record<string, string | Date | null | undefined>>): UserErrorDetail[] {
  const given = Object.entries(moments).flatMap(([field, moment]) => (moment ? [{ field, date: written(moment) }] : []));
  return given.slice(1).flatMap(({ field, date }, index) => {
    const before = given[index];
    if (!before || date >= before.date) return [];
    return [refuseInput.detail('DATES_REVERSED', { field, date, earlier: before.field, earlierDate: before.date }, field)];
  });
}

/** A date that has come, somewhere on earth; an instant that is past. */
export function checkPast(field: string, moment: string | Date | null | undefined, now: Date): UserErrorDetail[] {
  if (!moment) return [];
  const latest = typeof moment === 'string' ? latestDate(now) : new Date(now.getTime() + tolerance).toISOString();
  const date = written(moment);
  return date <= latest ? [] : [refuseInput.detail('DATE_IN_FUTURE', { field, date }, field)];
}

function latestDate(now: Date): string {
  return new Date(now.getTime() + furthestAhead).toISOString().slice(0, 10);
}

function written(moment: string | Date): string {
  return typeof moment === 'string' ? moment : moment.toISOString();
}
