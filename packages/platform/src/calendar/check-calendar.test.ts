import { expect, test } from 'vitest';
import { CalendarRefused } from './calendar-fault.ts';
import { checkCalendar, isCalendarDefinition } from './check-calendar.ts';
import { WorkingCalendar } from './working-calendar.ts';

const desk = { from: '09:00', to: '18:00' };
const usable = { timeZone: 'Asia/Shanghai', weekly: { 1: [desk] }, holidays: 'CN' };

const codesAndPaths = (definition: unknown) => checkCalendar(definition).map(({ code, path }) => `${code} ${path}`);

test('a usable calendar has no fault', () => {
  expect(checkCalendar(usable)).toEqual([]);
  expect(checkCalendar({ timeZone: 'UTC', alwaysOpen: true, weekly: {}, holidays: 'none' })).toEqual([]);
  expect(isCalendarDefinition(usable)).toBe(true);
});

test('intervals may touch, stand in any order and end at 24:00', () => {
  const weekly = {
    1: [
      { from: '12:00', to: '24:00' },
      { from: '00:00', to: '12:00' },
    ],
  };
  expect(checkCalendar({ ...usable, weekly })).toEqual([]);
});

test.each<[string, unknown, string[]]>([
  ['no object', 'weekdays', ['CALENDAR_SHAPE_INVALID ']],
  ['a misspelt key', { ...usable, exeptions: [] }, ['CALENDAR_KEY_UNKNOWN exeptions']],
  ['an unknown zone', { ...usable, timeZone: 'Mars/Phobos' }, ['CALENDAR_ZONE_UNKNOWN timeZone']],
  ['a fixed offset', { ...usable, timeZone: '+08:00' }, ['CALENDAR_ZONE_UNKNOWN timeZone']],
  ['no hours', { ...usable, weekly: { 1: [] } }, ['CALENDAR_NO_HOURS weekly']],
  ['hours without effect', { ...usable, alwaysOpen: true }, ['CALENDAR_HOURS_UNUSED weekly']],
  ['a switch that is no switch', { ...usable, alwaysOpen: 'no' }, ['CALENDAR_SHAPE_INVALID alwaysOpen']],
  ['an eighth weekday', { ...usable, weekly: { 1: [desk], 8: [desk] } }, ['CALENDAR_WEEKDAY_INVALID weekly.8']],
  ['hours that are no list', { ...usable, weekly: { 1: desk } }, ['CALENDAR_SHAPE_INVALID weekly.1', 'CALENDAR_NO_HOURS weekly']],
  ['another country', { ...usable, holidays: 'US' }, ['CALENDAR_HOLIDAYS_INVALID holidays']],
  ['make-up days on no weekday', { ...usable, makeUpDayHours: 0 }, ['CALENDAR_WEEKDAY_INVALID makeUpDayHours']],
  ['make-up days closed by accident', { ...usable, weekly: { 2: [desk] } }, ['CALENDAR_MAKE_UP_DAY_CLOSED makeUpDayHours']],
  ['24:00 as a beginning', withMonday({ from: '24:00', to: '24:00' }), ['CALENDAR_TIME_INVALID weekly.1[0].from']],
  [
    '9:00 without its zero',
    withMonday({ from: '9:00', to: '18:60' }),
    ['CALENDAR_TIME_INVALID weekly.1[0].from', 'CALENDAR_TIME_INVALID weekly.1[0].to'],
  ],
  ['no end', withMonday({ from: '09:00' }), ['CALENDAR_SHAPE_INVALID weekly.1[0]']],
  ['hours over midnight', withMonday({ from: '22:00', to: '06:00' }), ['CALENDAR_INTERVAL_REVERSED weekly.1[0]']],
  ['an empty interval', withMonday({ from: '09:00', to: '09:00' }), ['CALENDAR_INTERVAL_REVERSED weekly.1[0]']],
  ['overlapping intervals', withMonday(desk, { from: '08:00', to: '09:01' }), ['CALENDAR_INTERVALS_OVERLAP weekly.1[0]']],
  [
    'an interval in another and one after it',
    withMonday(desk, { from: '10:00', to: '11:00' }, { from: '12:00', to: '13:00' }),
    ['CALENDAR_INTERVALS_OVERLAP weekly.1[1]', 'CALENDAR_INTERVALS_OVERLAP weekly.1[2]'],
  ],
  ['exceptions that are no list', { ...usable, exceptions: {} }, ['CALENDAR_SHAPE_INVALID exceptions']],
  ['an exception that is no object', { ...usable, exceptions: ['2025-01-01'] }, ['CALENDAR_SHAPE_INVALID exceptions[0]']],
  ['a day that does not exist', withException('2025-02-29'), ['CALENDAR_DATE_INVALID exceptions[0].date']],
  ['a date written otherwise', withException('2025/02/28'), ['CALENDAR_DATE_INVALID exceptions[0].date']],
  ['a date twice', withException('2025-02-28', '2025-02-28'), ['CALENDAR_DATE_REPEATED exceptions[1].date']],
])('%s', (_, definition, faults) => {
  expect(codesAndPaths(definition)).toEqual(faults);
  expect(isCalendarDefinition(definition)).toBe(false);
  for (const { message } of checkCalendar(definition)) {
    expect(message.en).not.toBe('');
    expect(message['zh-CN']).toMatch(/\p{Script=Han}/u);
  }
});

test('every fault is told at once, by the constructor too', () => {
  const definition = {
    timeZone: 'Asia/Peking',
    weekly: { 1: [{ from: '18:00', to: '09:00' }] },
    holidays: 'CN' as const,
    exceptions: [{ date: '2025-13-01', intervals: [{ from: 'nine', to: '10:00' }] }],
  };
  const wanted = [
    'CALENDAR_ZONE_UNKNOWN timeZone',
    'CALENDAR_INTERVAL_REVERSED weekly.1[0]',
    'CALENDAR_DATE_INVALID exceptions[0].date',
    'CALENDAR_TIME_INVALID exceptions[0].intervals[0].from',
  ];
  expect(codesAndPaths(definition)).toEqual(wanted);
  expect(() => new WorkingCalendar(definition)).toThrow(CalendarRefused);
  expect(() => new WorkingCalendar(definition)).toThrow(/4 fault/);
});

function withMonday(...intervals: object[]): unknown {
  return { ...usable, weekly: { 1: intervals } };
}

function withException(...dates: string[]): unknown {
  return { ...usable, exceptions: dates.map((date) => ({ date, intervals: [] })) };
}
