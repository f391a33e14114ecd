import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConfusionMatrix } from './confusion-matrix.ts';

function matrixOf(
  pairs: readonly (readonly [official: string, decided: string])[],
  classes = ['I', 'II', 'III'],
): ConfusionMatrix {
  const matrix = new ConfusionMatrix(classes);
  for (const [official, decided] of pairs) matrix.add(official, decided);
  return matrix;
}

const times = (count: number, official: string, decided: string) =>
  Array.from({ length: count }, () => [official, decided] as const);

describe('a confusion matrix', () => {
  test('figures worked out by hand', () => {
    const matrix = matrixOf([
      ...times(8, 'I', 'I'),
      ...times(2, 'I', 'II'),
      ...times(3, 'II', 'I'),
      ...times(1, 'II', 'II'),
      ...times(1, 'II', 'NEEDS_INFORMATION'),
    ]);
    const [one, two, three] = matrix.scores;
    expect(one).toEqual({ class: 'I', records: 10, recall: 0.8, precision: 8 / 11, f1: 16 / 21 });
    expect(two).toEqual({ class: 'II', records: 5, recall: 0.2, precision: 1 / 3, f1: 0.25 });
    expect(three).toEqual({ class: 'III', records: 0, recall: null, precision: null, f1: null });
    // A class that people never used counts neither for nor against the rules.
    expect(matrix.macroF1).toBeCloseTo((16 / 21 + 0.25) / 2, 12);
    // Always I: recall 1, precision 10/15, so F1 0.8; nothing on II.
    expect(matrix.baseline?.always).toBe('I');
    expect(matrix.baseline?.macroF1).toBeCloseTo(0.4, 12);
    expect(matrix.columns).toEqual(['I', 'II', 'III', 'NEEDS_INFORMATION']);
    expect([matrix.records, matrix.agreeing]).toEqual([15, 9]);
  });

  test('of no records says nothing', () => {
    const { macroF1, baseline, records } = matrixOf([]);
    expect([macroF1, baseline, records]).toEqual([null, null, 0]);
  });

  const pair = fc.tuple(fc.constantFrom('I', 'II', 'III'), fc.constantFrom('I', 'II', 'III', 'NONE', 'REFERRED'));

  test('property: F1 is the harmonic mean of recall and precision as counted from the pairs', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 60 }), (pairs) => {
        for (const { class: name, recall, precision, f1 } of matrixOf(pairs).scores) {
          const right = pairs.filter(([official, decided]) => official === name && decided === name).length;
          const records = pairs.filter(([official]) => official === name).length;
          const found = pairs.filter(([, decided]) => decided === name).length;
          expect(recall).toEqual(records === 0 ? null : right / records);
          expect(precision).toEqual(found === 0 ? null : right / found);
          if (right > 0 && recall !== null && precision !== null) {
            expect(f1).toBeCloseTo((2 * recall * precision) / (recall + precision), 12);
          } else if (records + found > 0) expect(f1).toBe(0);
        }
      }),
    );
  });

  test('property: the order of the records does not matter', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
        const [there, back] = [matrixOf(pairs), matrixOf(pairs.toReversed())];
        expect(back.scores).toEqual(there.scores);
        expect(back.macroF1).toEqual(there.macroF1);
      }),
    );
  });
});
