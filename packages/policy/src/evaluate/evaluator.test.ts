import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../fact.ts';
import type { Ruleset } from '../ruleset.ts';
import { coreFacts, covered, facts, repairedOften, rule, ruleset, soundRuleset } from '../warranty.fixture.ts';
import { decide, decided, evaluatorOf, needs, onPhone } from './deciding.fixture.ts';
import { createEvaluator } from './evaluator.ts';
import type { EvaluatorInput } from './prepared-revision.ts';

describe('createEvaluator', () => {
  it('says statically what it can read', () => {
    const evaluator = evaluatorOf(soundRuleset);
    expect(evaluator.factIds).toEqual(['asset.kind', 'asset.repairCount', 'asset.soldOn', 'case.text', 'coverage.covered']);
    expect(evaluator.parameterIds).toEqual(['blank', 'from', 'keywords', 'repairsBeforeExchange']);
  });

  it('decides with the facts seen and the reason in both languages', async () => {
    const given = {
      'coverage.covered': true,
      'asset.repairCount': 2,
      'asset.soldOn': '2026-02-01',
      'case.text': 'broken',
      'asset.kind': null,
    };
    const result = await evaluatorOf(soundRuleset).decide(given);
    expect(result).toEqual({
      status: 'DECIDED',
      outcome: { value: 1, allow: ['EXCHANGE'] },
      fired: [
        {
          rule: 'exchange-after-repairs',
          reason: { en: 'Repaired 2 times.', 'zh-CN': '已维修2次。' },
          source: 'a law',
          facts: {
            'coverage.covered': true,
            'asset.repairCount': 2,
            'param.repairsBeforeExchange': 2,
            'asset.soldOn': '2026-02-01',
            'param.from': '2026-01-01',
          },
        },
      ],
      missing: [],
      revision: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  });

  it('refuses a ruleset that reads what is not declared', () => {
    expect(() => evaluatorOf(soundRuleset, { facts })).toThrow('coverage.covered');
    expect(() => evaluatorOf({ ...soundRuleset, conditions: {} })).toThrow('recent');
    expect(() => evaluatorOf({ ...soundRuleset, conditions: { recent: { condition: 'recent' } } })).toThrow('itself');
  });

  it('takes parameters from the revision only, and reads nothing inherited', async () => {
    const rules = ruleset('first', [rule('often', repairedOften, { value: 1 })]);
    expect(await decide(rules, { 'asset.repairCount': 3, 'param.repairsBeforeExchange': 9 })).toEqual(
      decided({ value: 1 }, 'often'),
    );
    expect(await decide(rules, { 'asset.repairCount': 3 }, { repairsBeforeExchange: 4 })).toEqual(decided({ value: 0 }));
    expect(await decide(rules, Object.create({ 'asset.repairCount': 3 }))).toEqual(needs(['asset.repairCount']));
  });

  it('is not changed by what a caller does to the ruleset or to an outcome', async () => {
    const allow = ['EXCHANGE'];
    const evaluator = evaluatorOf(ruleset('first', [rule('covered', covered, { value: 1, allow })]));
    allow.push('REFUND');
    const first = await evaluator.decide({ 'coverage.covered': true });
    expect(first.outcome).toEqual({ value: 1, allow: ['EXCHANGE'] });
    Reflect.set(Object(first.outcome), 'value', 9);
    expect((await evaluator.decide({ 'coverage.covered': true })).outcome).toEqual({ value: 1, allow: ['EXCHANGE'] });
  });

  it('keeps overlapping decisions apart', async () => {
    const evaluator = evaluatorOf(ruleset('first', [rule('often', repairedOften, { value: 1 })]));
    const results = await Promise.all(Array.from({ length: 20 }, (_, count) => evaluator.decide({ 'asset.repairCount': count })));
    expect(results.map(({ fired }) => fired.length)).toEqual(results.map((_, count) => (count >= 2 ? 1 : 0)));
  });
});

describe('reasons', () => {
  it('print values readably in both languages', async () => {
    const shown = '{coverage.covered}|{case.tags}|{case.text}|{case.waited}|{asset.kind}|{case.lines}|{asset.mileage}';
    const printing = { ...rule('print', covered, { value: 1 }), reason: { en: shown, 'zh-CN': shown } };
    const { fired } = await evaluatorOf(ruleset('first', [printing])).decide({
      'coverage.covered': true,
      'case.tags': ['urgent', 'vip'],
      'case.text': null,
      'case.waited': 'P1DT2H',
      'case.lines': [{ part: 'lid', isNew: false }, { part: 'seal' }],
      'asset.mileage': 0.5,
    });
    expect(fired[0]?.reason).toEqual({
      en: 'yes|urgent, vip|none|1 day 2 hours|[asset.kind]|part: lid, isNew: no; part: seal|0.5',
      'zh-CN': '是|urgent、vip|无|1天2小时|[asset.kind]|part：lid、isNew：否；part：seal|0.5',
    });
  });
});

describe('the revision', () => {
  const revision = (of: Ruleset, more: Partial<EvaluatorInput> = {}) => evaluatorOf(of, more).revision;

  it('depends on rules, on facts read and on parameters read, and on nothing else', () => {
    const base = revision(soundRuleset);
    expect(revision({ $schema: 'elsewhere', ...JSON.parse(JSON.stringify(soundRuleset)) })).toBe(base);
    expect(revision(soundRuleset, { parameterValues: { repairsBeforeExchange: 2, ceiling: '1' } })).toBe(base);
    expect(revision(soundRuleset, { facts: [...coreFacts, ...[...facts].reverse()] })).toBe(base);
    expect(revision(soundRuleset, { parameterValues: { repairsBeforeExchange: 1 } })).not.toBe(base);
    expect(revision({ ...soundRuleset, otherwise: { value: 9 } })).not.toBe(base);
    const relabelled = facts.map((fact) => (fact.id === 'asset.kind' ? { ...fact, unit: 'x' } : fact));
    expect(revision(soundRuleset, { facts: [...coreFacts, ...relabelled] })).not.toBe(base);
  });

  it('is of what the caller can no longer change, not even by what a decision gives him', () => {
    const asked = { id: 'asset.kind', type: 'string', label: { en: 'kind', 'zh-CN': '种类' }, enum: ['phone'] } as const;
    const own = structuredClone<FactDefinition>(asked);
    const evaluator = evaluatorOf(ruleset('first', [rule('one', onPhone, { value: 1 })]), { facts: [own, ...coreFacts] });
    Reflect.set(own.label, 'en', 'changed');
    const [missing] = evaluator.decide({}).missing;
    expect(missing).toEqual(asked);
    expect(() => Reflect.set(missing?.label ?? {}, 'en', 'changed')).not.toThrow();
    expect(evaluator.decide({}).missing).toEqual([asked]);
  });

  it('is the SHA-256 of the RFC 8785 canonical JSON', () => {
    const empty = createEvaluator({
      ruleset: ruleset('first', [], { value: 1e21 }),
      facts: [],
      parameters: [],
      parameterValues: {},
    });
    // printf '%s' '{"facts":[],"parameters":{},"ruleset":{"caseTypes":["equipment.repair"],"decision":"remedies","hitPolicy":"first","otherwise":{"value":1e+21},"rules":[]}}' | sha256sum
    expect(empty.revision).toBe('sha256:a1451bdda4f537dfcbcd73b1b5da624081ef97bf526f100735d2612b6684be56');
  });
});
