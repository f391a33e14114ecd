import { type CalendarDay, dateOf, dayLength, weekdayOf } from './calendar-day.ts';
import type { CalendarDefinition, OpenHours, Weekday } from './calendar-definition.ts';
import { stateCouncilDay } from './state-council-days.ts';
import type { ZoneClock } from './zone-clock.ts';

/** Working time from one instant up to another. */
export interface WorkingSpan {
  readonly from: number;
  readonly to: number;
}

/** The working time of one day, as instants in order. */
export interface DaySchedule {
  readonly spans: readonly WorkingSpan[];
  readonly workingTime: number;
}

/** Open hours as ms on the wall clock since midnight. */
interface WallInterval {
  readonly from: number;
  readonly to: number;
}

const allDay: readonly WallInterval[] = [{ from: 0, to: dayLength }];
const closed: readonly WallInterval[] = [];

// Eleven years of days: a term of ten years is walked twice without reading a day twice.
const schedulesKept = 4_096;

/** The days of one calendar, each worked out when first asked for. The definition has been checked. */
export class DaySchedules {
  readonly #definition: CalendarDefinition;
  readonly #clock: ZoneClock;
  readonly #weekly: ReadonlyMap<Weekday, readonly WallInterval[]>;
  readonly #exceptions: ReadonlyMap<string, readonly WallInterval[]>;
  readonly #schedules = new Map<CalendarDay, DaySchedule>();

  constructor(definition: CalendarDefinition, clock: ZoneClock) {
    const { weekly } = definition;
    this.#definition = definition;
    this.#clock = clock;
    this.#weekly = new Map(([1, 2, 3, 4, 5, 6, 7] as const).map((day) => [day, wallIntervals(weekly[day] ?? [])]));
    this.#exceptions = new Map((definition.exceptions ?? []).map(({ date, intervals }) => [date, wallIntervals(intervals)]));
  }

  /** @throws CalendarYearUnknown */
  on(day: CalendarDay): DaySchedule {
    const known = this.#schedules.get(day);
    if (known !== undefined) return known;
    const spans = this.#spans(day);
    const schedule = { spans, workingTime: spans.reduce((sum, span) => sum + span.to - span.from, 0) };
    if (this.#schedules.size >= schedulesKept) this.#schedules.clear();
    this.#schedules.set(day, schedule);
    return schedule;
  }

  /**
   * Whether a day is a statutory day of rest. Under `CN` that is for the State Council to say, not for the unit's own
   * hours and exceptions; without a holiday calendar a day of rest is a day without hours.
   * @throws CalendarYearUnknown
   */
  isRestDay(day: CalendarDay): boolean {
    if (this.#definition.holidays === 'none') return this.on(day).spans.length === 0;
    const kind = stateCouncilDay(dateOf(day));
    return kind === 'HOLIDAY' || (kind === 'ORDINARY' && weekdayOf(day) >= 6);
  }

  #intervals(day: CalendarDay): readonly WallInterval[] {
    const date = dateOf(day);
    const exception = this.#exceptions.get(date);
    if (exception !== undefined) return exception;
    if (this.#definition.alwaysOpen === true) return allDay;
    const kind = this.#definition.holidays === 'CN' ? stateCouncilDay(date) : 'ORDINARY';
    if (kind === 'HOLIDAY') return closed;
    const weekday = kind === 'MAKE_UP' ? (this.#definition.makeUpDayHours ?? 1) : weekdayOf(day);
    return this.#weekly.get(weekday) ?? closed;
  }

  /**
   * An instant is working time when the wall clock shows an open hour. So an hour that the clock repeats in autumn counts
   * twice and one it skips in spring not at all, which is what the people at the desk live through.
   */
  #spans(day: CalendarDay): WorkingSpan[] {
    const intervals = this.#intervals(day);
    if (intervals.length === 0) return [];
    const spans: WorkingSpan[] = [];
    const end = this.#clock.startOf(day + 1);
    for (let start = this.#clock.startOf(day); start < end; ) {
      const period = this.#clock.periodAt(start);
      const segmentEnd = Math.min(period.to, end);
      const midnight = day * dayLength - period.offset;
      for (const interval of intervals) {
        const from = interval.from === 0 ? start : Math.max(start, midnight + interval.from);
        const to = interval.to === dayLength ? segmentEnd : Math.min(segmentEnd, midnight + interval.to);
        if (from < to) spans.push({ from, to });
      }
      start = segmentEnd;
    }
    return spans;
  }
}

function wallIntervals(hours: readonly OpenHours[]): readonly WallInterval[] {
  return hours.map(({ from, to }) => ({ from: wallTime(from), to: wallTime(to) })).sort((a, b) => a.from - b.from);
}

function wallTime(time: string): number {
  return Number(time.slice(0, 2)) * 3_600_000 + Number(time.slice(3)) * 60_000;
}
