import { expect, test } from 'vitest';
import { approvalsPlugin, firing, part } from '../../test/threshold-plugin.ts';
import type { Condition } from '../index.ts';
import { formatMutations } from './format-mutations.ts';
import { mutatePlugin } from './mutate-plugin.ts';

const old: Condition = { fact: 'details.age', operator: 'greaterThan', value: 3 };
const rules = { old: { all: [part('WHEEL'), old] } };

const wheel = (age: number, fired: readonly string[]) =>
  firing(`age ${age}`, { 'details.part': 'WHEEL', 'details.age': age }, fired);

test('the errors that no example notices are named with their place', () => {
  const report = mutatePlugin(approvalsPlugin(rules, [wheel(5, ['old'])]));
  expect(report).toEqual({
    plugin: 'toy-shop',
    mutants: 4,
    killed: 3,
    score: 75,
    rulesets: [
      {
        file: 'rulesets[0]',
        decision: 'approvals',
        caseTypes: ['toy.complaint'],
        mutants: 4,
        killed: 3,
        score: 75,
        survivors: [
          {
            kind: 'BOUNDARY_MOVED',
            path: 'rules[0].conditions.all[1]',
            in: 'old',
            comparison: 'details.age greaterThan 3',
            operator: 'greaterThanInclusive',
          },
        ],
      },
    ],
  });
  expect(formatMutations(report).split('\n')).toEqual([
    'toy-shop: the examples notice 3 of 4 deliberate errors in the rules, 75 %.',
    '  rulesets[0]   75.0 %  3/4',
    '    with greaterThanInclusive: rules[0].conditions.all[1]  old: details.age greaterThan 3',
  ]);
  expect(formatMutations(report, 'zh-CN')).toContain('改为 greaterThanInclusive');
});

test('the example at the boundary notices it', () => {
  expect(mutatePlugin(approvalsPlugin(rules, [wheel(5, ['old']), wheel(3, [])]))).toMatchObject({ killed: 4, score: 100 });
});

test('without examples every error survives, the dropped rule first', () => {
  const [ruleset] = mutatePlugin(approvalsPlugin(rules, [])).rulesets;
  expect(ruleset?.survivors.map(({ kind, operator }) => [kind, operator])).toEqual([
    ['RULE_DROPPED', undefined],
    ['OPERATOR_FLIPPED', 'notEqual'],
    ['OPERATOR_FLIPPED', 'lessThanInclusive'],
    ['BOUNDARY_MOVED', 'greaterThanInclusive'],
  ]);
});

test('a draft notices nothing, nor does an example that fails on the rules as they are', () => {
  const draft = { ...wheel(5, ['old']), confirmed: false };
  const wrong = wheel(5, []);
  expect(mutatePlugin(approvalsPlugin(rules, [draft, wrong]))).toMatchObject({ killed: 0 });
});

test('errors in named conditions and in conditions on elements are tried too', () => {
  const lot = { fact: 'element', operator: 'equal', value: 'A' };
  const some: Condition = { fact: 'details.lotCodes', operator: 'someElement@1', value: { all: [lot] } };
  const plugin = approvalsPlugin({ first: { all: [{ condition: 'lots' }] } }, [], { conditions: { lots: { all: [some] } } });
  expect(mutatePlugin(plugin).rulesets[0]?.survivors.map(({ path, in: owner, operator }) => [path, owner, operator])).toEqual([
    ['rules[0]', 'first', undefined],
    ['conditions.lots.all[0]', 'lots', 'noElement@1'],
    ['conditions.lots.all[0].value.all[0]', 'lots', 'notEqual'],
  ]);
});
