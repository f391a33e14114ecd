import { dateAfter, daysBetween } from './date-difference.ts';

/** What counts as working time: a business unit's calendar, given by the caller. Pure: the same question, the same answer. */
export interface WorkingTime {
  /** Tells calendars apart: two with the same id answer the same. */
  readonly id: string;
  /** Whether there is any working time on a date, `YYYY-MM-DD`. @throws Error where it has no data for the year */
  isWorkingDay(date: string): boolean;
  /** Milliseconds of working time from one instant to another. @throws Error where it has no data for the year */
  workingTimeBetween(from: Date, until: Date): number;
}

/** What the platform's calendars measure too. */
const daysAtMost = 36_525;

/**
 * Working days after `from`, up to `until` and that day included, as the Civil Code (民法典, art. 201) counts: the first day is
 * not counted. Negative when `until` is earlier. Null beyond a hundred years.
 */
export function workingDaysBetween(from: string, until: string, workingTime: WorkingTime): number | null {
  const days = daysBetween(from, until);
  if (Math.abs(days) > daysAtMost) return null;
  const [first, length, sign] = days < 0 ? [until, -days, -1] : [from, days, 1];
  let working = 0;
  for (let day = 1; day <= length; day += 1) if (workingTime.isWorkingDay(dateAfter(first, day))) working += 1;
  return working === 0 ? 0 : sign * working;
}
