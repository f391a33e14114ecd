import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSmallFacts, smallEvaluator, smallFacts, smallRulesets, valuesOf } from '../asking/small-world.fixture.ts';
import { checkFacts } from '../check/facts.ts';
import type { FactDefinition, Facts, JsonValue } from '../fact.ts';
import { compiledFor, inputOf } from '../referee/evaluators.fixture.ts';
import { deciders } from '../referee/rulesets.fixture.ts';
import { refereeTimeout, someRuns } from '../referee/runs.fixture.ts';
import { complete, partial } from '../referee/values.fixture.ts';
import type { Condition, Ruleset } from '../ruleset.ts';
import { coreFacts, covered, facts, parameters, rule, ruleset } from '../warranty.fixture.ts';
import { isWanted, type WantedResult } from './wanted-result.ts';
import { type WhyNotOptions, whyNot } from './why-not.ts';

const wantedResults: fc.Arbitrary<WantedResult> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2).map((value) => ({ outcome: { value } })) },
  fc.constant<WantedResult>({ status: 'REFERRED' }),
);

function changedBy(given: Facts, changes: readonly { readonly fact: { readonly id: string }; readonly to: JsonValue }[]): Facts {
  return { ...given, ...Object.fromEntries(changes.map(({ fact, to }) => [fact.id, to])) };
}

/** How many facts have to differ, by trying every set of other values. */
function fewestChanges(of: Ruleset, given: Facts, wanted: WantedResult): number | undefined {
  const evaluator = smallEvaluator(of);
  let least: number | undefined;
  const vary = (ids: readonly string[], facts: Facts, changed: number): void => {
    const [id, ...others] = ids;
    if (least !== undefined && changed >= least) return;
    if (id === undefined) {
      if (isWanted(evaluator.decide(facts), wanted)) least = changed;
      return;
    }
    for (const value of valuesOf(id).filter((each) => each !== '?' && !(typeof each === 'object' && each !== null)))
      vary(others, { ...facts, [id]: value }, changed + (value === given[id] ? 0 : 1));
  };
  vary(evaluator.factIds, given, 0);
  return least;
}

describe('why not', () => {
  it(
    'names changes with which the wanted result is decided, and no fewer would do',
    () => {
      const counts = { FOUND: 0, IMPOSSIBLE: 0, NOT_WITHIN_LIMIT: 0 };
      fc.assert(
        fc.property(smallRulesets, allSmallFacts, wantedResults, (of, given, wanted) => {
          const { status, changes, decided } = whyNot(
            { ruleset: of, facts: smallFacts, parameters: [], parameterValues: {} },
            given,
            wanted,
          );
          counts[status] += 1;
          const fewest = fewestChanges(of, given, wanted);
          expect(status).toBe(fewest === undefined ? 'IMPOSSIBLE' : 'FOUND');
          if (fewest === undefined) return;
          expect(changes).toHaveLength(fewest);
          expect(isWanted(decided, wanted)).toBe(true);
          expect(decided).toEqual(smallEvaluator(of).decide(changedBy(given, changes)));
          for (const { fact, from, to } of changes) {
            expect(from).toBe(given[fact.id]);
            expect(to).not.toBe(from);
          }
        }),
        someRuns(20),
      );
      expect(Math.min(counts.FOUND, counts.IMPOSSIBLE)).toBeGreaterThan(someRuns(20).numRuns / 20);
      expect(counts.NOT_WITHIN_LIMIT).toBe(0);
    },
    refereeTimeout,
  );

  it(
    'is never wrong about what it found, with any conditions and any facts missing',
    () => {
      let found = 0;
      fc.assert(
        fc.property(deciders, partial, complete, (of, given, others) => {
          const aim = compiledFor(of, given).decide({ ...others, ...given });
          if (aim.status === 'NEEDS_INFORMATION') return;
          const wanted: WantedResult = { status: aim.status, ...(aim.status === 'DECIDED' ? { outcome: aim.outcome } : {}) };
          const { status, changes, decided } = whyNot(inputOf(of, given), given, wanted, { decisions: 300 });
          // The values of the facts that were missing give it.
          expect(status === 'IMPOSSIBLE' && Object.keys(given).every((id) => !id.startsWith('param.'))).toBe(false);
          if (status !== 'FOUND') return;
          found += 1;
          expect(isWanted(decided, wanted)).toBe(true);
          expect(compiledFor(of, given).decide(changedBy(given, changes))).toEqual(decided);
        }),
        someRuns(50),
      );
      expect(found).toBeGreaterThan(someRuns(50).numRuns / 10);
    },
    refereeTimeout,
  );
});

