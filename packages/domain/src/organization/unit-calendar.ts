import { WorkingCalendar } from '@aftercare/platform';
import type { Calendar } from './calendar.ts';

const calendars = new WeakMap<Calendar, WorkingCalendar>();

/** The working calendar that a calendar's definition describes. */
export function workingCalendar(calendar: Calendar): WorkingCalendar {
  const known = calendars.get(calendar);
  if (known) return known;
  const made = new WorkingCalendar(calendar.definition);
  calendars.set(calendar, made);
  return made;
}

/** The date in the calendar's zone: `YYYY-MM-DD`. */
export function localDate(calendar: Calendar, instant: Date): string {
  return workingCalendar(calendar).dateAt(instant);
}
