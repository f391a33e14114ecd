import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../fact.ts';
import { compiledFor } from '../referee/evaluators.fixture.ts';
import { deciders } from '../referee/rulesets.fixture.ts';
import { refereeTimeout, someRuns } from '../referee/runs.fixture.ts';
import { complete, inputIds, partial } from '../referee/values.fixture.ts';
import type { Ruleset } from '../ruleset.ts';

function decide(ruleset: Ruleset, facts: Facts) {
  const { status, outcome, missing, fired } = compiledFor(ruleset, facts).decide(facts);
  return { status, outcome, missing: missing.map(({ id }) => id), fired: fired.map(({ rule }) => rule) };
}

describe('soundness', () => {
  it(
    'keeps what it decides or refers, whatever the missing facts turn out to be',
    () => {
      let settledEarly = 0;
      fc.assert(
        fc.property(deciders, partial, complete, (ruleset, some, rest) => {
          const early = decide(ruleset, some);
          if (early.status === 'NEEDS_INFORMATION') return;
          settledEarly += 1;
          const late = decide(ruleset, { ...rest, ...some });
          expect([late.status, late.outcome]).toEqual([early.status, early.outcome]);
        }),
        someRuns(10),
      );
      expect(settledEarly).toBeGreaterThan(someRuns(10).numRuns / 10);
    },
    refereeTimeout,
  );

  it(
    'asks only for facts that it reads and does not have, and decides once it has them',
    () => {
      fc.assert(
        fc.property(deciders, partial, complete, (ruleset, some, rest) => {
          let known: Facts = some;
          for (let round = 0; round <= inputIds.length; round += 1) {
            const { status, missing, outcome } = decide(ruleset, known);
            if (status !== 'NEEDS_INFORMATION') {
              expect(missing).toEqual([]);
              expect(outcome === null).toBe(status === 'REFERRED');
              return;
            }
            expect(missing.length).toBeGreaterThan(0);
            expect(new Set(missing).size).toBe(missing.length);
            for (const id of missing) expect(known[id]).toBeUndefined();
            known = { ...known, ...Object.fromEntries(missing.map((id) => [id, rest[id] ?? null])) };
          }
          expect.unreachable('it never stops asking');
        }),
        someRuns(20),
      );
    },
    refereeTimeout,
  );
});
