import { Temporal } from 'temporal-polyfill';
import { type CalendarDay, dateOf, dayLength } from './calendar-day.ts';

/** From `from` up to `to` the wall clock is `offset` ms ahead of UTC. */
export interface OffsetPeriod {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const periodsKept = 256;

/** Whether `name` is a zone of the IANA database; fixed offsets (`+08:00`) are not. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The wall clock of one zone. Instants are ms since the epoch. Between two changes of a zone's offset a day is plain
 * arithmetic, so Temporal is asked once for each such period and for the days next to a change.
 */
export class ZoneClock {
  readonly timeZone: string;
  #periods: OffsetPeriod[] = [];
  #latest: OffsetPeriod | undefined;

  constructor(timeZone: string) {
    this.timeZone = timeZone;
  }

  periodAt(instant: number): OffsetPeriod {
    const holds = (period: OffsetPeriod) => period.from <= instant && instant < period.to;
    if (this.#latest === undefined || !holds(this.#latest)) {
      this.#latest = this.#periods.find(holds) ?? this.#readPeriod(instant);
    }
    return this.#latest;
  }

  /** The first instant of a day: midnight, or later where the clock skips midnight. */
  startOf(day: CalendarDay): number {
    const midnight = day * dayLength;
    const guess = midnight - this.periodAt(midnight).offset;
    const period = this.periodAt(guess);
    const start = midnight - period.offset;
    if (period.from + dayLength <= start && start < period.to - dayLength) return start;
    return Temporal.PlainDate.from(dateOf(day)).toZonedDateTime({ timeZone: this.timeZone }).epochMilliseconds;
  }

  /** The day that an instant belongs to: `startOf(day) <= instant < startOf(day + 1)`. */
  dayAt(instant: number): CalendarDay {
    const day = Math.floor((instant + this.periodAt(instant).offset) / dayLength);
    // St. John's set its clock back at 00:01 until 2011: the date showed twice, but the day had begun.
    return instant >= this.startOf(day + 1) ? day + 1 : day;
  }

  /** The instant at which the clock shows, on `day`, the time of day it shows at `instant`. */
  sameTimeOn(day: CalendarDay, instant: number): number {
    const plainTime = this.#zoned(instant).toPlainTime();
    return Temporal.PlainDate.from(dateOf(day)).toZonedDateTime({ timeZone: this.timeZone, plainTime }).epochMilliseconds;
  }

  /** `2026-03-02T09:30:00+08:00`. */
  write(instant: number): string {
    return this.#zoned(instant).toString({ timeZoneName: 'never' });
  }

  #zoned(instant: number): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(this.timeZone);
  }

  #readPeriod(instant: number): OffsetPeriod {
    const here = this.#zoned(instant);
    const next = here.getTimeZoneTransition('next');
    // 'previous' looks strictly before, and a change at this very instant begins this period.
    const previous = this.#zoned(instant + 1).getTimeZoneTransition('previous');
    const period = {
      from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
      to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
      offset: here.offsetNanoseconds / 1e6,
    };
    if (this.#periods.length >= periodsKept) this.#periods = [];
    this.#periods.push(period);
    return period;
  }
}
