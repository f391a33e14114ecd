import { stateCouncilYears } from '@aftercare/platform';
import { officeHours } from '@aftercare/plugin-sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { officeHours as ofAUnit } from '../../packages/domain/src/organization/unit-calendar.ts';

const years = stateCouncilYears().filter((year) => year >= 2010);
const day = 86_400_000;
const [first, last] = [Date.UTC(years[0] ?? 0, 0, 2), Date.UTC(years.at(-1) ?? 0, 11, 30)];

test('worked examples count the working days that a unit’s calendar counts', () => {
  for (let at = first; at < last; at += day) {
    const date = new Date(at).toISOString().slice(0, 10);
    expect([date, officeHours.isWorkingDay(date)]).toEqual([date, ofAUnit.isWorkingDay(date)]);
  }
});

test('and the same working time', () => {
  const instant = fc.integer({ min: first / 1_000, max: last / 1_000 }).map((seconds) => new Date(seconds * 1_000));
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 40 * 86_400 }), (from, seconds) => {
      const until = new Date(Math.min(last, from.getTime() + seconds * 1_000));
      fc.pre(until >= from);
      expect(officeHours.workingTimeBetween(from, until)).toBe(ofAUnit.workingTimeBetween(from, until));
    }),
    { numRuns: 300 },
  );
});

test('neither guesses a year without data', () => {
  for (const { isWorkingDay } of [officeHours, { isWorkingDay: (date: string) => ofAUnit.isWorkingDay(date) }])
    expect(() => isWorkingDay('2099-03-02')).toThrow('2099');
});
