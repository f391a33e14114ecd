import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListValue } from '../values/json.ts';
import { compiledFor, referenceFor } from './evaluators.fixture.ts';
import { heldByStock } from './oracle.fixture.ts';
import { collecting, deciders, firstTables, tables } from './rulesets.fixture.ts';
import { refereeRuns, refereeTimeout, someRuns } from './runs.fixture.ts';
import { complete, partial } from './values.fixture.ts';

describe('the referee', () => {
  it(
    'gives the events of json-rules-engine in its order, where no fact is missing',
    async () => {
      let events = 0;
      await fc.assert(
        fc.asyncProperty(collecting, complete, async (ruleset, facts) => {
          const { status, outcome, fired } = compiledFor(ruleset, facts).decide(facts);
          const stock = await heldByStock(ruleset, facts);
          const outcomes = isListValue(outcome) ? outcome : [];
          events += stock.length;
          expect(status).toBe('DECIDED');
          expect(fired.map(({ rule }, index) => ({ rule, params: outcomes[index] }))).toEqual(stock);
        }),
        refereeRuns,
      );
      expect(events).toBeGreaterThan(refereeRuns.numRuns);
    },
    refereeTimeout,
  );

  it(
    'does so for many rules that are told apart by the values of a few facts',
    async () => {
      await fc.assert(
        fc.asyncProperty(tables, complete, async (ruleset, facts) => {
          const { fired } = compiledFor(ruleset, facts).decide(facts);
          expect(fired.map(({ rule }) => rule)).toEqual((await heldByStock(ruleset, facts)).map(({ rule }) => rule));
        }),
        someRuns(20),
      );
    },
    refereeTimeout,
  );

  it(
    'decides by many rules as the reference does, with facts missing',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(tables, firstTables), partial, async (ruleset, facts) => {
          expect(compiledFor(ruleset, facts).decide(facts)).toEqual(await referenceFor(ruleset, facts).decide(facts));
        }),
        someRuns(40),
      );
    },
    refereeTimeout,
  );

  it(
    'decides as the reference does, with any hit policy and any facts missing',
    async () => {
      const statuses = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(deciders, partial, async (ruleset, facts) => {
          const decided = compiledFor(ruleset, facts).decide(facts);
          expect(decided).toEqual(await referenceFor(ruleset, facts).decide(facts));
          statuses.set(decided.status, (statuses.get(decided.status) ?? 0) + 1);
        }),
        someRuns(10),
      );
      for (const status of ['DECIDED', 'NEEDS_INFORMATION', 'REFERRED'])
        expect(statuses.get(status)).toBeGreaterThan(refereeRuns.numRuns / 1_000);
    },
    refereeTimeout,
  );
});
