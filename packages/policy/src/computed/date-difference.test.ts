import { expect, test } from 'vitest';
import { daysBetween, monthsBegunBetween } from './date-difference.ts';

test.each([
  ['2025-03-15', '2025-03-15', 0],
  ['2025-03-15', '2025-03-16', 1],
  ['2025-03-15', '2026-03-15', 12],
  ['2025-03-15', '2026-03-16', 13],
  ['2025-01-31', '2025-02-28', 1],
  ['2025-01-31', '2025-03-01', 2],
  ['2024-02-29', '2025-02-28', 12],
])('from %s to %s there are %i months begun', (from, to, months) => expect(monthsBegunBetween(from, to)).toBe(months));

test('days between dates know no daylight saving time', () => {
  expect(daysBetween('2025-03-08', '2025-03-10')).toBe(2);
  expect(daysBetween('2025-03-10', '2025-03-08')).toBe(-2);
});
