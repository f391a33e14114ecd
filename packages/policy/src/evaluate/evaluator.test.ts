import { describe, expect, it } from 'vitest';
import type { Facts, JsonValue } from '../fact.ts';
import type { Ruleset } from '../ruleset.ts';
import { coreFacts, covered, facts, parameters, repairedOften, rule, ruleset, soundRuleset } from '../warranty.fixture.ts';
import { createEvaluator, type EvaluatorInput } from './evaluator.ts';

const evaluatorOf = (of: Ruleset, more: Partial<EvaluatorInput> = {}) =>
  createEvaluator({ ruleset: of, facts: [...facts, ...coreFacts], parameters, parameterValues: {}, ...more });

async function decide(of: Ruleset, given: Facts, parameterValues: Record<string, JsonValue> = {}) {
  const { status, outcome, fired, missing } = await evaluatorOf(of, { parameterValues }).decide(given);
  return { status, outcome, fired: fired.map((each) => each.rule), missing: missing.map(({ id }) => id) };
}

const decided = (outcome: JsonValue, ...fired: string[]) => ({ status: 'DECIDED', outcome, fired, missing: [] });
const referred = (...fired: string[]) => ({ status: 'REFERRED', outcome: null, fired, missing: [] });
const needs = (missing: string[], ...fired: string[]) => ({ status: 'NEEDS_INFORMATION', outcome: null, fired, missing });

const onPhone = { fact: 'asset.kind', operator: 'equal', value: 'phone' };
const onFridge = { fact: 'asset.kind', operator: 'equal', value: 'fridge' };
const far = { fact: 'asset.mileage', operator: 'greaterThan', value: 100 };