describe('the changes named', () => {
  const ask = (
    conditions: Condition,
    given: Facts,
    options: WhyNotOptions = {},
    wanted: WantedResult = { outcome: { value: 1 } },
  ) => {
    const { status, changes } = whyNot(
      {
        ruleset: ruleset('first', [rule('one', conditions, { value: 1 })]),
        facts: [...facts, ...coreFacts],
        parameters,
        parameterValues: {},
      },
      given,
      wanted,
      options,
    );
    return { status, changes: changes.map(({ fact, from, to, kind }) => [fact.id, from, to, kind]) };
  };
  const within: Condition = {
    fact: 'time.days',
    params: { from: { fact: 'asset.soldOn' }, until: { fact: 'case.openedAt' } },
    operator: 'lessThanInclusive',
    value: 7,
  };

  it('move a date as few days as it takes, and not the day on which the case was opened', () => {
    const given = { 'asset.soldOn': '2026-02-20', 'case.openedAt': '2026-03-01T09:00:00+08:00' };
    expect(ask(within, given)).toEqual({
      status: 'FOUND',
      changes: [['asset.soldOn', '2026-02-20', '2026-02-22', 'CHANGED']],
    });
    expect(ask(within, given, { fixed: ['asset.soldOn'] }).changes).toEqual([
      ['case.openedAt', '2026-03-01T09:00:00+08:00', '2026-02-27T09:00:00+08:00', 'CHANGED'],
    ]);
    expect(ask(within, given, { fixed: ['asset.soldOn', 'case.openedAt'] })).toEqual({ status: 'IMPOSSIBLE', changes: [] });
  });

  it('move a number to the threshold, a list by one element, and give what is missing', () => {
    const far: Condition = { fact: 'asset.repairCount', operator: 'greaterThan', value: 5 };
    expect(ask(far, { 'asset.repairCount': 2 }).changes).toEqual([['asset.repairCount', 2, 6, 'CHANGED']]);
    const tagged: Condition = { fact: 'case.tags', operator: 'contains', value: 'vip' };
    expect(ask(tagged, { 'case.tags': ['urgent'] }).changes).toEqual([['case.tags', ['urgent'], ['urgent', 'vip'], 'CHANGED']]);
    expect(ask({ all: [covered, far] }, { 'asset.repairCount': 6 }).changes).toEqual([
      ['coverage.covered', undefined, true, 'GIVEN'],
    ]);
  });

  it.each(facts.filter(({ type }) => !['object', 'objectList'].includes(type)))(
    'give $id some $type where any will do',
    (fact) => {
      const isStated: Condition = { fact: fact.id, operator: 'notEqual', value: null };
      for (const given of [{ [fact.id]: null }, {}]) {
        const { status, changes } = ask(isStated, given);
        expect([status, changes.length]).toEqual(['FOUND', 1]);
        expect(checkFacts({ [fact.id]: changes[0]?.[2] }, facts)).toEqual([]);
      }
    },
  );

  it('give a code that has a name where any other would do', () => {
    const category = {
      id: 'case.category',
      type: 'string' as const,
      label: { en: 'category', 'zh-CN': '类别' },
      valueLabels: { FOOD: { en: 'food', 'zh-CN': '食品' }, NOISE: { en: 'noise', 'zh-CN': '噪声' } },
    };
    const no: Condition = { not: { any: ['FOOD', 'DRINK'].map((value) => ({ fact: category.id, operator: 'equal', value })) } };
    const input = {
      ruleset: ruleset('first', [rule('one', no, { value: 1 })]),
      facts: [category],
      parameters: [],
      parameterValues: {},
    };
    const found = (facts: readonly FactDefinition[]) =>
      whyNot({ ...input, facts }, { 'case.category': 'FOOD' }, { outcome: { value: 1 } }).changes.map(({ to }) => to);
    expect(found([category])).toEqual(['NOISE']);
    const { valueLabels: _, ...unnamed } = category;
    expect(found([unnamed])).not.toEqual([expect.stringContaining('FOOD')]);
  });

  it('leave parameters alone unless they may change, and then within their bounds', () => {
    const often: Condition = {
      all: [
        { fact: 'asset.repairCount', operator: 'greaterThanInclusive', value: { fact: 'param.repairsBeforeExchange' } },
        covered,
      ],
    };
    const given = { 'asset.repairCount': 1, 'coverage.covered': true };
    const fixed = ['asset.repairCount'];
    expect(ask(often, given, { fixed }).status).toBe('IMPOSSIBLE');
    expect(ask(often, given, { fixed, includeParameters: true }).changes).toEqual([
      ['param.repairsBeforeExchange', 2, 1, 'CHANGED'],
    ]);
    expect(ask(often, { ...given, 'asset.repairCount': 0 }, { fixed, includeParameters: true }).status).not.toBe('FOUND');
  });

  it('change what an outcome takes over', () => {
    const taking = ruleset('first', [rule('taking', covered, { value: { fact: 'asset.repairCount' } })]);
    const input = { ruleset: taking, facts: [...facts, ...coreFacts], parameters, parameterValues: {} };
    const { changes } = whyNot(input, { 'coverage.covered': true, 'asset.repairCount': 2 }, { outcome: { value: 7 } });
    expect(changes).toMatchObject([{ fact: { id: 'asset.repairCount' }, to: 7 }]);
  });

  it('are none where no rule says what is wanted, however many facts there are', () => {
    const texts: Condition = { all: [{ fact: 'case.text', operator: 'textMatches@1', value: '(a|b)+c' }, covered] };
    const limit = { decisions: 1 };
    expect(ask(texts, {}, limit, { outcome: { value: 7 } }).status).toBe('IMPOSSIBLE');
    expect(ask(texts, {}, limit, { status: 'REFERRED' }).status).toBe('IMPOSSIBLE');
    expect(ask(texts, {}, limit).status).toBe('NOT_WITHIN_LIMIT');
  });

  it('are none where the result is the wanted one already', () => {
    expect(ask(covered, { 'coverage.covered': true })).toEqual({ status: 'FOUND', changes: [] });
  });
});
