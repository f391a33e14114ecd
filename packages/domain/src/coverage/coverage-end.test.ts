import { monthsBegunBetween } from '@aftercare/policy';
import { expect, test } from 'vitest';
import { lastDayAfter } from './coverage-end.ts';

test.each([
  ['2024-01-15', 12, '2025-01-15'],
  ['2024-08-31', 6, '2025-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2024-11-30', 3, '2025-02-28'],
  ['2024-12-01', 1, '2025-01-01'],
])('from %s, %i months end with %s', (startsOn, months, expected) => {
  expect(lastDayAfter(startsOn, months)).toBe(expected);
});

test('agrees with the months that rules count: the last day is within them, the next is not', () => {
  expect(monthsBegunBetween('2024-01-15', lastDayAfter('2024-01-15', 12))).toBe(12);
  expect(monthsBegunBetween('2024-01-15', '2025-01-16')).toBe(13);
});
