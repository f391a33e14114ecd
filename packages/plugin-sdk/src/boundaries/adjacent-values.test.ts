import { type JsonValue, operators, type ValueType } from '@aftercare/policy';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjacentValues } from './adjacent-values.ts';

const cases: readonly (readonly [ValueType, JsonValue, readonly (JsonValue | undefined)[]])[] = [
  ['integer', 7, [6, 7, 8]],
  ['integer', '7.00', [6, 7, 8]],
  ['integer', 2.5, [2, undefined, 3]],
  ['number', 7, [6, 7, 8]],
  ['number', 0.3, [0.2, 0.3, 0.4]],
  ['number', -0.5, [-0.6, -0.5, -0.4]],
  ['decimal', '500', ['499.99', '500', '500.01']],
  ['decimal', '0.005', ['0.004', '0.005', '0.006']],
  ['decimal', '0', ['-0.01', '0', '0.01']],
  ['decimal', 1000, ['999.99', '1000.00', '1000.01']],
  ['decimal', '99999999999999999999.99', ['99999999999999999999.98', '99999999999999999999.99', '100000000000000000000.00']],
  ['date', '2024-03-01', ['2024-02-29', '2024-03-01', '2024-03-02']],
  ['date', '2026-01-01T00:00:00+08:00', ['2025-12-31', '2026-01-01', '2026-01-02']],
  [
    'dateTime',
    '2026-01-01T00:00:00+08:00',
    ['2025-12-31T23:59:59+08:00', '2026-01-01T00:00:00+08:00', '2026-01-01T00:00:01+08:00'],
  ],
  ['dateTime', '2026-01-01', ['2025-12-31T12:00:00Z', '2026-01-01T12:00:00Z', '2026-01-02T12:00:00Z']],
  ['duration', 'P7D', ['P6D', 'P7D', 'P8D']],
  ['duration', 'PT36H', ['PT35H', 'PT36H', 'PT37H']],
  ['duration', 'P1DT2H', ['PT25H', 'P1DT2H', 'PT27H']],
  ['duration', 'PT1H30M', ['PT89M', 'PT1H30M', 'PT91M']],
  ['duration', 'P2W', ['P1W', 'P2W', 'P3W']],
  ['duration', 'P0D', [undefined, 'P0D', 'P1D']],
];

test.each(cases)('%s beside %j', (type, threshold, expected) => {
  const values = adjacentValues(type, threshold, undefined);
  expect([values?.below, values?.at, values?.above]).toEqual(expected);
});

test('against a calendar date an instant keeps its time of day', () => {
  expect(adjacentValues('dateTime', '2026-01-01', '2026-02-03T08:15:00+08:00')).toEqual({
    below: '2025-12-31T08:15:00+08:00',
    at: '2026-01-01T08:15:00+08:00',
    above: '2026-01-02T08:15:00+08:00',
  });
});

test.each<[ValueType, JsonValue]>([
  ['string', 'A'],
  ['boolean', true],
  ['integer', null],
  ['decimal', 'many'],
  ['date', 'soon'],
  ['duration', 'P1Y'],
])('there is nothing beside %s %j', (type, threshold) => {
  expect(adjacentValues(type, threshold, undefined)).toBeUndefined();
});

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
const dates = fc.date({ min: new Date('1900-01-02'), max: new Date('2100-01-01'), noInvalidDate: true });
const figures: readonly (readonly [ValueType, string, fc.Arbitrary<JsonValue>])[] = [
  ['integer', 'lessThan', fc.integer()],
  ['decimal', 'decimalLessThan@1', fc.tuple(digits(20), digits(6)).map((parts) => parts.join('.'))],
  ['date', 'dateBefore@1', dates.map((date) => date.toISOString().slice(0, 10))],
  ['dateTime', 'dateBefore@1', dates.map((date) => date.toISOString().replace(/\.\d+Z$/, '+08:00'))],
  [
    'duration',
    'durationShorterThan@1',
    fc
      .record({ days: fc.nat(500), hours: fc.nat(50), minutes: fc.integer({ min: 1, max: 90 }) })
      .map(({ days, hours, minutes }) => `P${days}DT${hours}H${minutes}M`),
  ],
];

test.each(figures)('%s: one step under is less, one step over is more', (type, isLess, figure) => {
  const holds = operators.find(({ name }) => name === isLess)?.holds;
  fc.assert(
    fc.property(figure, (threshold) => {
      const { below, at, above } = adjacentValues(type, threshold, undefined) ?? {};
      expect([at, holds?.(below, threshold), holds?.(threshold, above)]).toEqual([threshold, true, true]);
    }),
  );
});
