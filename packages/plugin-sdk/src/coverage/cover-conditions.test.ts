import { describe, expect, test } from 'vitest';
import { approvalsPlugin, firing, part } from '../../test/threshold-plugin.ts';
import type { Condition, Plugin } from '../index.ts';
import { percentOf } from './condition-coverage.ts';
import { coverConditions } from './cover-conditions.ts';
import { formatCoverage } from './format-coverage.ts';

const broken: Condition = { fact: 'details.broken', operator: 'equal', value: true };
const old: Condition = { fact: 'details.age', operator: 'greaterThan', value: 3 };
const caseType = (value: string): Condition => ({ fact: 'case.type', operator: 'equal', value });

function comparisonsOf(plugin: Plugin) {
  const [ruleset] = coverConditions(plugin).rulesets;
  return [...(ruleset?.rules ?? []), ...(ruleset?.conditions ?? [])].flatMap(({ comparisons }) => comparisons);
}

describe('coverConditions', () => {
  test('judges what a decision would have passed over, in rules that lose too', () => {
    const plugin = approvalsPlugin({ first: { all: [part('WHEEL'), broken] }, second: { all: [old] } }, [
      firing('one', { 'details.part': 'DOLL', 'details.broken': false, 'details.age': 4 }, ['second']),
    ]);
    expect(comparisonsOf(plugin)).toEqual([
      {
        path: 'rules[0].conditions.all[0]',
        comparison: 'details.part equal "WHEEL"',
        ...counted(0, 1, 0),
        unseen: ['true'],
        impossible: [],
      },
      {
        path: 'rules[0].conditions.all[1]',
        comparison: 'details.broken equal true',
        ...counted(0, 1, 0),
        unseen: ['true'],
        impossible: [],
      },
      {
        path: 'rules[1].conditions.all[0]',
        comparison: 'details.age greaterThan 3',
        ...counted(1, 0, 0),
        unseen: ['false'],
        impossible: [],
      },
    ]);
    expect(coverConditions(plugin)).toMatchObject({ plugin: 'toy-shop', examples: 1, seen: 3, possible: 6, percent: 50 });
  });

  test('counts the rules that fire, and rounds down so that 100 means all', () => {
    const rules = { first: { all: [part('WHEEL'), broken, old] } };
    const examples = [
      firing('all', { 'details.part': 'WHEEL', 'details.broken': true, 'details.age': 4 }, ['first']),
      firing('none', { 'details.part': 'DOLL', 'details.broken': false }, []),
    ];
    expect(coverConditions(approvalsPlugin(rules, examples))).toMatchObject({
      percent: 83.3,
      rulesets: [{ examples: 2, rules: [{ rule: 'first', firedIn: 1, seen: 5, possible: 6, percent: 83.3 }] }],
    });
  });

  test('an unknown comparison shows neither outcome', () => {
    const plugin = approvalsPlugin({ first: { all: [part('WHEEL')] } }, [
      { ...firing('open', {}, []), expect: { status: 'NEEDS_INFORMATION' } },
    ]);
    expect(comparisonsOf(plugin)).toMatchObject([{ ...counted(0, 0, 1), unseen: ['true', 'false'] }]);
  });

  test('a draft shows nothing', () => {
    const examples = [firing('draft', { 'details.part': 'WHEEL' }, ['first'], { confirmed: false })];
    expect(coverConditions(approvalsPlugin({ first: { all: [part('WHEEL')] } }, examples))).toMatchObject({
      examples: 0,
      seen: 0,
    });
  });

  test('a named condition is counted once, where it is defined, however many rules use it', () => {
    const rules = { first: { all: [{ condition: 'old' }] }, second: { all: [part('WHEEL'), { condition: 'old' }] } };
    const plugin = approvalsPlugin(rules, [firing('one', { 'details.part': 'DOLL', 'details.age': 4 }, ['first'])], {
      conditions: { old: { all: [old] }, unused: { all: [broken] } },
    });
    expect(coverConditions(plugin).rulesets[0]).toMatchObject({
      rules: [
        { rule: 'first', seen: 0, possible: 0, percent: 100 },
        { rule: 'second', seen: 1, possible: 2 },
      ],
      conditions: [
        { condition: 'old', comparisons: [{ path: 'conditions.old.all[0]', ...counted(1, 0, 0) }] },
        { condition: 'unused', comparisons: [{ ...counted(0, 0, 0), unseen: ['true', 'false'] }] },
      ],
    });
  });

  test('a condition on elements is judged for each, and may be several in one example', () => {
    const lot = { fact: 'element', operator: 'equal', value: 'A' };
    const some: Condition = { fact: 'details.lotCodes', operator: 'someElement@1', value: { all: [lot] } };
    const plugin = approvalsPlugin({ first: { all: [some] } }, [
      firing('one', { 'details.lotCodes': ['A', 'B', 'C'] }, ['first']),
    ]);
    expect(comparisonsOf(plugin)).toMatchObject([
      { path: 'rules[0].conditions.all[0]', ...counted(1, 0, 0) },
      { path: 'rules[0].conditions.all[0].value.all[0]', ...counted(1, 1, 0), unseen: [] },
    ]);
  });

  test('what no case can show is not asked for', () => {
    const always = approvalsPlugin({ first: { all: [caseType('toy.complaint')] }, never: { all: [caseType('toy.return')] } }, [
      firing('one', { 'case.type': 'toy.complaint' }, ['first']),
    ]);
    expect(comparisonsOf(always)).toMatchObject([
      { impossible: ['false'], unseen: [] },
      { impossible: ['true'], unseen: [] },
    ]);
    const [ruleset] = always.rulesets;
    if (ruleset === undefined) throw new Error('no ruleset');
    const forTwo = { ...always, rulesets: [{ ...ruleset, caseTypes: ['toy.complaint', 'toy.return'] }] };
    expect(comparisonsOf(forTwo)).toMatchObject([
      { impossible: [], unseen: ['false'] },
      { impossible: [], unseen: ['true'] },
    ]);
  });
});

test('formatCoverage shows the outcomes never seen, in either language', () => {
  const plugin = approvalsPlugin({ first: { all: [part('WHEEL'), broken] } }, [firing('one', { 'details.part': 'WHEEL' }, [])]);
  expect(formatCoverage(coverConditions(plugin)).split('\n')).toEqual([
    'toy-shop: 2 of 4 condition outcomes seen in 1 examples, 50 %.',
    '  rulesets[0]   50.0 %  2/4',
    '    first  50.0 %  2/4',
    '      never false: rules[0].conditions.all[0]  details.part equal "WHEEL"',
    '      never true: rules[0].conditions.all[1]  details.broken equal true',
  ]);
  expect(formatCoverage(coverConditions(plugin), 'zh-CN')).toContain('从未不成立: rules[0].conditions.all[0]');
});

test('a percentage is rounded down: two of three are 66.6', () => {
  expect([percentOf(2, 3), percentOf(1999, 2000), percentOf(3, 3), percentOf(0, 0)]).toEqual([66.6, 99.9, 100, 100]);
});

function counted(isTrue: number, isFalse: number, unknown: number) {
  return { true: isTrue, false: isFalse, unknown };
}
