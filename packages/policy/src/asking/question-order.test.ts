import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refereeTimeout, someRuns } from '../referee/runs.fixture.ts';
import { BruteForce, factsInText, permutations, smallEvaluator, smallFactsGiven, smallRulesets } from './small-world.fixture.ts';

describe('the order to ask in', () => {
  it(
    'takes hardly more questions on average than the best of all orders, and no more than the order of the rules',
    () => {
      const sums = { ours: 0, best: 0, adaptive: 0, fewest: 0, ofRules: 0, cases: 0 };
      fc.assert(
        fc.property(smallRulesets, smallFactsGiven, (ruleset, given) => {
          const evaluator = smallEvaluator(ruleset);
          const missing = evaluator.decide(given).missing.map(({ id }) => id);
          if (missing.length < 2) return;
          const bruteForce = new BruteForce(ruleset, given, 'oneOfEachKind');
          const lengths = permutations(missing).map((order) => bruteForce.expectedQuestions(order));
          const ours = bruteForce.expectedQuestions(missing);
          const ofRules = bruteForce.expectedQuestions(factsInText(ruleset));
          const best = Math.min(...lengths);
          sums.cases += 1;
          sums.ours += ours;
          sums.best += best;
          sums.ofRules += ofRules;
          sums.fewest += bruteForce.fewestQuestions();
          sums.adaptive += bruteForce.questionsWhenAskingAgain(
            (facts) => evaluator.decide({ ...given, ...facts }).missing[0]?.id,
          );
          if (Object.keys(given).length === 0) expect(ours).toBeLessThan(ofRules + 1e-9);
        }),
        someRuns(20),
      );
      expect(sums.ours).toBeLessThan(sums.best * 1.01);
      expect(sums.ours).toBeLessThan(sums.ofRules * 0.97);
      expect(sums.adaptive).toBeLessThan(sums.fewest * 1.02);
      expect(sums.cases).toBeGreaterThan(someRuns(20).numRuns / 10);
    },
    refereeTimeout,
  );
});
