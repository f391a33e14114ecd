/** A text in each language the product speaks. */
export interface CalendarText {
  readonly en: string;
  readonly 'zh-CN': string;
}

export type CalendarFaultCode =
  | 'CALENDAR_SHAPE_INVALID'
  | 'CALENDAR_KEY_UNKNOWN'
  | 'CALENDAR_ZONE_UNKNOWN'
  | 'CALENDAR_TIME_INVALID'
  | 'CALENDAR_INTERVAL_REVERSED'
  | 'CALENDAR_INTERVALS_OVERLAP'
  | 'CALENDAR_WEEKDAY_INVALID'
  | 'CALENDAR_HOLIDAYS_INVALID'
  | 'CALENDAR_MAKE_UP_DAY_CLOSED'
  | 'CALENDAR_NO_HOURS'
  | 'CALENDAR_HOURS_UNUSED'
  | 'CALENDAR_DATE_INVALID'
  | 'CALENDAR_DATE_REPEATED';

/** One thing wrong in a calendar definition: what, where (`weekly.1[0].from`), and what would be right. */
export interface CalendarFault {
  readonly code: CalendarFaultCode;
  readonly path: string;
  readonly message: CalendarText;
}

/** Thrown when a definition is refused; carries every fault, not the first. */
export class CalendarRefused extends Error {
  readonly code = 'CALENDAR_REFUSED';
  readonly faults: readonly CalendarFault[];

  constructor(faults: readonly CalendarFault[]) {
    super(
      `The calendar has ${faults.length} fault(s):\n${faults.map((f) => `  ${f.code} ${f.path}: ${f.message.en}`).join('\n')}`,
    );
    this.name = 'CalendarRefused';
    this.faults = faults;
  }
}
