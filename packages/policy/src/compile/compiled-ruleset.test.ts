import { describe, expect, it } from 'vitest';
import { decide, decided, evaluatorOf, needs } from '../evaluate/deciding.fixture.ts';
import type { Condition } from '../ruleset.ts';
import { rule, ruleset } from '../warranty.fixture.ts';

const when = (condition: Condition) => ruleset('first', [rule('one', condition, { value: 1 })]);

describe('conditions on elements', () => {
  const sameLine = (value: Condition): Condition => ({
    fact: 'case.lines',
    operator: 'someElement@1',
    value: JSON.parse(JSON.stringify(value)),
  });
  const many: Condition = { fact: 'element.q', operator: 'greaterThan', value: { fact: 'asset.repairCount' } };
  const ofA: Condition = { fact: 'element.fault', operator: 'equal', value: 'A' };
  const both = when(sameLine({ all: [many, ofA] }));
  const lines = [
    { q: 5, fault: 'B' },
    { q: 1, fault: 'A' },
  ];

  it('hold for one and the same element', () => {
    expect(evaluatorOf(both).factIds).toEqual(['asset.repairCount', 'case.lines']);
    expect(evaluatorOf(both).decide({ 'case.lines': lines, 'asset.repairCount': 2 }).status).toBe('DECIDED');
  });

  it('are unknown only as far as what they compare with is missing', async () => {
    expect(await decide(both, { 'case.lines': lines, 'asset.repairCount': 2 })).toEqual(decided({ value: 0 }));
    expect(await decide(both, { 'case.lines': lines, 'asset.repairCount': 0 })).toEqual(decided({ value: 1 }, 'one'));
    expect(await decide(both, { 'case.lines': lines })).toEqual(needs(['asset.repairCount']));
    expect(await decide(both, { 'case.lines': [{ q: 5, fault: 'B' }] })).toEqual(decided({ value: 0 }));
    expect(await decide(both, {})).toEqual(needs(['case.lines', 'asset.repairCount']));
    expect(await decide(both, { 'case.lines': null, 'asset.repairCount': 0 })).toEqual(decided({ value: 0 }));
  });

  it('refuse a condition that reads another fact, or a named one', () => {
    for (const inner of [{ fact: 'asset.kind', operator: 'equal', value: 'phone' }, { condition: 'recent' }])
      expect(() => evaluatorOf(when(sameLine({ all: [inner] })))).toThrow('checkRuleset');
  });
});

describe('a compiled ruleset', () => {
  it('stops a decision that takes too many steps, and only that one', () => {
    const tags = Array.from({ length: 5_000 }, (_, index) => `t${index}`);
    const evaluator = evaluatorOf(
      when({ fact: 'case.tags', operator: 'everyFact:not:someValue:equal', value: tags.map((tag) => `${tag}!`) }),
    );
    expect(() => evaluator.decide({ 'case.tags': tags })).toThrow('steps');
    expect(evaluator.decide({ 'case.tags': ['vip'] }).outcome).toEqual({ value: 1 });
  });

  it('counts the steps of comparisons between facts too, and of values that change sides', () => {
    const tags = Array.from({ length: 5_000 }, (_, index) => `t${index}`);
    const inside = { fact: 'case.extra', path: '$.tags' };
    for (const comparison of [
      { fact: 'case.tags', operator: 'someFact:someValue:equal', value: inside },
      { fact: 'case.tags', operator: 'swap:someFact:someValue:equal', value: tags.map((tag) => `${tag}!`) },
    ]) {
      const evaluator = evaluatorOf(when(comparison));
      const others = { tags: tags.map((tag) => `${tag}?`) };
      expect(() => evaluator.decide({ 'case.tags': tags, 'case.extra': others })).toThrow('steps');
      expect(evaluator.decide({ 'case.tags': ['vip'], 'case.extra': { tags: ['legal'] } }).outcome).toEqual({ value: 0 });
    }
  });

  it('says in copies and JSON too which rules fired', () => {
    const result = evaluatorOf(when({ fact: 'asset.repairCount', operator: 'equal', value: 2 })).decide({
      'asset.repairCount': 2,
    });
    const fired = [{ rule: 'one', facts: { 'asset.repairCount': 2 } }];
    for (const copy of [{ ...result }, structuredClone(result), JSON.parse(JSON.stringify(result))])
      expect(copy).toMatchObject({ status: 'DECIDED', outcome: { value: 1 }, fired, missing: [] });
    expect(result.fired).toBe(result.fired);
  });
});
