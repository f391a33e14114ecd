import fc from 'fast-check';
import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import type { FactDefinition, Facts, JsonValue, ParameterDefinition } from '../fact.ts';
import type { Condition, HitPolicy, Rule, Ruleset } from '../ruleset.ts';
import { createEvaluator } from './evaluator.ts';
import { createEngine } from './rules-engine.ts';

const text = { en: 'x', 'zh-CN': 'x' };
const ids = ['a.a', 'a.b', 'a.c', 'a.d'];
const facts: FactDefinition[] = ids.map((id) => ({ id, type: 'integer', label: text }));
const parameters: ParameterDefinition[] = ['p', 'q'].map((id) => ({
  id,
  type: 'integer',
  label: text,
  source: { text, evidence: 'unit' },
}));
const values = [0, 1, 2];

const value = fc.constantFrom<JsonValue>(...values);
const reference = fc.constantFrom(...ids, 'param.p', 'param.q').map((fact) => ({ fact }));
const comparison = fc.record({
  fact: fc.constantFrom(...ids),
  operator: fc.constantFrom('equal', 'notEqual', 'lessThan', 'greaterThanInclusive', 'not:greaterThan', 'swap:lessThan'),
  value: fc.oneof(value, reference),
});
const membership = fc.record({
  fact: fc.constantFrom(...ids),
  operator: fc.constantFrom('in', 'notIn', 'someValue:lessThan', 'everyValue:equal', 'swap:contains'),
  value: fc.array(value, { minLength: 1, maxLength: 2 }),
});
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    membership,
    fc.constantFrom({ condition: 'first' }, { condition: 'second' }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }), priority: fc.integer({ min: 1, max: 3 }) }),
  ),
}));
const amount = fc.oneof(fc.constantFrom(0, 1, 2, '1'), reference);
const params = fc.record(
  { value: amount, list: fc.subarray(['x', 'y', 'z']), other: fc.oneof(amount, fc.record({ value })) },
  { requiredKeys: ['value'] },
);
const event = fc.oneof(
  { weight: 5, arbitrary: params.map((each): Rule['event'] => ({ type: 'decision', params: each })) },
  { weight: 1, arbitrary: fc.constant<Rule['event']>({ type: 'refer' }) },
);
const rules = fc
  .array(
    fc.record({
      conditions: fc.record({ any: fc.array(condition, { minLength: 1, maxLength: 2 }) }),
      event,
      priority: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((each, index): Rule => ({ ...each, name: `r${index}`, reason: text, source: 's' })));
const policies: HitPolicy[] = ['unique', 'first', 'any', 'collect', 'merge', 'sum', 'min', 'max', 'count'];
const named = fc.record({
  first: fc.record({ all: fc.array(fc.oneof(comparison, membership), { minLength: 1, maxLength: 2 }) }),
  second: fc.record({ not: fc.constant({ condition: 'first' }) }),
});
const ruleset = fc
  .record({ hitPolicy: fc.constantFrom(...policies), rules, conditions: named, ground: params })
  .map(({ ground, ...each }): Ruleset => {
    const otherwise: JsonValue = JSON.parse(JSON.stringify(ground));
    return {
      ...each,
      decision: 'decision',
      caseTypes: ['a.b'],
      otherwise: each.hitPolicy === 'collect' ? [otherwise] : otherwise,
    };
  });

const inputs = ['a.a', 'a.b', 'a.c', 'a.d', 'param.p', 'param.q'];
const given = fc.record(
  Object.fromEntries(inputs.map((id) => [id, fc.oneof({ weight: 4, arbitrary: value }, fc.constant(null))])),
  { requiredKeys: [] },
);
const complete = fc.record(
  Object.fromEntries(inputs.map((id) => [id, fc.oneof({ weight: 4, arbitrary: value }, fc.constant(null))])),
);

function decide(of: Ruleset, inputsGiven: Facts) {
  const parameterValues = Object.fromEntries(
    Object.entries(inputsGiven).flatMap(([id, each]) =>
      id.startsWith('param.') && each !== null && each !== undefined ? [[id.slice(6), each]] : [],
    ),
  );
  return createEvaluator({ ruleset: of, facts, parameters, parameterValues }).decide(inputsGiven);
}

/** json-rules-engine's own verdict on the rules as they stand. */
async function heldByEngine(engine: Engine, of: Ruleset, inputsGiven: Facts): Promise<readonly unknown[]> {
  for (const [name, each] of Object.entries(of.conditions ?? {})) engine.setCondition(name, JSON.parse(JSON.stringify(each)));
  for (const rule of of.rules) engine.addRule(JSON.parse(JSON.stringify(rule)));
  for (const id of inputs) engine.addFact(id, inputsGiven[id]);
  const { results } = await engine.run();
  return results
    .map(({ name, priority, event: { type, params: of } = { type: '' } }) => ({
      name,
      priority: priority ?? 1,
      type,
      params: of,
    }))
    .sort((left, right) => right.priority - left.priority || (left.name < right.name ? -1 : 1));
}

describe('soundness', () => {
  it('holds the rules that json-rules-engine holds, with the same parameters, when no fact is missing', async () => {
    const known = fc.record(Object.fromEntries(inputs.map((id) => [id, value])));
    await fc.assert(
      fc.asyncProperty(ruleset, known, async (of, inputsGiven) => {
        const deciding = {
          ...of,
          rules: of.rules.filter((rule) => rule.event.type === 'decision'),
          hitPolicy: 'collect',
          otherwise: [],
        } as const;
        const { status, outcome, fired } = await decide(deciding, inputsGiven);
        const stock = await heldByEngine(new Engine([], { replaceFactsInEventParams: true }), deciding, inputsGiven);
        expect(status).toBe('DECIDED');
        expect(fired.map(({ rule }) => rule)).toEqual(stock.map((each) => Reflect.get(Object(each), 'name')));
        expect(outcome).toEqual(stock.map((each) => Reflect.get(Object(each), 'params')));
      }),
      { numRuns: 500 },
    );
  });

  it('holds the same rules with known nones, on an engine with these operators', async () => {
    await fc.assert(
      fc.asyncProperty(ruleset, complete, async (of, inputsGiven) => {
        const facts = Object.fromEntries(
          Object.entries(inputsGiven).filter(([id, each]) => each !== null || !id.startsWith('param.')),
        );
        if (!('param.p' in facts && 'param.q' in facts)) return;
        const deciding = {
          ...of,
          rules: of.rules.filter((rule) => rule.event.type === 'decision'),
          hitPolicy: 'collect',
          otherwise: [],
        } as const;
        const { fired } = await decide(deciding, facts);
        const held = await heldByEngine(createEngine(), deciding, facts);
        expect(fired.map(({ rule }) => rule)).toEqual(held.map((each) => Reflect.get(Object(each), 'name')));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what it decides or refers, whatever the missing facts turn out to be', async () => {
    await fc.assert(
      fc.asyncProperty(ruleset, given, complete, async (of, some, rest) => {
        const early = await decide(of, some);
        if (early.status === 'NEEDS_INFORMATION') return;
        const late = await decide(of, { ...rest, ...some });
        expect([late.status, late.outcome]).toEqual([early.status, early.outcome]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('asks only for facts that it reads and does not have, and decides once it has them', async () => {
    await fc.assert(
      fc.asyncProperty(ruleset, given, async (of, some) => {
        let known: Facts = some;
        for (let round = 0; round <= inputs.length; round += 1) {
          const { status, missing, outcome } = await decide(of, known);
          if (status !== 'NEEDS_INFORMATION') {
            expect(missing).toEqual([]);
            expect(outcome === null).toBe(status === 'REFERRED');
            return;
          }
          expect(missing.length).toBeGreaterThan(0);
          expect(new Set(missing).size).toBe(missing.length);
          for (const { id } of missing) expect(known[id] ?? undefined).toBeUndefined();
          known = { ...known, ...Object.fromEntries(missing.map(({ id }) => [id, 1])) };
        }
        expect.unreachable('it never stops asking');
      }),
      { numRuns: 2_000 },
    );
  });
});
