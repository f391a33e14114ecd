import { expect, test } from 'vitest';
import { checkCurrency, checkNotNegative, checkPositive, checkSize, checkWhole } from './check-amount.ts';

test.each(['0.000000000000000001', '1', '199.90'])('%s is positive', (decimal) => {
  expect(checkPositive('quantity', decimal)).toEqual([]);
});

test.each(['0', '0.000', '-0', '-0.000000000000000001', '-3'])('%s is not positive', (decimal) => {
  expect(checkPositive('quantity', decimal)).toMatchObject([{ code: 'AMOUNT_NOT_POSITIVE', field: 'quantity' }]);
});

test('zero is not negative, however it is signed', () => {
  expect(checkNotNegative('price', '0.00')).toEqual([]);
  expect(checkNotNegative('price', '-0')).toEqual([]);
  expect(checkNotNegative('price', '-0.01')).toMatchObject([{ code: 'AMOUNT_NEGATIVE' }]);
});

test('knows the currencies of ISO 4217', () => {
  expect(checkCurrency('currency', 'CNY')).toEqual([]);
  for (const currency of ['RMB', 'cny', '', '¥']) {
    expect(checkCurrency('currency', currency)).toMatchObject([{ code: 'CURRENCY_UNKNOWN' }]);
  }
});

test('bounds are inside', () => {
  expect(checkWhole('months', 1, 1, 600)).toEqual([]);
  expect(checkWhole('months', 601, 1, 600)).toMatchObject([{ code: 'NUMBER_OUT_OF_RANGE' }]);
  expect(checkSize('lines', [], 1, 500)).toMatchObject([{ code: 'LIST_SIZE_OUT_OF_RANGE' }]);
  expect(checkSize('lines', undefined, 1, 500)).toEqual([]);
});
