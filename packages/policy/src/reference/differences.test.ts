import { Engine, type EngineOptions } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { checkRuleset } from '../check/ruleset.ts';
import { evaluatorOf } from '../evaluate/deciding.fixture.ts';
import type { Facts, JsonValue } from '../fact.ts';
import type { Condition } from '../ruleset.ts';
import { context, covered, rule, ruleset } from '../warranty.fixture.ts';
import { differences } from './differences.ts';

type Code = (typeof differences)[number]['code'];

/** The events of json-rules-engine as it comes. */
async function events(rules: readonly unknown[], facts: object, options: EngineOptions = {}) {
  const engine = new Engine(JSON.parse(JSON.stringify(rules)), options);
  return (await engine.run({ ...facts })).events;
}

async function there(conditions: unknown, facts: object, options: EngineOptions = {}): Promise<boolean> {
  return (await events([{ conditions, event: { type: 'held' } }], facts, options)).length > 0;
}

function decide(conditions: Condition, facts: Facts) {
  return evaluatorOf(ruleset('first', [rule('one', conditions, { value: 1 })])).decide(facts);
}

function here(conditions: Condition, facts: Facts): boolean {
  return decide(conditions, facts).fired.length > 0;
}

function only(fact: string, operator: string, value: JsonValue, path?: string): Condition {
  return { all: [{ fact, operator, value, ...(path === undefined ? {} : { path }) }] };
}

function refusals(change: object): readonly string[] {
  const document = { ...ruleset('first', []), rules: [{ ...rule('one', covered, { value: 1 }), ...change }] };
  return checkRuleset(document, context).map(({ code }) => code);
}

