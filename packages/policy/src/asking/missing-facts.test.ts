import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../fact.ts';
import { compiledFor } from '../referee/evaluators.fixture.ts';
import { deciders } from '../referee/rulesets.fixture.ts';
import { refereeTimeout, someRuns } from '../referee/runs.fixture.ts';
import { complete, inputIds, partial } from '../referee/values.fixture.ts';
import type { Ruleset } from '../ruleset.ts';
import { BruteForce, smallEvaluator, smallFactsGiven, smallRulesets } from './small-world.fixture.ts';

function resultOf(ruleset: Ruleset, facts: Facts) {
  const { status, outcome, missing } = compiledFor(ruleset, facts).decide(facts);
  return { status, outcome, missing: missing.map(({ id }) => id).sort() };
}

describe('missing facts', () => {
  it(
    'are all whose values could change the result: no values of others do',
    () => {
      let asked = 0;
      fc.assert(
        fc.property(deciders, partial, complete, fc.subarray(inputIds), (ruleset, some, rest, supplied) => {
          const before = resultOf(ruleset, some);
          if (before.status !== 'NEEDS_INFORMATION') return;
          const others = supplied.filter((id) => some[id] === undefined && !before.missing.includes(id));
          if (compiledFor(ruleset, some).factIds.some((id) => others.includes(id))) asked += 1;
          expect(resultOf(ruleset, { ...some, ...Object.fromEntries(others.map((id) => [id, rest[id]])) })).toEqual(before);
        }),
        someRuns(20),
      );
      expect(asked).toBeGreaterThan(someRuns(20).numRuns / 20);
    },
    refereeTimeout,
  );

  it(
    'are none whose values could not, and none at all is decided',
    () => {
      const counts = { open: 0, settled: 0 };
      fc.assert(
        fc.property(smallRulesets, smallFactsGiven, (ruleset, given) => {
          const { status, outcome, missing } = smallEvaluator(ruleset).decide(given);
          const bruteForce = new BruteForce(ruleset, given);
          expect(new Set(missing.map(({ id }) => id))).toEqual(bruteForce.mattering());
          if (bruteForce.settled === undefined) expect(status).toBe('NEEDS_INFORMATION');
          else expect(JSON.stringify([status, outcome])).toBe(bruteForce.settled);
          counts[bruteForce.settled === undefined ? 'open' : 'settled'] += 1;
        }),
        someRuns(20),
      );
      expect(Math.min(...Object.values(counts))).toBeGreaterThan(someRuns(20).numRuns / 10);
    },
    refereeTimeout,
  );
});
