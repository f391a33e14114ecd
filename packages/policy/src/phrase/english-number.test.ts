import { expect, it } from 'vitest';
import { inSentence, isPlural, withArticle } from './english-number.ts';

it.each([
  ['repairs so far', true],
  ['days since the sale', true],
  ['title and description', true],
  ['people affected', true],
  ['papers already held', true],
  ['credit reports this year', true],
  ['date of sales', false],
  ['proof of purchase', false],
  ['status', false],
  ['basis of the coverage', false],
  ['address', false],
])('%s: plural %s', (label, plural) => {
  expect(isPlural(label)).toBe(plural);
});

it('puts labels into sentences', () => {
  expect(['Kind of problem', 'VAT number', 'M5 rule', 'A rule'].map(inSentence)).toEqual([
    'kind of problem',
    'VAT number',
    'M5 rule',
    'a rule',
  ]);
  expect(['sale', 'the sale', 'a sale', '2026-01-01'].map(withArticle)).toEqual(['the sale', 'the sale', 'a sale', '2026-01-01']);
});
