import { expect, test } from 'vitest';
import { checkOrder, checkPast } from './check-dates.ts';

const now = new Date('2025-06-10T11:00:00Z');

test('a date may be today wherever it is today already', () => {
  expect(checkPast('soldOn', '2025-06-11', now)).toEqual([]);
  expect(checkPast('soldOn', '2025-06-12', now)).toMatchObject([{ code: 'DATE_IN_FUTURE', field: 'soldOn' }]);
  expect(checkPast('soldOn', null, now)).toEqual([]);
});

test('an instant may be ahead by as much as clocks differ', () => {
  expect(checkPast('shippedAt', new Date('2025-06-10T11:04:00Z'), now)).toEqual([]);
  expect(checkPast('shippedAt', new Date('2025-06-10T11:06:00Z'), now)).toMatchObject([{ code: 'DATE_IN_FUTURE' }]);
});

test('dates come in their order, those not given left aside', () => {
  expect(checkOrder({ soldOn: '2025-01-01', installedOn: null, firstUsedOn: '2025-01-01' })).toEqual([]);
  expect(checkOrder({ soldOn: '2025-01-02', installedOn: undefined, firstUsedOn: '2025-01-01' })).toMatchObject([
    {
      code: 'DATES_REVERSED',
      field: 'firstUsedOn',
      text: { en: '`firstUsedOn` (2025-01-01) lies before `soldOn` (2025-01-02).' },
    },
  ]);
});
