/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Open from `from` up to, not including, `to`; both `HH:MM` on the wall clock, and `to` may be `24:00`. */
export interface OpenHours {
  readonly from: string;
  readonly to: string;
}

/** A date that a unit keeps differently: its hours are exactly these; none means closed. */
export interface CalendarException {
  /** `YYYY-MM-DD` in the calendar's zone. */
  readonly date: string;
  readonly intervals: readonly OpenHours[];
}

/** Where public holidays come from. `CN`: the State Council's arrangement, with its make-up working days (调休). */
export type HolidayCalendar = 'CN' | 'none';

/** A calendar as plain data: what a business unit writes and the database keeps. `checkCalendar` says what is wrong with one. */
export interface CalendarDefinition {
  /** An IANA zone: `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Open 24 hours on every day, holidays included; only `exceptions` close it. `weekly` is then empty. */
  readonly alwaysOpen?: boolean;
  /** A weekday left out is closed. */
  readonly weekly: { readonly [day in Weekday]?: readonly OpenHours[] };
  readonly holidays: HolidayCalendar;
  /** The weekday whose hours a make-up working day gets. Monday unless said. */
  readonly makeUpDayHours?: Weekday;
  /** These win over everything above. */
  readonly exceptions?: readonly CalendarException[];
}
