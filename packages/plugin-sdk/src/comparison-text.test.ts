import type { Comparison } from '@aftercare/policy';
import { expect, test } from 'vitest';
import { comparisonText } from './comparison-text.ts';

const cases: readonly (readonly [string, Comparison])[] = [
  ['details.part equal "WHEEL"', { fact: 'details.part', operator: 'equal', value: 'WHEEL' }],
  [
    'toy.box.size[0] lessThan param.most.a',
    { fact: 'toy.box', path: '$.size[0]', operator: 'lessThan', value: { fact: 'param.most', path: '$.a' } },
  ],
  [
    'time.days(details.boughtOn, case.openedAt) lessThanInclusive 7',
    {
      fact: 'time.days',
      params: { from: { fact: 'details.boughtOn' }, until: { fact: 'case.openedAt' } },
      operator: 'lessThanInclusive',
      value: 7,
    },
  ],
  [
    'time.months(2026-01-01, case.openedAt) greaterThan 3',
    { fact: 'time.months', params: { from: '2026-01-01', until: { fact: 'case.openedAt' } }, operator: 'greaterThan', value: 3 },
  ],
];

test.each(cases)('%s', (text, comparison) => {
  expect(comparisonText(comparison)).toBe(text);
});
