import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { type CalendarDay, calendarDay, dateOf, dayLength } from './calendar-day.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import { CalendarRefused } from './calendar-fault.ts';
import { checkCalendar } from './check-calendar.ts';
import { DaySchedules } from './day-schedules.ts';
import { readDuration, type TermDuration, type TermUnit } from './term-duration.ts';
import { ZoneClock } from './zone-clock.ts';

export interface DueOptions {
  /** A term of elapsed days, weeks, months or years whose last day is a day of rest ends on the next day that is none. */
  readonly moveOffRestDays?: boolean;
}

// Walking day by day stays far below a second; a date of the year 9999 typed by mistake would not.
const longestWalk = 36_525;

/**
 * A unit's working time. Pure: it has no clock, and the same definition always answers the same.
 *
 * Every operation throws `RangeError` for an invalid `Date` and for more than a hundred years, and `CalendarYearUnknown`
 * when it needs a year whose holidays are not known; a day that an exception settles needs none.
 */
export class WorkingCalendar {
  readonly definition: CalendarDefinition;
  /** The same for the same definition, and for no other. */
  readonly id: string;
  readonly #clock: ZoneClock;
  readonly #schedules: DaySchedules;

  /** @throws CalendarRefused with everything that `checkCalendar` finds */
  constructor(definition: CalendarDefinition) {
    const faults = checkCalendar(definition);
    if (faults.length > 0) throw new CalendarRefused(faults);
    // A copy, so that what was checked is what is used.
    this.definition = structuredClone(definition);
    this.id = `calendar:${createHash('sha256').update(canonical(this.definition)).digest('hex')}`;
    this.#clock = new ZoneClock(this.definition.timeZone);
    this.#schedules = new DaySchedules(this.definition, this.#clock);
  }

  /** Whether the calendar has any working time on `date` (`YYYY-MM-DD`). */
  isWorkingDay(date: string): boolean {
    const day = calendarDay(date);
    if (day === null) throw new RangeError(`${JSON.stringify(date)} is not a date: write YYYY-MM-DD.`);
    return this.#isWorking(day);
  }

