import type { WorkingTime } from '@aftercare/policy';
// The data file, not the package's functions: those call every weekday of a year without data a working day.
import arrangement from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

const holidays: ReadonlySet<string> = new Set(Object.keys(arrangement.holidays));
const makeUpDays: ReadonlySet<string> = new Set(Object.keys(arrangement.workdays));
const hour = 3_600_000;
const day = 24 * hour;
/** China has one time zone and no summer time. */
const shanghai = 8 * hour;
const [opens, closes] = [9 * hour, 18 * hour];

/**
 * The calendar of worked examples: 9 to 18 o'clock in China on the State Council's working days, make-up days (调休) included.
 *
 * @throws Error for a year that `chinese-days` has no arrangement of
 */
export const officeHours: WorkingTime = {
  id: 'office-hours-CN',
  isWorkingDay,
  workingTimeBetween: (from, until) => {
    const [start, end] = [from.getTime() + shanghai, until.getTime() + shanghai];
    let sum = 0;
    for (let midnight = Math.floor(start / day) * day; midnight < end; midnight += day)
      if (isWorkingDay(new Date(midnight).toISOString().slice(0, 10)))
        sum += Math.max(0, Math.min(end, midnight + closes) - Math.max(start, midnight + opens));
    return sum;
  },
};

function isWorkingDay(date: string): boolean {
  const year = date.slice(0, 4);
  if (!holidays.has(`${year}-01-01`) || !holidays.has(`${year}-10-01`))
    throw new Error(`The working days of ${year} in China are not known to chinese-days.`);
  if (makeUpDays.has(date)) return true;
  return !holidays.has(date) && ![0, 6].includes(new Date(date).getUTCDay());
}
