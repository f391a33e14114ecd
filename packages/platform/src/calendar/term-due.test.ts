import { describe, expect, test } from 'vitest';
import type { CalendarDefinition } from './calendar-definition.ts';
import { DurationRefused, readDuration, type TermUnit } from './term-duration.ts';
import { WorkingCalendar } from './working-calendar.ts';

const desk = [{ from: '09:00', to: '18:00' }];
const office: CalendarDefinition = {
  timeZone: 'Asia/Shanghai',
  weekly: { 1: desk, 2: desk, 3: desk, 4: desk, 5: desk },
  holidays: 'CN',
};
const calendar = new WorkingCalendar(office);

const at = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`);

test.each<[string, TermUnit, string, string]>([
  // Civil Code art. 201 para. 2: hours run from the moment.
  ['PT24H', 'ELAPSED', '2025-01-27 17:30', '2025-01-28 17:30'],
  ['PT2H', 'WORKING', '2025-01-27 17:30', '2025-02-05 10:30'],
  ['PT1H30M', 'WORKING', '2025-03-03 09:00', '2025-03-03 10:30'],
  ['PT0S', 'WORKING', '2025-03-08 09:00', '2025-03-08 09:00'],
  // Art. 201 para. 1: the day of the start does not count, however early it was; art. 203 para. 2: the close of business.
  ['P2D', 'WORKING', '2025-03-03 08:00', '2025-03-05 18:00'],
  ['P2D', 'WORKING', '2025-03-03 17:59', '2025-03-05 18:00'],
  ['P2D', 'WORKING', '2025-03-07 10:00', '2025-03-11 18:00'],
  ['P2D', 'WORKING', '2025-03-08 10:00', '2025-03-11 18:00'],
  ['P2D', 'WORKING', '2025-01-27 10:00', '2025-02-06 18:00'],
  ['P2D', 'WORKING', '2025-09-30 10:00', '2025-10-10 18:00'],
  ['P3D', 'WORKING', '2025-09-30 10:00', '2025-10-11 18:00'],
  ['P10D', 'WORKING', '2025-09-26 10:00', '2025-10-16 18:00'],
  ['P10D', 'WORKING', '2025-12-29 10:00', '2026-01-13 18:00'],
  ['P10D', 'WORKING', '2024-02-02 10:00', '2024-02-21 18:00'],
  // Elapsed days end at 24:00, on a day of rest too.
  ['P3D', 'ELAPSED', '2025-03-03 00:00', '2025-03-07 00:00'],
  ['P3D', 'ELAPSED', '2025-03-03 23:59', '2025-03-07 00:00'],
  ['P15D', 'ELAPSED', '2025-01-15 10:00', '2025-01-31 00:00'],
  ['P2W', 'ELAPSED', '2025-03-03 10:00', '2025-03-18 00:00'],
  // Art. 202: the corresponding day, or the last of the month.
  ['P6M', 'ELAPSED', '2025-03-15 10:00', '2025-09-16 00:00'],
  ['P6M', 'ELAPSED', '2025-08-31 10:00', '2026-03-01 00:00'],
  ['P1Y', 'ELAPSED', '2024-02-29 10:00', '2025-03-01 00:00'],
  ['P1Y6M', 'ELAPSED', '2024-01-01 10:00', '2025-07-02 00:00'],
])('%s %s from %s is due %s', (duration, unit, start, due) => {
  expect(calendar.due(at(start), duration, unit)).toEqual(at(due));
});

test('a working day that ends after lunch ends with its last interval, or at midnight', () => {
  const late = (to: string) =>
    new WorkingCalendar({
      ...office,
      weekly: {
        1: [
          { from: '14:00', to },
          { from: '09:00', to: '12:00' },
        ],
      },
    });
  expect(late('20:00').due(at('2025-03-07 10:00'), 'P1D', 'WORKING')).toEqual(at('2025-03-10 20:00'));
  expect(late('24:00').due(at('2025-03-07 10:00'), 'P1D', 'WORKING')).toEqual(at('2025-03-11 00:00'));
});

describe('art. 203 para. 1, when asked for', () => {
  const moved = (definition: CalendarDefinition, start: string, duration: string) =>
    new WorkingCalendar(definition).due(at(start), duration, 'ELAPSED', { moveOffRestDays: true });

  test('the end moves off holidays and weekends, and not off make-up days', () => {
    expect(moved(office, '2025-01-15 10:00', 'P15D')).toEqual(at('2025-02-06 00:00'));
    expect(moved(office, '2025-03-03 10:00', 'P5D')).toEqual(at('2025-03-11 00:00'));
    expect(moved(office, '2025-02-03 10:00', 'P5D')).toEqual(at('2025-02-09 00:00'));
    expect(moved(office, '2025-03-03 10:00', 'P4D')).toEqual(at('2025-03-08 00:00'));
  });

  test("it does not move for the unit's own closing, nor for its opening on a holiday", () => {
    const exceptions = [
      { date: '2025-03-07', intervals: [] },
      { date: '2025-03-08', intervals: desk },
    ];
    expect(moved({ ...office, exceptions }, '2025-03-03 10:00', 'P4D')).toEqual(at('2025-03-08 00:00'));
    expect(moved({ ...office, exceptions }, '2025-03-03 10:00', 'P5D')).toEqual(at('2025-03-11 00:00'));
  });

  test('without a holiday calendar a day of rest is a day without hours', () => {
    expect(moved({ ...office, holidays: 'none' }, '2025-01-30 10:00', 'P2D')).toEqual(at('2025-02-04 00:00'));
  });

  test('hours never move', () => {
    const due = calendar.due(at('2025-03-07 10:00'), 'PT24H', 'ELAPSED', { moveOffRestDays: true });
    expect(due).toEqual(at('2025-03-08 10:00'));
  });
});

test.each<[string, TermUnit, string]>([
  ['', 'ELAPSED', 'DURATION_UNREADABLE'],
  ['P', 'ELAPSED', 'DURATION_UNREADABLE'],
  ['PT', 'ELAPSED', 'DURATION_UNREADABLE'],
  ['2 days', 'ELAPSED', 'DURATION_UNREADABLE'],
  ['-P2D', 'ELAPSED', 'DURATION_UNREADABLE'],
  ['PT1.5H', 'ELAPSED', 'DURATION_UNREADABLE'],
  ['P1DT', 'ELAPSED', 'DURATION_UNREADABLE'],
  ['P1DT4H', 'WORKING', 'DURATION_MIXED'],
  ['P1M3D', 'ELAPSED', 'DURATION_MIXED'],
  ['P1W1D', 'ELAPSED', 'DURATION_MIXED'],
  ['P0D', 'WORKING', 'DURATION_EMPTY'],
  ['P101Y', 'ELAPSED', 'DURATION_TOO_LONG'],
  ['P36526D', 'ELAPSED', 'DURATION_TOO_LONG'],
  ['PT999999999H', 'ELAPSED', 'DURATION_TOO_LONG'],
  ['P6M', 'WORKING', 'DURATION_NOT_IN_WORKING_DAYS'],
  ['P2W', 'WORKING', 'DURATION_NOT_IN_WORKING_DAYS'],
])('%j %s is refused: %s', (duration, unit, code) => {
  expect(() => readDuration(duration, unit)).toThrow(expect.objectContaining({ code, duration }));
  expect(() => calendar.due(at('2025-03-03 10:00'), duration, unit)).toThrow(DurationRefused);
});