  /** The date (`YYYY-MM-DD`) of an instant in the calendar's zone. */
  dateAt(instant: Date): string {
    return dateOf(this.#clock.dayAt(epoch(instant)));
  }

  /** The instant as the calendar's zone writes it, with its offset: `2026-03-02T09:30:00+08:00`. */
  timeAt(instant: Date): string {
    return this.#clock.write(epoch(instant));
  }

  /** The earliest instant by which `milliseconds` of working time have passed; `instant` itself for none. */
  addWorkingTime(instant: Date, milliseconds: number): Date {
    const start = epoch(instant);
    let left = amountOf(milliseconds);
    if (left === 0) return new Date(start);
    for (let day = this.#clock.dayAt(start), walked = 0; ; day += 1, walked += 1) {
      stopAt(walked);
      const schedule = this.#schedules.on(day);
      if (walked > 0 && schedule.workingTime < left) {
        left -= schedule.workingTime;
        continue;
      }
      for (const span of schedule.spans) {
        const from = Math.max(span.from, start);
        if (span.to - from >= left) return new Date(from + left);
        left -= Math.max(0, span.to - from);
      }
    }
  }

  /** The latest instant from which `milliseconds` of working time pass until `instant`; `instant` itself for none. */
  subtractWorkingTime(instant: Date, milliseconds: number): Date {
    const end = epoch(instant);
    let left = amountOf(milliseconds);
    if (left === 0) return new Date(end);
    // At the first instant of a day nothing of that day has passed, and its year need not be known.
    for (let day = this.#clock.dayAt(end - 1), walked = 0; ; day -= 1, walked += 1) {
      stopAt(walked);
      const schedule = this.#schedules.on(day);
      if (walked > 0 && schedule.workingTime < left) {
        left -= schedule.workingTime;
        continue;
      }
      for (const span of schedule.spans.toReversed()) {
        const to = Math.min(span.to, end);
        if (to - span.from >= left) return new Date(to - left);
        left -= Math.max(0, to - span.from);
      }
    }
  }

  /** Working time in ms from `a` to `b`; negative when `b` is earlier. */
  workingTimeBetween(a: Date, b: Date): number {
    const [start, end] = [epoch(a), epoch(b)];
    // Not by a minus sign, which would make a zero negative.
    if (end < start) return 0 - this.workingTimeBetween(b, a);
    if (end === start) return 0;
    const first = this.#clock.dayAt(start);
    const last = this.#clock.dayAt(end - 1);
    stopAt(last - first);
    let sum = 0;
    for (let day = first; day <= last; day += 1) {
      const schedule = this.#schedules.on(day);
      if (day > first && day < last) sum += schedule.workingTime;
      else for (const span of schedule.spans) sum += Math.max(0, Math.min(span.to, end) - Math.max(span.from, start));
    }
    return sum;
  }

  /**
   * The same time of day `days` later (earlier when negative), where the clock skips it the time after the gap.
   * `working` counts working days only; the time of day is kept even where it is outside the hours of that day.
   */
  addDays(instant: Date, days: number, unit: 'working' | 'elapsed'): Date {
    const start = epoch(instant);
    if (!Number.isSafeInteger(days)) throw new RangeError(`${days} is not a whole number of days.`);
    if (days === 0) return new Date(start);
    stopAt(Math.abs(days));
    const day = this.#clock.dayAt(start);
    const target = unit === 'elapsed' ? day + days : this.#workingDay(day, days);
    return new Date(this.#clock.sameTimeOn(target, start));
  }

  /**
   * When a term falls due: an ISO 8601 `duration` from `start`, read as the Civil Code (民法典) reads one.
   *
   * - A time (`PT2H`) runs from the moment (art. 201 para. 2), by the clock or in working time.
   * - For days and longer the day of the start does not count (art. 201 para. 1). Art. 203 para. 2 ends the last day at
   *   24:00, or where there are hours of business at their close. Working days are counted by those hours and end at the
   *   close of the last one; elapsed days pay no heed to them and end at 24:00 in the calendar's zone.
   * - Months and years end on the corresponding day, or on the month's last day when it has none (art. 202). These and weeks
   *   are elapsed only.
   *
   * Art. 203 para. 1 moves an end off a statutory day of rest. That favours whoever must act by the term. Terms here are
   * mostly maximums that bind the company itself, where ending earlier is always lawful and ending later might not be,
   * so an end moves only with `moveOffRestDays`. `WORKING` terms end on a working day anyhow and ignore it.
   *
   * Working days are this calendar's. A closing of the unit's own therefore makes a statutory term longer than the law's:
   * count such terms on a calendar without closings.
   * @throws DurationRefused
   */
  due(start: Date, duration: string, unit: TermUnit, options: DueOptions = {}): Date {
    const read = readDuration(duration, unit);
    if (read.kind === 'TIME') {
      if (unit === 'WORKING') return this.addWorkingTime(start, read.milliseconds);
      return new Date(epoch(start) + read.milliseconds);
    }
    const day = this.#clock.dayAt(epoch(start));
    if (unit === 'WORKING' && read.kind === 'DAYS') {
      return new Date(this.#closeOfBusiness(this.#workingDay(day, read.days)));
    }
    let last = lastElapsedDay(day, read);
    while (options.moveOffRestDays === true && this.#schedules.isRestDay(last)) last += 1;
    return new Date(this.#clock.startOf(last + 1));
  }

  #isWorking(day: CalendarDay): boolean {
    return this.#schedules.on(day).spans.length > 0;
  }

  /** The `count`th working day after `day`, or before it when negative. */
  #workingDay(day: CalendarDay, count: number): CalendarDay {
    const step = Math.sign(count);
    let found = day;
    for (let left = Math.abs(count), walked = 0; left > 0; walked += 1) {
      stopAt(walked);
      found += step;
      if (this.#isWorking(found)) left -= 1;
    }
    return found;
  }

  #closeOfBusiness(day: CalendarDay): number {
    return this.#schedules.on(day).spans.at(-1)?.to ?? this.#clock.startOf(day + 1);
  }
}

/** JSON with its keys in order. */
function canonical(definition: CalendarDefinition): string {
  return JSON.stringify(definition, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
}

function lastElapsedDay(day: CalendarDay, duration: Exclude<TermDuration, { kind: 'TIME' }>): CalendarDay {
  if (duration.kind === 'DAYS') return day + duration.days;
  const { months, weeks } = duration;
  const last = Temporal.PlainDate.from(dateOf(day)).add({ months, weeks });
  return last.toZonedDateTime('UTC').epochMilliseconds / dayLength;
}

/** A term of a hundred years must still end within the four digits of a date. */
function epoch(instant: Date): number {
  const milliseconds = instant.getTime();
  const year = instant.getUTCFullYear();
  if (Number.isNaN(milliseconds) || year < 1 || year > 9_800) throw new RangeError('Not an instant of the years 1 to 9800.');
  return milliseconds;
}

function amountOf(milliseconds: number): number {
  if (Number.isSafeInteger(milliseconds) && milliseconds >= 0) return milliseconds;
  throw new RangeError(`${milliseconds} is not a number of whole milliseconds, zero or more.`);
}

function stopAt(days: number): void {
  if (days > longestWalk) throw new RangeError('A calendar measures a hundred years at most.');
}
