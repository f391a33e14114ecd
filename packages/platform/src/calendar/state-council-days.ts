// The data file, not the package's functions: those read dates in the process's own zone and call every
// weekday of a year without data a working day.
import arrangement from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CalendarText } from './calendar-fault.ts';

const holidays: ReadonlySet<string> = new Set(Object.keys(arrangement.holidays));
const makeUpDays: ReadonlySet<string> = new Set(Object.keys(arrangement.workdays));

// An arrangement may reach a few days into the year before its own, so a year counts as known only
// when its first and its last statutory holiday are there.
const knownYears: readonly number[] = [...new Set([...holidays].map((date) => date.slice(0, 4)))]
  .filter((year) => holidays.has(`${year}-01-01`) && holidays.has(`${year}-10-01`))
  .map(Number)
  .sort((a, b) => a - b);
const knownYearSet: ReadonlySet<number> = new Set(knownYears);

/**
 * Thrown by whatever needs the State Council's arrangement of a year that the installed `chinese-days` does not hold.
 * The arrangement of a year is published in the autumn before it; a new release of the package brings it.
 */
export class CalendarYearUnknown extends Error {
  readonly code = 'CALENDAR_YEAR_UNKNOWN';
  readonly year: number;
  readonly messages: CalendarText;

  constructor(year: number) {
    const held = `${knownYears[0]}–${knownYears.at(-1)}`;
    const messages = {
      en: `The working days of ${year} in China are not known: the holiday data covers ${held}. Update the package chinese-days once the State Council has published the arrangement for ${year}.`,
      'zh-CN': `尚无 ${year} 年的工作日数据：现有节假日数据为 ${held} 年。国务院公布 ${year} 年放假安排后，请更新 chinese-days 软件包。`,
    };
    super(messages.en);
    this.name = 'CalendarYearUnknown';
    this.year = year;
    this.messages = messages;
  }
}

/** The years whose arrangement the installed package holds, ascending. */
export function stateCouncilYears(): readonly number[] {
  return knownYears;
}

/**
 * What the State Council's arrangement says of a date: a holiday (bridged and weekend days of it included), a weekend day
 * worked to make up for one (调休), or nothing particular.
 * @throws CalendarYearUnknown
 */
export function stateCouncilDay(date: string): 'HOLIDAY' | 'MAKE_UP' | 'ORDINARY' {
  const year = Number(date.slice(0, 4));
  if (!knownYearSet.has(year)) throw new CalendarYearUnknown(year);
  if (makeUpDays.has(date)) return 'MAKE_UP';
  return holidays.has(date) ? 'HOLIDAY' : 'ORDINARY';
}
