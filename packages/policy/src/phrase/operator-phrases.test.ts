import { expect, it } from 'vitest';
import { operators } from '../operators/operator-table.ts';
import { operatorPhrases } from './operator-phrases.ts';

it('has a phrase for every operator in both languages, which names the fact and the value, and another for its contrary', () => {
  expect(Object.keys(operatorPhrases).sort()).toEqual(operators.map(({ name }) => name).sort());
  for (const { holds, fails, ofList } of Object.values(operatorPhrases))
    for (const each of [{ holds, fails }, ...(ofList === undefined ? [] : [ofList])])
      for (const locale of ['en', 'zh-CN'] as const) {
        for (const text of [each.holds[locale], each.fails[locale]]) expect(text).toMatch(/\{fact\}.*\{value\}/);
        expect(each.holds[locale]).not.toBe(each.fails[locale]);
      }
});
