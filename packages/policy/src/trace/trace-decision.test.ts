import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompiledRuleset } from '../compile/compiled-ruleset.ts';
import { createEvaluator } from '../evaluate/evaluator.ts';
import { prepareRevision } from '../evaluate/prepared-revision.ts';
import type { Facts } from '../fact.ts';
import { inputOf } from '../referee/evaluators.fixture.ts';
import { deciders } from '../referee/rulesets.fixture.ts';
import { refereeTimeout, someRuns } from '../referee/runs.fixture.ts';
import { partial } from '../referee/values.fixture.ts';
import type { Condition, Ruleset } from '../ruleset.ts';
import { coreFacts, facts, parameters, rule, ruleset, soundRuleset } from '../warranty.fixture.ts';
import type { TracedCondition } from './decision-trace.ts';
import { traceDecision } from './trace-decision.ts';

const warranty = (of: Ruleset, given: Facts) =>
  traceDecision({ ruleset: of, facts: [...facts, ...coreFacts], parameters, parameterValues: {} }, given);

const when = (condition: Condition) => ruleset('first', [rule('one', condition, { value: 1 })]);

describe('traceDecision', () => {
  it(
    'judges every rule as the compiled rules do, and decides the same',
    () => {
      const seen = { true: 0, false: 0, unknown: 0 };
      fc.assert(
        fc.property(deciders, partial, (of, given) => {
          const input = inputOf(of, given);
          const { decision, rules } = traceDecision(input, given);
          expect(decision).toEqual(createEvaluator(input).decide(given));
          // `count` judges all rules, where `first` stops at the one that holds.
          const compiled = new CompiledRuleset(prepareRevision({ ...input, ruleset: { ...of, hitPolicy: 'count' } }));
          const frame = compiled.frameOf(given);
          const judged = new Map(
            compiled.judge(frame).map(({ isHeld, fire }) => [fire(frame).rule, isHeld ? 'true' : 'unknown']),
          );
          for (const { name, truth } of rules) {
            expect([name, truth]).toEqual([name, judged.get(name) ?? 'false']);
            seen[truth] += 1;
          }
        }),
        someRuns(10),
      );
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(someRuns(10).numRuns / 10);
    },
    refereeTimeout,
  );

  it('gives each condition its place in the file, the rules by priority', () => {
    const { rules } = warranty(soundRuleset, { 'asset.repairCount': 2 });
    expect(rules.map(({ name }) => name)).toEqual(['fire-goes-to-a-person', 'exchange-after-repairs', 'others']);
    expect(rules.flatMap(({ condition }) => placesOf(condition))).toEqual([
      'rules[1].conditions',
      'rules[1].conditions.all[0]',
      'rules[0].conditions',
      'rules[0].conditions.all[0]',
      'rules[0].conditions.all[1]',
      'rules[0].conditions.all[2]',
      'conditions.recent',
      'conditions.recent.all[0]',
      'rules[2].conditions',
      'rules[2].conditions.any[0]',
      'rules[2].conditions.any[0].not',
      'rules[2].conditions.any[1]',
    ]);
  });

  it('keeps the values seen, and judges what no longer matters too', () => {
    const { rules } = warranty(soundRuleset, { 'coverage.covered': false, 'asset.repairCount': 3 });
    expect(rules[1]).toMatchObject({
      truth: 'false',
      condition: {
        kind: 'all',
        children: [
          { kind: 'comparison', truth: 'false', factValue: false, value: true },
          { kind: 'comparison', truth: 'true', factValue: 3, value: 2 },
          { kind: 'condition', name: 'recent', truth: 'unknown', children: [{ children: [{ value: '2026-01-01' }] }] },
        ],
      },
    });
    expect(rules[2]).toMatchObject({
      truth: 'true',
      condition: {
        kind: 'any',
        children: [
          { kind: 'not', truth: 'true' },
          { truth: 'unknown', factValue: undefined },
        ],
      },
    });
  });

  it('judges a condition on elements for each element', () => {
    const some = when({
      fact: 'case.lines',
      operator: 'someElement@1',
      value: { all: [{ fact: 'element.q', operator: 'greaterThan', value: { fact: 'asset.repairCount' } }] },
    });
    const { rules } = warranty(some, { 'case.lines': [{ q: 5 }, { q: 1 }, {}], 'asset.repairCount': 2 });
    const path = 'rules[0].conditions.all[0].value';
    const inner = (truth: string, factValue: unknown) => ({
      path,
      truth,
      children: [{ path: `${path}.all[0]`, truth, factValue, value: 2 }],
    });
    expect(rules[0]?.condition).toMatchObject({
      children: [
        {
          truth: 'true',
          elements: [
            { index: 0, condition: inner('true', 5) },
            { index: 1, condition: inner('false', 1) },
            { index: 2, condition: inner('false', null) },
          ],
        },
      ],
    });
  });

  it('keeps of the facts those that the ruleset reads', () => {
    const { facts: kept } = warranty(when({ fact: 'asset.repairCount', operator: 'equal', value: 2 }), {
      'asset.repairCount': 2,
      'case.text': 'private',
    });
    expect(kept).toEqual({ 'asset.repairCount': 2 });
  });
});

function placesOf(condition: TracedCondition): readonly string[] {
  return [condition.path, ...('children' in condition ? condition.children.flatMap(placesOf) : [])];
}
