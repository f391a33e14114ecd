import type { Weekday } from './calendar-definition.ts';

export const dayLength = 86_400_000;

/** A calendar date, counted in days from 1970-01-01: dates as numbers, so that walking over them costs an addition. */
export type CalendarDay = number;

const weekdays: readonly Weekday[] = [4, 5, 6, 7, 1, 2, 3];

/** The day that `YYYY-MM-DD` names; null when there is no such date. */
export function calendarDay(date: string): CalendarDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const instant = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(instant)) return null;
  const day = instant / dayLength;
  // `Date.parse` takes 30 February for 1 March.
  return dateOf(day) === date ? day : null;
}

export function dateOf(day: CalendarDay): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

export function weekdayOf(day: CalendarDay): Weekday {
  // 1970-01-01 was a Thursday; the remainder is made positive for days before it.
  return weekdays[((day % 7) + 7) % 7] ?? 1;
}
