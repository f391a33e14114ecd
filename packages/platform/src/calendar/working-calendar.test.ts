import { describe, expect, test } from 'vitest';
import type { CalendarDefinition, OpenHours } from './calendar-definition.ts';
import { CalendarYearUnknown, stateCouncilYears } from './state-council-days.ts';
import { WorkingCalendar } from './working-calendar.ts';

const hour = 3_600_000;
const desk: readonly OpenHours[] = [{ from: '09:00', to: '18:00' }];
const weekdays = (hours: readonly OpenHours[]) => ({ 1: hours, 2: hours, 3: hours, 4: hours, 5: hours });
const office: CalendarDefinition = { timeZone: 'Asia/Shanghai', weekly: weekdays(desk), holidays: 'CN' };
const shanghai = new WorkingCalendar(office);
const lunch = new WorkingCalendar({
  ...office,
  weekly: weekdays([
    { from: '13:30', to: '18:00' },
    { from: '09:00', to: '12:00' },
  ]),
});

/** A time in Shanghai. */
const at = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`);

describe('working days', () => {
  test('Spring Festival 2025: off from 28 January to 4 February, worked on 26 January and 8 February', () => {
    const off = ['01-25', '01-28', '01-29', '01-30', '01-31', '02-01', '02-02', '02-03', '02-04', '02-09'];
    const worked = ['01-24', '01-26', '01-27', '02-05', '02-06', '02-07', '02-08', '02-10'];
    for (const day of off) expect([day, shanghai.isWorkingDay(`2025-${day}`)]).toEqual([day, false]);
    for (const day of worked) expect([day, shanghai.isWorkingDay(`2025-${day}`)]).toEqual([day, true]);
  });

  test('National Day 2025: off from 1 to 8 October, worked on 28 September and 11 October', () => {
    for (let day = 1; day <= 8; day += 1) expect(shanghai.isWorkingDay(`2025-10-0${day}`)).toBe(false);
    expect(shanghai.isWorkingDay('2025-09-28')).toBe(true);
    expect(shanghai.isWorkingDay('2025-10-11')).toBe(true);
    expect(shanghai.isWorkingDay('2025-10-12')).toBe(false);
  });

  test("a make-up day gets Monday's hours, or those of the weekday that is named", () => {
    const short = { ...office, weekly: { ...office.weekly, 5: [{ from: '09:00', to: '12:00' }] } };
    const worked = (definition: CalendarDefinition) =>
      new WorkingCalendar(definition).workingTimeBetween(at('2025-01-26 00:00'), at('2025-01-27 00:00'));
    expect(worked(short)).toBe(9 * hour);
    expect(worked({ ...short, makeUpDayHours: 5 })).toBe(3 * hour);
    expect(worked({ ...short, makeUpDayHours: 7 })).toBe(0);
  });

  test("the unit's exceptions win over holidays, make-up days and weekly hours", () => {
    const own = new WorkingCalendar({
      ...office,
      exceptions: [
        { date: '2025-01-26', intervals: [] },
        { date: '2025-01-29', intervals: [{ from: '10:00', to: '12:00' }] },
      ],
    });
    expect(own.isWorkingDay('2025-01-26')).toBe(false);
    expect(own.addWorkingTime(at('2025-01-27 17:00'), 2 * hour)).toEqual(at('2025-01-29 11:00'));
  });

  test('a date that is none is refused', () => {
    expect(() => shanghai.isWorkingDay('2025-02-30')).toThrow(RangeError);
  });
});

describe('working time', () => {
  test.each([
    ['within a day', '2025-03-03 10:00', 2, '2025-03-03 12:00'],
    ['over night', '2025-03-03 17:00', 2, '2025-03-04 10:00'],
    ['over a weekend', '2025-03-07 17:00', 2, '2025-03-10 10:00'],
    ['from before opening', '2025-03-03 06:00', 2, '2025-03-03 11:00'],
    ['from a Sunday', '2025-03-09 12:00', 2, '2025-03-10 11:00'],
    ['ends at closing, not at the next opening', '2025-03-03 16:00', 2, '2025-03-03 18:00'],
    ['over Spring Festival', '2025-01-27 17:00', 2, '2025-02-05 10:00'],
    ['into a make-up day', '2025-02-07 17:00', 2, '2025-02-08 10:00'],
  ])('%s', (_, from, hours, to) => {
    expect(shanghai.addWorkingTime(at(from), hours * hour)).toEqual(at(to));
    expect(shanghai.workingTimeBetween(at(from), at(to))).toBe(hours * hour);
  });

  test('lunch is not worked', () => {
    expect(lunch.addWorkingTime(at('2025-03-03 11:00'), 2 * hour)).toEqual(at('2025-03-03 14:30'));
    expect(lunch.subtractWorkingTime(at('2025-03-03 14:30'), 2 * hour)).toEqual(at('2025-03-03 11:00'));
    expect(lunch.workingTimeBetween(at('2025-03-03 00:00'), at('2025-03-04 00:00'))).toBe(7.5 * hour);
    expect(lunch.workingTimeBetween(at('2025-03-04 00:00'), at('2025-03-03 00:00'))).toBe(-7.5 * hour);
  });

  test('always open: working time is elapsed time, holidays included; an exception closes', () => {
    const always = new WorkingCalendar({
      timeZone: 'Asia/Shanghai',
      alwaysOpen: true,
      weekly: {},
      holidays: 'CN',
      exceptions: [{ date: '2025-01-30', intervals: [] }],
    });
    expect(always.addWorkingTime(at('2025-01-28 10:00'), 24 * hour)).toEqual(at('2025-01-29 10:00'));
    expect(always.addWorkingTime(at('2025-01-29 10:00'), 24 * hour)).toEqual(at('2025-01-31 10:00'));
    expect(always.isWorkingDay('2099-01-01')).toBe(true);
  });

  test('days keep the time of day', () => {
    expect(shanghai.addDays(at('2025-01-27 20:15'), 2, 'working')).toEqual(at('2025-02-06 20:15'));
    expect(shanghai.addDays(at('2025-02-06 20:15'), -2, 'working')).toEqual(at('2025-01-27 20:15'));
    expect(shanghai.addDays(at('2025-01-27 20:15'), 2, 'elapsed')).toEqual(at('2025-01-29 20:15'));
    expect(shanghai.addDays(at('2025-01-29 20:15'), 0, 'working')).toEqual(at('2025-01-29 20:15'));
  });

  test('what cannot be measured is refused', () => {
    expect(() => shanghai.addWorkingTime(new Date(Number.NaN), 1)).toThrow(RangeError);
    expect(() => shanghai.addWorkingTime(at('2025-01-27 20:15'), -1)).toThrow(RangeError);
    expect(() => shanghai.addDays(at('2025-01-27 20:15'), 1.5, 'elapsed')).toThrow(RangeError);
    const open = new WorkingCalendar({ ...office, holidays: 'none' });
    expect(() => open.workingTimeBetween(at('2025-01-01 00:00'), at('2225-01-01 00:00'))).toThrow(RangeError);
    expect(() => open.addWorkingTime(at('2025-01-01 00:00'), Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  });

  test('the date of an instant is that of the zone', () => {
    expect(shanghai.dateAt(new Date('2025-03-03T15:59:59Z'))).toBe('2025-03-03');
    expect(shanghai.dateAt(new Date('2025-03-03T16:00:00Z'))).toBe('2025-03-04');
  });
});

describe('a year without holiday data', () => {
  const last = stateCouncilYears().at(-1) ?? 0;
  const eve = at(`${last}-12-31 12:00`);

  test('stops whatever needs it', () => {
    const unknown = expect.objectContaining({ name: 'CalendarYearUnknown', year: last + 1 });
    expect(() => shanghai.isWorkingDay(`${last + 1}-01-04`)).toThrow(unknown);
    expect(() => shanghai.addWorkingTime(eve, 40 * hour)).toThrow(unknown);
    expect(() => shanghai.addDays(eve, 3, 'working')).toThrow(unknown);
    expect(() => shanghai.due(eve, 'P3D', 'WORKING')).toThrow(unknown);
    expect(() => shanghai.due(eve, 'P3D', 'ELAPSED', { moveOffRestDays: true })).toThrow(unknown);
    expect(() => shanghai.workingTimeBetween(eve, at(`${last + 1}-01-01 00:01`))).toThrow(unknown);
    expect(() => shanghai.subtractWorkingTime(at(`${last + 1}-01-01 00:01`), 1)).toThrow(CalendarYearUnknown);
  });

  test('leaves alone what does not', () => {
    expect(shanghai.workingTimeBetween(eve, at(`${last + 1}-01-01 00:00`))).toBeGreaterThanOrEqual(0);
    expect(shanghai.subtractWorkingTime(at(`${last + 1}-01-01 00:00`), 1).getTime()).toBeLessThan(
      at(`${last + 1}-01-01 00:00`).getTime(),
    );
    expect(shanghai.due(eve, 'P3D', 'ELAPSED')).toEqual(at(`${last + 1}-01-04 00:00`));
    const own = new WorkingCalendar({ ...office, exceptions: [{ date: `${last + 1}-01-01`, intervals: desk }] });
    expect(own.isWorkingDay(`${last + 1}-01-01`)).toBe(true);
  });
});

describe('a zone with summer time', () => {
  const night: readonly OpenHours[] = [{ from: '00:00', to: '24:00' }];
  const newYork = new WorkingCalendar({ timeZone: 'America/New_York', weekly: weekdays(desk), holidays: 'none' });
  const sunday = new WorkingCalendar({
    timeZone: 'America/New_York',
    weekly: { 7: [{ from: '01:15', to: '02:30' }] },
    holidays: 'none',
  });

  test('office hours follow the wall clock', () => {
    const friday = new Date('2025-03-07T17:00:00-05:00');
    expect(newYork.addWorkingTime(friday, 2 * hour)).toEqual(new Date('2025-03-10T10:00:00-04:00'));
    expect(newYork.addDays(friday, 3, 'elapsed')).toEqual(new Date('2025-03-10T17:00:00-04:00'));
    expect(newYork.due(friday, 'P2D', 'WORKING')).toEqual(new Date('2025-03-11T18:00:00-04:00'));
    expect(newYork.due(friday, 'P2D', 'ELAPSED')).toEqual(new Date('2025-03-10T00:00:00-04:00'));
  });

  test('a skipped hour is not worked, a repeated one twice', () => {
    const worked = (date: string) =>
      sunday.workingTimeBetween(new Date(`${date}T00:00:00Z`), new Date(Date.parse(`${date}T00:00:00Z`) + 36 * hour));
    expect(worked('2025-03-02')).toBe(1.25 * hour);
    expect(worked('2025-03-09')).toBe(0.75 * hour);
    expect(worked('2025-11-02')).toBe(2 * hour);
  });

  test('where the clock skips midnight the day begins later', () => {
    const beirut = new WorkingCalendar({ timeZone: 'Asia/Beirut', weekly: { 7: night }, holidays: 'none' });
    const opening = new Date('2025-03-30T01:00:00+03:00');
    expect(beirut.addWorkingTime(new Date('2025-03-28T12:00:00+02:00'), 23 * hour)).toEqual(
      new Date('2025-03-31T00:00:00+03:00'),
    );
    expect(beirut.subtractWorkingTime(new Date('2025-03-31T00:00:00+03:00'), 23 * hour)).toEqual(opening);
    expect(beirut.due(new Date('2025-03-28T12:00:00+02:00'), 'P1D', 'ELAPSED')).toEqual(opening);
  });
});

test('ten years take no longer than their days', () => {
  const calendar = new WorkingCalendar({ ...office, timeZone: 'America/New_York', holidays: 'none' });
  const start = new Date('2015-06-01T00:00:00Z');
  const began = performance.now();
  const end = calendar.addWorkingTime(start, 2_600 * 9 * hour);
  expect(calendar.workingTimeBetween(start, end)).toBe(2_600 * 9 * hour);
  expect(end.getUTCFullYear()).toBe(2025);
  expect(performance.now() - began).toBeLessThan(1_000);
});
