import { describe, expect, it } from 'vitest';
import { decide, decided, evaluatorOf, needs, onPhone } from '../evaluate/deciding.fixture.ts';
import { createEvaluator } from '../evaluate/evaluator.ts';
import type { FactDefinition } from '../fact.ts';
import type { Condition } from '../ruleset.ts';
import { covered, repairedOften, rule, ruleset } from '../warranty.fixture.ts';

const label = { en: 'x', 'zh-CN': 'x' };

describe('what Kleene’s logic leaves open', () => {
  it('is decided where every value leads to the same result', async () => {
    const either = ruleset('first', [rule('either', { any: [covered, { not: covered }] }, { value: 1 })]);
    expect(await decide(either, {})).toEqual(decided({ value: 1 }, 'either'));
    const alike = ruleset('first', [rule('yes', covered, { value: 1 }), rule('no', { not: covered }, { value: 1 })]);
    expect(await decide(alike, {})).toEqual(decided({ value: 1 }));
  });

  it('asks for a fact that matters only together with another', async () => {
    const hiding = ruleset('merge', [rule('top', onPhone, { value: 0 }, 2), rule('below', covered, { value: 1 }, 1)], {
      value: 0,
    });
    expect((await decide(hiding, {})).missing.toSorted()).toEqual(['asset.kind', 'coverage.covered']);
  });

  it('asks first for what settles most', async () => {
    const gate = ruleset('first', [
      rule('a', { all: [onPhone, repairedOften, covered] }, { value: 1 }, 2),
      rule('b', { all: [covered, { fact: 'asset.mileage', operator: 'greaterThan', value: 100 }] }, { value: 2 }),
    ]);
    expect((await decide(gate, {})).missing[0]).toBe('coverage.covered');
  });

  it.each([
    ['asset.repairCount', 'greaterThan', 0, 'lessThan', 2],
    ['asset.mileage', 'greaterThan', 0.5, 'lessThan', 0.75],
    ['asset.mileage', 'greaterThan', 1e21, 'greaterThan', 0],
    ['asset.price', 'decimalGreaterThan@1', '1.00', 'decimalLessThan@1', '1.01'],
    ['asset.soldOn', 'dateAfter@1', '2026-01-01', 'dateBefore@1', '2026-01-03'],
    ['case.openedAt', 'dateAfter@1', '2026-01-01T00:00:00Z', 'dateBefore@1', '2026-01-01T00:00:01Z'],
    ['case.openedAt', 'dateAfter@1', '2026-01-01', 'dateBefore@1', '2026-01-02T00:00:00Z'],
    ['case.waited', 'durationLongerThan@1', 'PT1S', 'durationShorterThan@1', 'PT3S'],
    ['case.tags', 'contains', 'vip', 'contains', 'legal'],
    ['case.text', 'textContainsAny@1', ['fire'], 'notEqual', 'fire'],
  ])('knows that some %s can be both %s %j and %s %j', async (fact, operator, value, other, otherValue) => {
    const both: Condition = {
      all: [
        { fact, operator, value },
        { fact, operator: other, value: otherValue },
      ],
    };
    expect(await decide(ruleset('first', [rule('between', both, { value: 1 })]), {})).toEqual(needs([fact]));
  });

  it('takes the value of a parameter as a value, whatever it looks like', async () => {
    const like = ruleset('unique', [
      rule('like', { fact: 'asset.kind', operator: 'equal', value: { fact: 'param.keywords' } }, { value: 1 }),
    ]);
    expect(await decide(like, {}, { keywords: { fact: 'asset.mileage' } })).toEqual(needs(['asset.kind']));
  });

  it('asks for the facts that a missing one is worked out from', async () => {
    const days: Condition = {
      fact: 'time.days',
      params: { from: { fact: 'asset.soldOn' }, until: { fact: 'case.openedAt' } },
      operator: 'lessThan',
      value: 7,
    };
    const soon = ruleset('first', [rule('soon', days, { value: 1 })]);
    expect(await decide(soon, {})).toEqual(needs(['asset.soldOn', 'case.openedAt']));
    expect(await decide(soon, { 'case.openedAt': '2026-03-01T09:00:00+08:00' })).toEqual(needs(['asset.soldOn']));
  });

  it('lists all open facts, in the order of the rules, where there are too many to look into', () => {
    const ids = Array.from({ length: 24 }, (_, index) => `x.f${index}`);
    const facts: readonly FactDefinition[] = ids.map((id) => ({ id, type: 'boolean', label }));
    const many = ruleset(
      'sum',
      ids.map((fact, index) => rule(`r${index}`, { fact, operator: 'equal', value: true }, { value: 2 ** index }, 100 - index)),
    );
    const evaluator = createEvaluator({ ruleset: many, facts, parameters: [], parameterValues: {} });
    const { status, missing } = evaluator.decide({ 'x.f3': true });
    expect(status).toBe('NEEDS_INFORMATION');
    expect(missing.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'x.f3'));
  });

  it('is the same question for copies and JSON', () => {
    const result = evaluatorOf(ruleset('first', [rule('a', covered, { value: 1 })])).decide({});
    for (const copy of [{ ...result }, structuredClone(result), JSON.parse(JSON.stringify(result))])
      expect(copy).toMatchObject({ status: 'NEEDS_INFORMATION', missing: [{ id: 'coverage.covered' }] });
    expect(result.missing).toBe(result.missing);
  });
});