const tests: Readonly<Record<Code, () => void | Promise<void>>> = {
  MISSING_FACT: async () => {
    const often = only('asset.repairCount', 'greaterThan', 1);
    await expect(there(often, {})).rejects.toThrow('Undefined fact: asset.repairCount');
    expect(await there({ not: often }, {}, { allowUndefinedFacts: true })).toBe(true);
    for (const conditions of [often, { not: often }]) expect(decide(conditions, {}).status).toBe('NEEDS_INFORMATION');
    expect(decide({ any: [often, covered] }, { 'coverage.covered': true }).status).toBe('DECIDED');
  },
  TIES_BY_NAME: async () => {
    const facts = { 'coverage.covered': true };
    const deep: Condition = { all: [{ all: [{ all: [covered] }] }, covered] };
    const rules = [rule('a', deep, { value: 1 }), rule('b', covered, { value: 2 })];
    expect((await events(rules, facts)).map(({ params }) => params)).toEqual([{ value: 2 }, { value: 1 }]);
    expect(evaluatorOf(ruleset('collect', rules, [])).decide(facts).outcome).toEqual([{ value: 1 }, { value: 2 }]);
  },
  ORDER_NEEDS_NUMBERS: async () => {
    for (const [fact, value] of [
      ['5', 10],
      [[5], 10],
      [-1, null],
    ] as const) {
      expect(await there(only('asset.mileage', 'lessThan', value), { 'asset.mileage': fact })).toBe(true);
      expect(here(only('asset.mileage', 'lessThan', value), { 'asset.mileage': fact })).toBe(false);
    }
  },
  IN_NEEDS_A_LIST: async () => {
    expect(await there(only('asset.kind', 'in', 'phone'), { 'asset.kind': 'hon' })).toBe(true);
    expect(here(only('asset.kind', 'in', 'phone'), { 'asset.kind': 'hon' })).toBe(false);
    await expect(there(only('asset.kind', 'notIn', null), { 'asset.kind': 'phone' })).rejects.toThrow();
    expect(here(only('asset.kind', 'notIn', null), { 'asset.kind': 'phone' })).toBe(true);
  },
  EACH_VALUE_NEEDS_A_LIST: async () => {
    for (const operator of ['someValue:equal', 'everyValue:equal']) {
      await expect(there(only('asset.kind', operator, 'phone'), { 'asset.kind': 'phone' })).rejects.toThrow();
      expect(here(only('asset.kind', operator, 'phone'), { 'asset.kind': 'phone' })).toBe(false);
    }
  },
  PATH_TO_NOWHERE: async () => {
    const absent = only('case.extra', 'equal', null, '$.nowhere');
    expect(await there(absent, { 'case.extra': {} })).toBe(false);
    expect(here(absent, { 'case.extra': {} })).toBe(true);
  },
  PATH_INSIDE_A_TEXT: async () => {
    const facts = { 'case.extra': { name: 'phone', lines: ['a', 'b'] } };
    const [letter, count] = [only('case.extra', 'equal', 'p', '$.name[0]'), only('case.extra', 'equal', 2, '$.lines.length')];
    for (const conditions of [letter, count]) {
      expect(await there(conditions, facts)).toBe(true);
      expect(here(conditions, facts)).toBe(false);
    }
  },
  PATHS_ARE_PLAIN: async () => {
    const facts = { 'case.lines': [{ q: 1 }, { q: 5 }] };
    const conditions = only('case.lines', 'contains', 5, '$[*].q');
    expect(await there(conditions, facts)).toBe(true);
    expect(refusals({ conditions })).toContain('INVALID_PATH');
  },
  PARAMS_OF_COMPUTED_FACTS: async () => {
    const conditions: Condition = { all: [{ ...covered, params: { days: 7 } }] };
    expect(await there(conditions, { 'coverage.covered': true })).toBe(true);
    expect(await there(conditions, { 'coverage.covered': ({ days }: { days: number }) => days === 7 })).toBe(true);
    expect(here(conditions, { 'coverage.covered': true })).toBe(true);
    expect(refusals({ conditions })).toEqual(['PARAMS_WITHOUT_EFFECT']);
  },
  CHECKED_BEFORE: async () => {
    const unknown = only('asset.kind', 'equals', 'phone');
    const guarded: Condition = { any: [{ ...covered, priority: 2 }, ...('all' in unknown ? unknown.all : [])] };
    await expect(there(unknown, { 'asset.kind': 'phone' })).rejects.toThrow('Unknown operator: equals');
    expect(await there(guarded, { 'asset.kind': 'phone', 'coverage.covered': true })).toBe(true);
    for (const conditions of [unknown, guarded]) {
      expect(refusals({ conditions })).toEqual(['UNKNOWN_OPERATOR']);
      expect(() => decide(conditions, {})).toThrow('No operator equals');
    }
  },
  EMPTY_CONDITION: async () => {
    expect(await there({ any: [] }, {})).toBe(true);
    expect(refusals({ conditions: { any: [] } })).toEqual(['EMPTY_CONDITION']);
    expect(refusals({ conditions: { all: [] } })).toEqual(['EMPTY_CONDITION']);
    expect(here({ any: [] }, {})).toBe(false);
  },
  ONE_ROOT: async () => {
    const conditions = { any: [covered], all: [{ not: covered }] };
    expect(await there(conditions, { 'coverage.covered': true })).toBe(true);
    expect(refusals({ conditions })).toContain('SEVERAL_ROOTS');
  },
  CIRCLES: () => {
    const circle = {
      ...ruleset('first', [rule('one', { condition: 'a' }, { value: 1 })]),
      conditions: { a: { condition: 'a' } },
    };
    expect(checkRuleset(circle, context).map(({ code }) => code)).toEqual(['CONDITION_CYCLE']);
    expect(() => evaluatorOf(circle)).toThrow('itself');
  },
  PRIORITY_IS_POSITIVE: async () => {
    const prioritized = (priority: number) => ({ conditions: { all: [covered] }, event: { type: 'held' }, priority });
    expect(await events([prioritized(0), prioritized(1.9)], { 'coverage.covered': true })).toHaveLength(2);
    await expect(events([prioritized(-1)], {})).rejects.toThrow('Priority must be greater than zero');
    expect(refusals({ priority: 0 })).toEqual(['OUT_OF_BOUNDS']);
    expect(refusals({ priority: -1 })).toEqual(['OUT_OF_BOUNDS']);
    expect(refusals({ priority: 1.9 })).toEqual(['WRONG_TYPE']);
  },
  NAMES_ARE_UNIQUE: async () => {
    const rules = [rule('one', covered, { value: 1 }), rule('one', covered, { value: 2 })];
    expect(await events(rules, { 'coverage.covered': true })).toHaveLength(2);
    expect(checkRuleset(ruleset('first', rules), context).map(({ code }) => code)).toEqual(['DUPLICATE']);
  },
  NESTED_REFERENCE: async () => {
    const conditions = only('asset.kind', 'in', [{ fact: 'asset.kind' }]);
    expect(await there(conditions, { 'asset.kind': 'phone' })).toBe(false);
    expect(here(conditions, { 'asset.kind': 'phone' })).toBe(false);
    expect(refusals({ conditions })).toEqual(['NESTED_REFERENCE']);
  },
  EVENT_REFERENCES_REPLACED: async () => {
    const referring = rule('one', covered, { value: { fact: 'asset.repairCount' } });
    const facts = { 'coverage.covered': true, 'asset.repairCount': 3 };
    expect((await events([referring], facts))[0]?.params).toEqual({ value: { fact: 'asset.repairCount' } });
    expect((await events([referring], facts, { replaceFactsInEventParams: true }))[0]?.params).toEqual({ value: 3 });
    const evaluator = evaluatorOf(ruleset('first', [referring]));
    expect(evaluator.decide(facts).outcome).toEqual({ value: 3 });
    expect(evaluator.decide({ 'coverage.covered': true }).missing.map(({ id }) => id)).toEqual(['asset.repairCount']);
  },
  FOUR_DECORATORS: async () => {
    const [four, five] = ['not:not:not:not', 'not:not:not:not:not'].map((word) =>
      only('coverage.covered', `${word}:equal`, true),
    );
    if (four === undefined || five === undefined) throw new Error('two operators');
    expect(await there(five, { 'coverage.covered': false })).toBe(true);
    expect(refusals({ conditions: four })).toEqual([]);
    expect(refusals({ conditions: five })).toEqual(['UNKNOWN_OPERATOR']);
  },
  NO_SHARED_STATE: async () => {
    const twice = [9, 1].map((priority) => ({ conditions: { all: [covered] }, event: { type: 'held' }, priority }));
    const engine = new Engine(JSON.parse(JSON.stringify(twice)));
    const facts = { 'coverage.covered': true };
    const first = engine.run(facts);
    engine.stop();
    expect((await first).events.length).toBeLessThan(2);
    const evaluator = evaluatorOf(ruleset('count', [rule('a', covered, undefined, 9), rule('b', covered, undefined)]));
    expect([1, 2, 3].map(() => evaluator.decide(facts).outcome)).toEqual([{ value: 2 }, { value: 2 }, { value: 2 }]);
  },
  ELEMENT_OPERATORS: async () => {
    const lines = [
      { q: 5, fault: 'B' },
      { q: 1, fault: 'A' },
    ];
    const { all } = {
      all: [
        { fact: 'element.q', operator: 'greaterThan', value: { fact: 'param.repairsBeforeExchange' } },
        { fact: 'element.fault', operator: 'equal', value: 'A' },
      ],
    };
    const same = only('case.lines', 'someElement@1', { all });
    expect(() => new Engine([{ conditions: JSON.parse(JSON.stringify(same)), event: { type: 'held' } }])).not.toThrow();
    await expect(there(same, { 'case.lines': lines })).rejects.toThrow('Unknown operator');
    expect(refusals({ conditions: same })).toEqual([]);
    expect(here(same, { 'case.lines': lines })).toBe(false);
    expect(here(same, { 'case.lines': [...lines, { q: 3, fault: 'A' }] })).toBe(true);
  },
};

describe('the differences from json-rules-engine', () => {
  it.each(differences.map(({ code }) => code))('%s', async (code) => {
    await tests[code]();
  });
});
