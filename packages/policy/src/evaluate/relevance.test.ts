import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../fact.ts';
import type { HitPolicy } from '../ruleset.ts';
import { combine, type Verdict } from './hit-policies.ts';
import { isOutcomeList, keyOf, lacksOf, type Outcome, type OutcomeMembers, resolveMembers, resolveOtherwise } from './outcome.ts';
import { relevantCandidates } from './relevance.ts';

const policies: HitPolicy[] = ['unique', 'first', 'any', 'collect', 'merge', 'sum', 'min', 'max', 'count'];

/** Few values, so that many outcomes are alike. */
const scalar = fc.constantFrom<JsonValue>(0, 1, null);
const list = fc.subarray<JsonValue>(['x', 'y', 'z']).chain((of) => fc.shuffledSubarray(of, { minLength: of.length }));
const object = fc.record({ m: fc.oneof(scalar, list), n: scalar }, { requiredKeys: [] });
const reference = fc.constantFrom({ fact: 'a.a' }, { fact: 'a.b' });
const literal = fc.oneof(scalar, list, object);
const settled = fc.record({ value: fc.constantFrom<JsonValue>(0, 1), part: literal }, { requiredKeys: ['value'] });
const withReferences = fc.record(
  { value: fc.oneof(fc.constantFrom<JsonValue>(0, 1), reference), part: fc.oneof(literal, reference) },
  { requiredKeys: ['value'] },
);

const verdictKey = (verdict: Verdict) => (verdict === 'referred' ? verdict : keyOf(verdict.outcome));
const ground = (policy: HitPolicy, outcome: Outcome): Outcome =>
  policy === 'collect' && !isOutcomeList(outcome) ? [outcome] : outcome;

function everySubset<Each>(of: readonly Each[]): readonly (readonly Each[])[] {
  return Array.from({ length: 2 ** of.length }, (_, chosen) => of.filter((_each, index) => ((chosen >> index) & 1) === 1));
}

describe('relevantCandidates', () => {
  const candidate = fc.record({ isHeld: fc.boolean(), outcome: fc.option(settled, { nil: undefined, freq: 8 }) });

  it.each(policies)('%s: with none, every subset of the unknown rules gives the same verdict', (policy) => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 5 }), settled, (candidates, otherwise) => {
        const rest = ground(policy, otherwise);
        const unknown = candidates.filter(({ isHeld }) => !isHeld);
        const verdicts = new Set(
          everySubset(unknown).map((subset) =>
            verdictKey(
              combine(
                policy,
                candidates.filter((each) => each.isHeld || subset.includes(each)),
                rest,
              ),
            ),
          ),
        );
        const relevant = relevantCandidates(policy, candidates, rest);
        if (relevant.length === 0) expect(verdicts.size).toBe(1);
        else expect(verdicts.size).toBeGreaterThan(1);
        expect(relevant.every(({ isHeld }) => !isHeld)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('combine', () => {
  it.each(policies)('%s: what it settles with references open is what it settles with their values', (policy) => {
    fc.assert(
      fc.property(fc.array(withReferences, { maxLength: 4 }), withReferences, literal, literal, (rules, otherwise, a, b) => {
        const known = new Map<string, JsonValue>([
          ['a.a', a],
          ['a.b', b],
        ]);
        const verdict = (facts: ReadonlyMap<string, JsonValue>) =>
          combine(
            policy,
            rules.map((members): { outcome: OutcomeMembers } => ({ outcome: resolveMembers(members, facts) })),
            ground(policy, resolveOtherwise(otherwise, facts)),
          );
        const early = verdict(new Map());
        const late = verdict(known);
        if (early === 'referred' || lacksOf(early.outcome).length === 0) expect(verdictKey(late)).toBe(verdictKey(early));
        if (late !== 'referred') expect(lacksOf(late.outcome)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });
});