describe('createEvaluator', () => {
  it('says statically what it can read', () => {
    const evaluator = evaluatorOf(soundRuleset);
    expect(evaluator.factIds).toEqual(['asset.kind', 'asset.repairCount', 'asset.soldOn', 'case.text', 'coverage.covered']);
    expect(evaluator.parameterIds).toEqual(['blank', 'from', 'keywords', 'repairsBeforeExchange']);
  });

  it('decides with the facts seen and the reason in both languages', async () => {
    const given = { 'coverage.covered': true, 'asset.repairCount': 2, 'asset.soldOn': '2026-02-01', 'case.text': 'broken', 'asset.kind': null };
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
    expect(await decide(rules, { 'asset.repairCount': 3, 'param.repairsBeforeExchange': 9 })).toEqual(decided({ value: 1 }, 'often'));
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

describe('hit policies', () => {
  const a = rule('a', covered, { value: 1, allow: ['REPAIR'] }, 5);
  const b = rule('b', onPhone, { value: 2, allow: ['EXCHANGE', 'REPAIR'] }, 9);
  const c = rule('c', far, { value: 2, allow: ['REFUND'], note: { text: 'far' } }, 2);
  const all = { 'coverage.covered': true, 'asset.kind': 'phone', 'asset.mileage': 200 };
  const none = { 'coverage.covered': false, 'asset.kind': null, 'asset.mileage': 0 };
  const onlyC = { ...none, 'asset.mileage': 200 };

  it.each([
    ['first', all, decided({ value: 2, allow: ['EXCHANGE', 'REPAIR'] }, 'b')],
    ['first', onlyC, decided({ value: 2, allow: ['REFUND'], note: { text: 'far' } }, 'c')],
    ['unique', all, referred('b', 'a', 'c')],
    ['unique', onlyC, decided({ value: 2, allow: ['REFUND'], note: { text: 'far' } }, 'c')],
    ['any', all, referred('b', 'a', 'c')],
    ['merge', all, decided({ value: 2, allow: ['EXCHANGE', 'REPAIR', 'REFUND'], note: { text: 'far' } }, 'b', 'a', 'c')],
    ['count', all, decided({ value: 3 }, 'b', 'a', 'c')],
    ['max', all, decided({ value: 2, allow: ['EXCHANGE', 'REPAIR'] }, 'b', 'a', 'c')],
    ['min', all, decided({ value: 1, allow: ['REPAIR'] }, 'b', 'a', 'c')],
  ] as const)('%s: %j', async (policy, given, expected) => {
    expect(await decide(ruleset(policy, [a, b, c]), given)).toEqual(expected);
    expect(await decide(ruleset(policy, [c, b, a]), given)).toEqual(expected);
    expect(await decide(ruleset(policy, [a, b, c]), none)).toEqual(decided({ value: 0 }));
  });

  it('collect: lists the outcomes by priority; a default list when none holds', async () => {
    const rules = ruleset('collect', [a, b], [{ value: { fact: 'param.repairsBeforeExchange' } }]);
    expect(await decide(rules, all)).toEqual(
      decided([{ value: 2, allow: ['EXCHANGE', 'REPAIR'] }, { value: 1, allow: ['REPAIR'] }], 'b', 'a'),
    );
    expect(await decide(rules, none)).toEqual(decided([{ value: 2 }]));
  });

  it('sum: adds numbers and decimals exactly, and refers amounts in different currencies', async () => {
    const amounts = (...values: JsonValue[]) =>
      ruleset('sum', values.map((value, index) => rule(`r${index}`, covered, typeof value === 'object' ? Object(value) : { value })));
    const given = { 'coverage.covered': true };
    expect((await decide(amounts(0.1, 0.2), given)).outcome).toEqual({ value: 0.3 });
    expect((await decide(amounts('0.10', 0.2, '1000000000000000000.01'), given)).outcome).toEqual({ value: '1000000000000000000.31' });
    expect((await decide(amounts({ value: 1, unit: 'CNY' }, { value: 2, unit: 'CNY' }), given)).outcome).toEqual({ value: 3, unit: 'CNY' });
    expect(await decide(amounts({ value: 1, unit: 'CNY' }, { value: 2, unit: 'USD' }), given)).toEqual(referred('r0', 'r1'));
    expect(await decide(amounts({ value: { fact: 'asset.price' } }, 1), { ...given, 'asset.price': null })).toEqual(referred('r0', 'r1'));
  });

  it('any: agrees however the outcome is written', async () => {
    const rules = ruleset('any', [rule('a', covered, { value: 1, allow: [] }), rule('b', covered, { allow: [], value: 1 })]);
    expect(await decide(rules, all)).toEqual(decided({ value: 1, allow: [] }, 'a', 'b'));
  });

  it('merge: null on top stays, lists are united without duplicates, other kinds are replaced', async () => {
    const otherwise = { value: 0, allow: ['REPAIR'], note: { text: 'ground', more: [1] } };
    const rules = ruleset(
      'merge',
      [rule('low', covered, { note: { more: [2, 1] } }, 1), rule('high', covered, { note: { text: null }, allow: 'ANY' }, 2)],
      otherwise,
    );
    expect((await decide(rules, all)).outcome).toEqual({ value: 0, allow: 'ANY', note: { text: null, more: [2, 1] } });
  });

  it('refer: for first when it wins, for others when it holds at all', async () => {
    const refer = rule('refer', covered, 'refer', 3);
    expect(await decide(ruleset('first', [refer, b]), all)).toEqual(decided({ value: 2, allow: ['EXCHANGE', 'REPAIR'] }, 'b'));
    expect(await decide(ruleset('first', [refer, c]), all)).toEqual(referred('refer'));
    for (const policy of ['unique', 'any', 'merge', 'sum', 'count', 'max'] as const)
      expect(await decide(ruleset(policy, [refer, b]), all)).toEqual(referred('refer'));
  });

  it('orders ties by name', async () => {
    expect(await decide(ruleset('first', [rule('z', covered, { value: 1 }), rule('b', covered, { value: 2 })]), all)).toEqual(
      decided({ value: 2 }, 'b'),
    );
  });
});

describe('missing facts', () => {
  const exchange = rule('exchange', { all: [covered, { any: [repairedOften, far] }] }, { value: 1 }, 9);
  const refund = rule('refund', onPhone, { value: 2 }, 5);
  const rules = ruleset('first', [refund, exchange]);

  it('asks only for what is still open, in the order of priority', async () => {
    expect(await decide(rules, {})).toEqual(needs(['coverage.covered', 'asset.repairCount', 'asset.mileage', 'asset.kind']));
    expect(await decide(rules, { 'coverage.covered': false })).toEqual(needs(['asset.kind']));
    expect(await decide(rules, { 'asset.mileage': 200 })).toEqual(needs(['coverage.covered', 'asset.kind']));
    expect(await decide(rules, { 'asset.mileage': 200, 'coverage.covered': true })).toEqual(decided({ value: 1 }, 'exchange'));
    expect(await decide(rules, { 'asset.kind': 'phone' })).toEqual(needs(['coverage.covered', 'asset.repairCount', 'asset.mileage']));
  });

  it('decides when what is unknown changes nothing', async () => {
    const same = ruleset('first', [rule('a', covered, { value: 2 }, 9), refund]);
    expect(await decide(same, { 'asset.kind': 'phone' })).toEqual(decided({ value: 2 }, 'refund'));
    const merged = ruleset('merge', [rule('low', covered, { value: 1 }, 1), rule('high', onPhone, { value: 2 }, 2)]);
    expect(await decide(merged, { 'asset.kind': 'phone' })).toEqual(decided({ value: 2 }, 'high'));
    const maximum = ruleset('max', [rule('low', covered, { value: 1 }), rule('high', onPhone, { value: 2 })]);
    expect(await decide(maximum, { 'asset.kind': 'phone' })).toEqual(decided({ value: 2 }, 'high'));
    const referring = ruleset('merge', [rule('low', covered, { value: 1 }), rule('high', onPhone, 'refer')]);
    expect(await decide(referring, { 'asset.kind': 'phone' })).toEqual(referred('high'));
  });

  it('tells a known none from a missing fact, also under not', async () => {
    const none = ruleset('first', [rule('none', { fact: 'asset.kind', operator: 'equal', value: null }, { value: 1 })]);
    expect(await decide(none, { 'asset.kind': null })).toEqual(decided({ value: 1 }, 'none'));
    expect(await decide(none, { 'asset.kind': undefined })).toEqual(needs(['asset.kind']));
    const negated = { ...ruleset('first', [rule('not', { not: { condition: 'phone' } }, { value: 1 })]), conditions: { phone: { all: [onPhone] } } };
    expect(await decide(negated, {})).toEqual(needs(['asset.kind']));
    expect(await decide(negated, { 'asset.kind': null })).toEqual(decided({ value: 1 }, 'not'));
    expect(await decide(negated, { 'asset.kind': 'phone' })).toEqual(decided({ value: 0 }));
  });

  it('asks for a parameter that nobody has set, where an outcome needs it', async () => {
    const blank = ruleset('first', [rule('blank', covered, { value: { fact: 'param.blank' } }, 9), refund], { value: { fact: 'param.blank' } });
    const none = { 'asset.kind': null };
    expect(await decide(blank, { ...none, 'coverage.covered': true })).toEqual(needs(['param.blank'], 'blank'));
    expect(await decide(blank, { ...none, 'coverage.covered': false })).toEqual(needs(['param.blank']));
    expect(await decide(blank, { 'asset.kind': 'phone', 'coverage.covered': false })).toEqual(decided({ value: 2 }, 'refund'));
    expect(await decide(blank, { ...none, 'coverage.covered': true }, { blank: 7 })).toEqual(decided({ value: 7 }, 'blank'));
    const [missing] = (await evaluatorOf(blank).decide({ ...none, 'coverage.covered': true })).missing;
    expect(missing).toEqual({ id: 'param.blank', type: 'integer', label: { en: 'blank', 'zh-CN': 'blank' } });
  });

  it('does not ask for a parameter that a merge hides', async () => {
    const hidden = ruleset('merge', [
      rule('low', covered, { value: { fact: 'param.blank' } }, 1),
      rule('high', onFridge, { value: 3 }, 2),
    ]);
    expect(await decide(hidden, { 'coverage.covered': true, 'asset.kind': 'fridge' })).toEqual(decided({ value: 3 }, 'high', 'low'));
    expect(await decide(hidden, { 'coverage.covered': true, 'asset.kind': 'phone' })).toEqual(needs(['param.blank'], 'low'));
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
      en: 'yes|urgent, vip|none|1 day 2 hours|unknown|part: lid, isNew: no; part: seal|0.5',
      'zh-CN': '是|urgent、vip|无|1天2小时|未知|part：lid、isNew：否；part：seal|0.5',
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

  it('is the SHA-256 of the RFC 8785 canonical JSON', () => {
    const empty = createEvaluator({ ruleset: ruleset('first', [], { value: 1e21 }), facts: [], parameters: [], parameterValues: {} });
    // printf '%s' '{"facts":[],"parameters":{},"ruleset":{"caseTypes":["equipment.repair"],"decision":"remedies","hitPolicy":"first","otherwise":{"value":1e+21},"rules":[]}}' | sha256sum
    expect(empty.revision).toBe('sha256:a1451bdda4f537dfcbcd73b1b5da624081ef97bf526f100735d2612b6684be56');
  });
});
