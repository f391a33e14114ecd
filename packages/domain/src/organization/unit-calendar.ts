import { WorkingCalendar } from '@aftercare/platform';
import type { Calendar } from './calendar.ts';

type Defined = Pick<Calendar, 'definition'>;

const calendars = new WeakMap<Defined, WorkingCalendar>();

/** The working calendar that a calendar's definition describes. */
export function workingCalendar(calendar: Defined): WorkingCalendar {
  const known = calendars.get(calendar);
  if (known) return known;
  const made = new WorkingCalendar(calendar.definition);
  calendars.set(calendar, made);
  return made;
}

/** The instant as the calendar's zone writes it, with its offset: `2026-03-02T09:30:00+08:00`. */
export function localTime(calendar: Calendar, instant: Date): string {
  return workingCalendar(calendar).timeAt(instant);
}

/** The date in the calendar's zone: `YYYY-MM-DD`. */
export function localDate(calendar: Calendar, instant: Date): string {
  return workingCalendar(calendar).dateAt(instant);
}

/** Where no business unit says otherwise: office hours in China. */
export const officeHours: WorkingCalendar = new WorkingCalendar({
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [{ from: '09:00', to: '18:00' }]])),
  holidays: 'CN',
});
