import { calendarDay } from './calendar-day.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import type { CalendarFault } from './calendar-fault.ts';
import { checkIntervals, type Report } from './check-intervals.ts';
import { isZone } from './zone-clock.ts';

const keys = ['timeZone', 'alwaysOpen', 'weekly', 'holidays', 'makeUpDayHours', 'exceptions'];

/** Everything wrong with a calendar as somebody wrote it, whatever its shape; empty when it can be used. */
export function checkCalendar(definition: unknown): readonly CalendarFault[] {
  const faults: CalendarFault[] = [];
  const report: Report = (code, path, en, zh) => faults.push({ code, path, message: { en, 'zh-CN': zh } });
  if (!isRecord(definition)) {
    report('CALENDAR_SHAPE_INVALID', '', 'A calendar is an object.', '日历必须是对象。');
    return faults;
  }
  for (const key of Object.keys(definition).filter((key) => !keys.includes(key))) {
    report('CALENDAR_KEY_UNKNOWN', key, `A calendar has ${keys.join(', ')} only.`, `日历只包含 ${keys.join('、')}。`);
  }
  checkZone(definition.timeZone, report);
  const alwaysOpen = definition.alwaysOpen ?? false;
  if (typeof alwaysOpen !== 'boolean') {
    report('CALENDAR_SHAPE_INVALID', 'alwaysOpen', 'alwaysOpen is true or false.', 'alwaysOpen 只能为 true 或 false。');
  }
  const openDays = checkWeekly(definition.weekly, report);
  if (openDays?.size === 0 && alwaysOpen !== true) {
    report(
      'CALENDAR_NO_HOURS',
      'weekly',
      'No weekday has hours, so no term would ever end.',
      '一周内没有任何营业时间，期限将永远无法届满。',
    );
  }
  if (openDays !== null && openDays.size > 0 && alwaysOpen === true) {
    report(
      'CALENDAR_HOURS_UNUSED',
      'weekly',
      'alwaysOpen leaves these hours without effect; empty weekly, or drop alwaysOpen.',
      '已设为全天候营业，此处的时间不起作用；请清空 weekly 或去掉 alwaysOpen。',
    );
  }
  checkHolidays(definition, openDays, alwaysOpen === true, report);
  checkExceptions(definition.exceptions, report);
  return faults;
}

/** Whether a value of unknown origin is a calendar that can be used. */
export function isCalendarDefinition(value: unknown): value is CalendarDefinition {
  return checkCalendar(value).length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkZone(zone: unknown, report: Report): void {
  if (typeof zone === 'string' && isZone(zone)) return;
  const found = JSON.stringify(zone) ?? 'nothing';
  report(
    'CALENDAR_ZONE_UNKNOWN',
    'timeZone',
    `${found} is not a zone of the IANA database. Write for example Asia/Shanghai.`,
    `${JSON.stringify(zone) ?? '空值'} 不是 IANA 时区数据库中的时区。例如应写 Asia/Shanghai。`,
  );
}

/** The weekdays that have hours; null when that cannot be told. */
function checkWeekly(weekly: unknown, report: Report): ReadonlySet<string> | null {
  if (!isRecord(weekly)) {
    report(
      'CALENDAR_SHAPE_INVALID',
      'weekly',
      'weekly is an object with the hours of each weekday, 1 to 7.',
      'weekly 必须是按星期（1 至 7）列出营业时间的对象。',
    );
    return null;
  }
  const open = new Set<string>();
  for (const [day, intervals] of Object.entries(weekly)) {
    if (!/^[1-7]$/.test(day)) {
      report(
        'CALENDAR_WEEKDAY_INVALID',
        `weekly.${day}`,
        'A weekday is 1 (Monday) to 7 (Sunday).',
        '星期应为 1（星期一）至 7（星期日）。',
      );
    }
    checkIntervals(intervals, `weekly.${day}`, report);
    if (Array.isArray(intervals) && intervals.length > 0) open.add(day);
  }
  return open;
}

function checkHolidays(
  definition: Readonly<Record<string, unknown>>,
  openDays: ReadonlySet<string> | null,
  alwaysOpen: boolean,
  report: Report,
): void {
  const { holidays, makeUpDayHours } = definition;
  if (holidays !== 'CN' && holidays !== 'none') {
    report('CALENDAR_HOLIDAYS_INVALID', 'holidays', "holidays is 'CN' or 'none'.", "holidays 只能为 'CN' 或 'none'。");
  }
  if (makeUpDayHours !== undefined && !(typeof makeUpDayHours === 'number' && /^[1-7]$/.test(String(makeUpDayHours)))) {
    report(
      'CALENDAR_WEEKDAY_INVALID',
      'makeUpDayHours',
      'A weekday is 1 (Monday) to 7 (Sunday).',
      '星期应为 1（星期一）至 7（星期日）。',
    );
  }
  // Said outright, a closed weekday means that the unit does not work make-up days; by default it would be an accident.
  const closedByAccident = makeUpDayHours === undefined && openDays !== null && openDays.size > 0 && !openDays.has('1');
  if (holidays === 'CN' && !alwaysOpen && closedByAccident) {
    report(
      'CALENDAR_MAKE_UP_DAY_CLOSED',
      'makeUpDayHours',
      "Make-up working days get Monday's hours and Monday has none; say which weekday's they get.",
      '调休上班日默认采用星期一的营业时间，但星期一没有营业时间；请指定采用哪一天的时间。',
    );
  }
}

function checkExceptions(exceptions: unknown, report: Report): void {
  if (exceptions === undefined) return;
  if (!Array.isArray(exceptions)) {
    report(
      'CALENDAR_SHAPE_INVALID',
      'exceptions',
      'exceptions is a list of dates with their intervals.',
      'exceptions 必须是日期及其营业时间的列表。',
    );
    return;
  }
  const seen = new Set<string>();
  exceptions.forEach((exception: unknown, index) => {
    const path = `exceptions[${index}]`;
    if (!isRecord(exception)) {
      report('CALENDAR_SHAPE_INVALID', path, 'An exception is a date and its intervals.', '例外应包含日期及其营业时间。');
      return;
    }
    checkExceptionDate(exception.date, seen, `${path}.date`, report);
    checkIntervals(exception.intervals, `${path}.intervals`, report);
  });
}

function checkExceptionDate(date: unknown, seen: Set<string>, path: string, report: Report): void {
  if (typeof date !== 'string' || calendarDay(date) === null) {
    const found = JSON.stringify(date) ?? '';
    report(
      'CALENDAR_DATE_INVALID',
      path,
      `${found} is not a date. Write YYYY-MM-DD.`,
      `${found} 不是有效日期。请使用 YYYY-MM-DD。`,
    );
    return;
  }
  if (seen.has(date)) {
    report('CALENDAR_DATE_REPEATED', path, `${date} has an exception already.`, `${date} 已有例外安排。`);
  }
  seen.add(date);
}
