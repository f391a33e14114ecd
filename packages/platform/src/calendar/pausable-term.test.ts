import { describe, expect, test } from 'vitest';
import { dueWithPauses, isPaused, type PausableTerm, type Pause, remainingTerm } from './pausable-term.ts';
import { WorkingCalendar } from './working-calendar.ts';

const hour = 3_600_000;
const desk = [{ from: '09:00', to: '18:00' }];
const calendar = new WorkingCalendar({
  timeZone: 'Asia/Shanghai',
  weekly: { 1: desk, 2: desk, 3: desk, 4: desk, 5: desk },
  holidays: 'CN',
});

const at = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`);
const pause = (from: string, to: string | null): Pause => ({ from: at(from), to: to === null ? null : at(to) });
// From Monday 10:00, due Wednesday 18:00: 26 working hours.
const startedAt = at('2025-03-03 10:00');
const working = (...pauses: Pause[]): PausableTerm => ({ startedAt, dueAt: at('2025-03-05 18:00'), unit: 'WORKING', pauses });
const due = (term: PausableTerm) => dueWithPauses(calendar, term);

describe('a working term', () => {
  test.each<[string, Pause[], string]>([
    ['no pause', [], '2025-03-05 18:00'],
    ['a morning', [pause('2025-03-04 09:00', '2025-03-04 12:00')], '2025-03-06 12:00'],
    ['a night costs nothing', [pause('2025-03-03 18:00', '2025-03-04 09:00')], '2025-03-05 18:00'],
    ['a night with an hour on each side', [pause('2025-03-03 17:00', '2025-03-04 10:00')], '2025-03-06 11:00'],
    ['a whole day', [pause('2025-03-04 00:00', '2025-03-05 00:00')], '2025-03-06 18:00'],
    [
      'nested',
      [pause('2025-03-04 09:00', '2025-03-04 12:00'), pause('2025-03-04 10:00', '2025-03-04 11:00')],
      '2025-03-06 12:00',
    ],
    [
      'overlapping, out of order',
      [pause('2025-03-04 11:00', '2025-03-04 12:00'), pause('2025-03-04 09:00', '2025-03-04 11:30')],
      '2025-03-06 12:00',
    ],
    [
      'touching',
      [pause('2025-03-04 09:00', '2025-03-04 11:00'), pause('2025-03-04 11:00', '2025-03-04 12:00')],
      '2025-03-06 12:00',
    ],
    ['from before the start', [pause('2025-03-01 00:00', '2025-03-03 11:00')], '2025-03-06 10:00'],
    ['all before the start', [pause('2025-03-01 00:00', '2025-03-03 10:00')], '2025-03-05 18:00'],
    ['after the end', [pause('2025-03-05 18:00', '2025-03-07 12:00')], '2025-03-05 18:00'],
    ['open after the end', [pause('2025-03-05 18:00', null)], '2025-03-05 18:00'],
    [
      'one in the time that another added',
      [pause('2025-03-04 09:00', '2025-03-04 12:00'), pause('2025-03-06 09:00', '2025-03-06 11:00')],
      '2025-03-06 14:00',
    ],
    ['over the weekend', [pause('2025-03-05 17:00', '2025-03-10 12:00')], '2025-03-10 13:00'],
  ])('%s', (_, pauses, end) => {
    expect(due(working(...pauses))).toEqual(at(end));
    expect(remainingTerm(calendar, working(...pauses), at(end))).toBe(0);
  });

  test('an open pause leaves the end unknown and the rest standing', () => {
    const term = working(pause('2025-03-04 09:00', '2025-03-04 12:00'), pause('2025-03-05 10:00', null));
    expect(due(term)).toBeNull();
    for (const time of ['2025-03-05 10:00', '2025-03-05 17:00', '2025-05-05 17:00']) {
      expect(remainingTerm(calendar, term, at(time))).toBe(11 * hour);
      expect(isPaused(term, at(time))).toBe(true);
    }
    expect(isPaused(term, at('2025-03-04 12:00'))).toBe(false);
  });

  test('what is left falls while it runs, stands while it does not, and goes below zero', () => {
    const term = working(pause('2025-03-04 09:00', '2025-03-04 12:00'));
    const left = (time: string) => remainingTerm(calendar, term, at(time)) / hour;
    expect(left('2025-03-01 00:00')).toBe(26);
    expect(left('2025-03-03 18:00')).toBe(18);
    expect(left('2025-03-04 11:00')).toBe(18);
    expect(left('2025-03-04 13:00')).toBe(17);
    expect(left('2025-03-06 12:00')).toBe(0);
    expect(left('2025-03-06 14:00')).toBe(-2);
    expect(left('2025-03-07 09:00')).toBe(-6);
  });

  test('an end outside working time stays where it is', () => {
    const term: PausableTerm = {
      startedAt,
      dueAt: at('2025-03-08 00:00'),
      unit: 'WORKING',
      pauses: [pause('2025-03-03 20:00', '2025-03-03 22:00')],
    };
    expect(due(term)).toEqual(at('2025-03-08 00:00'));
    expect(remainingTerm(calendar, term, at('2025-03-07 23:00'))).toBe(0);
  });
});

test('an elapsed term is lengthened by nights as well', () => {
  const term: PausableTerm = { ...working(pause('2025-03-03 18:00', '2025-03-04 09:00')), unit: 'ELAPSED' };
  expect(due(term)).toEqual(at('2025-03-06 09:00'));
  expect(remainingTerm(calendar, term, at('2025-03-06 10:00'))).toBe(-hour);
});

test('what runs backwards is refused', () => {
  expect(() => due(working(pause('2025-03-04 09:00', '2025-03-04 08:00')))).toThrow(RangeError);
  expect(() => due(working({ from: new Date(Number.NaN), to: null }))).toThrow(RangeError);
  expect(() => due({ ...working(), dueAt: at('2025-03-01 00:00') })).toThrow(RangeError);
});
