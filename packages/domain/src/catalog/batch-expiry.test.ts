import { expect, test } from 'vitest';
import { addDays, checkExpiry, expiryOf } from './batch-expiry.ts';

test.each([
  ['2025-01-31', 1, '2025-02-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2024-12-31', 366, '2026-01-01'],
  ['2025-03-30', 0, '2025-03-30'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test('expires as it says, else by its shelf life, else at no known date', () => {
  const made = { productionDate: '2025-06-01', shelfLifeDays: 30, expiresOn: null };
  expect(expiryOf(made)).toBe('2025-07-01');
  expect(expiryOf({ ...made, expiresOn: '2025-06-20' })).toBe('2025-06-20');
  expect(expiryOf({ ...made, shelfLifeDays: null })).toBeNull();
});

test('refuses three statements that contradict one another, and an expiry before the production', () => {
  const made = { productionDate: '2025-06-01', shelfLifeDays: 30, expiresOn: '2025-07-01' };
  expect(checkExpiry(made)).toEqual([]);
  expect(checkExpiry({ ...made, expiresOn: '2025-07-02' })).toMatchObject([{ code: 'BATCH_EXPIRY_MISMATCH' }]);
  expect(checkExpiry({ ...made, shelfLifeDays: null, expiresOn: '2025-05-31' })).toMatchObject([{ code: 'DATES_REVERSED' }]);
});
