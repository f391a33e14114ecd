import { expect, test } from 'vitest';
import { CalendarYearUnknown, stateCouncilDay, stateCouncilYears } from './state-council-days.ts';

/** Transcribed from the State Council's notices (国办发明电): holidays from–to, and the weekend days worked for them. */
const notices = [
  {
    year: 2024,
    holidays: ['01-01', '02-10/02-17', '04-04/04-06', '05-01/05-05', '06-10', '09-15/09-17', '10-01/10-07'],
    makeUpDays: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: 2025,
    holidays: ['01-01', '01-28/02-04', '04-04/04-06', '05-01/05-05', '05-31/06-02', '10-01/10-08'],
    makeUpDays: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    holidays: ['01-01/01-03', '02-15/02-23', '04-04/04-06', '05-01/05-05', '06-19/06-21', '09-25/09-27', '10-01/10-07'],
    makeUpDays: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
];

test.each(notices)('$year is as the State Council published it, day for day', ({ year, holidays, makeUpDays }) => {
  const expected = new Map<string, string>(makeUpDays.map((day) => [`${year}-${day}`, 'MAKE_UP']));
  for (const range of holidays) {
    const [from, to] = range.split('/');
    for (const date of datesOf(year)) {
      if (date >= `${year}-${from}` && date <= `${year}-${to ?? from}`) expected.set(date, 'HOLIDAY');
    }
  }
  const off = ({ date, kind }: { date: string; kind: string }) =>
    kind === 'HOLIDAY' || (kind === 'ORDINARY' && weekend.has(new Date(date).getUTCDay()));
  // Whether a weekend day joined to a holiday is called one differs between tables; whether one works does not.
  for (const date of datesOf(year)) {
    const [found, wanted] = [stateCouncilDay(date), expected.get(date) ?? 'ORDINARY'];
    expect([date, off({ date, kind: found }), found === 'MAKE_UP']).toEqual([
      date,
      off({ date, kind: wanted }),
      wanted === 'MAKE_UP',
    ]);
  }
});

const weekend = new Set([0, 6]);

test('the years come from the data and are contiguous', () => {
  const years = stateCouncilYears();
  expect(years).toEqual(expect.arrayContaining([2024, 2025, 2026]));
  expect(years).toHaveLength((years.at(-1) ?? 0) - (years[0] ?? 0) + 1);
});

test.each([() => (stateCouncilYears()[0] ?? 0) - 1, () => (stateCouncilYears().at(-1) ?? 0) + 1])(
  'a year without data is refused',
  (of) => {
    const year = of();
    expect(() => stateCouncilDay(`${year}-06-04`)).toThrow(CalendarYearUnknown);
    const error = new CalendarYearUnknown(year);
    expect(error).toMatchObject({ code: 'CALENDAR_YEAR_UNKNOWN', year });
    expect(error.messages.en).toContain(String(year));
    expect(error.messages['zh-CN']).toContain(`${year} 年`);
  },
);

function datesOf(year: number): string[] {
  const first = Date.UTC(year, 0, 1);
  const days = (Date.UTC(year + 1, 0, 1) - first) / 86_400_000;
  return Array.from({ length: days }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10));
}
