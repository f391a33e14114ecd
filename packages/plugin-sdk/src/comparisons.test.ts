import { expect, test } from 'vitest';
import { approvalsPlugin, part } from '../test/threshold-plugin.ts';
import { comparisonsOf, mapComparisons } from './comparisons.ts';
import type { Condition, Ruleset } from './index.ts';

const onLines: Condition = {
  fact: 'toy.lines',
  operator: 'someElement@1',
  value: { any: [{ fact: 'element.size', operator: 'greaterThan', value: 3 }] },
};

const [ruleset]: readonly Ruleset[] = approvalsPlugin(
  { plain: { all: [part('WHEEL'), { any: [{ not: part('DOLL') }, { condition: 'large' }] }] } },
  [],
  { conditions: { large: { all: [onLines] } } },
).rulesets;
if (ruleset === undefined) throw new Error('The plugin has no ruleset.');

test('every comparison has its place in the file, a named condition where it is defined', () => {
  expect(comparisonsOf(ruleset).map(({ path, owner, comparison }) => [path, owner, comparison.fact])).toEqual([
    ['rules[0].conditions.all[0]', { rule: 'plain' }, 'details.part'],
    ['rules[0].conditions.all[1].any[0].not', { rule: 'plain' }, 'details.part'],
    ['conditions.large.all[0]', { condition: 'large' }, 'toy.lines'],
    ['conditions.large.all[0].value.any[0]', { condition: 'large' }, 'element.size'],
  ]);
});

test('one comparison is replaced where it stands, and nothing else changes', () => {
  const place = 'conditions.large.all[0].value.any[0]';
  const changed = mapComparisons(ruleset, (one, path) => (path === place ? { ...one, operator: 'lessThan' } : one));
  const operators = (of: Ruleset) => comparisonsOf(of).map(({ comparison }) => comparison.operator);
  expect(operators(changed)).toEqual(['equal', 'equal', 'someElement@1', 'lessThan']);
  expect(mapComparisons(ruleset, (one) => one)).toEqual(ruleset);
});
