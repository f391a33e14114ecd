import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, Ruleset } from '../ruleset.ts';
import { analyseRuleset } from './analyse-ruleset.ts';
import { type Evaluated, evaluateAll, facts, parameters, ranges, rulesets } from './finite.fixture.ts';

/** Against every combination of values there is: the analysis finds what they show, and nothing else. */
const runs = { numRuns: 150 };
const timeout = 120_000;

const analyse = (ruleset: Ruleset) => analyseRuleset({ ruleset, facts, parameters, parameterValues: {}, ranges });
const refers = (rule: Rule | undefined) => rule?.event.type === 'refer';

describe('on facts with few values, evaluating all of them agrees about', () => {
  it('rules that never hold', { timeout }, () => {
    fc.assert(
      fc.property(rulesets, (ruleset) => {
        const all = evaluateAll(ruleset);
        const { findings, undetermined } = analyse(ruleset);
        const never = ruleset.rules.map(({ name }) => name).filter((name) => !all.some(({ holding }) => holding.includes(name)));
        const found = findings
          .filter(({ kind }) => kind === 'UNREACHABLE' || kind === 'SWITCHED_OFF')
          .flatMap(({ rules }) => rules);
        expect(found.sort()).toEqual(never);
        expect(undetermined).toEqual([]);
      }),
      runs,
    );
  });

  it('rules that hold and never take part in the outcome', { timeout }, () => {
    fc.assert(
      fc.property(rulesets, (ruleset) => {
        const all = evaluateAll(ruleset);
        const found = analyse(ruleset)
          .findings.filter(({ kind }) => kind === 'SHADOWED')
          .map(({ rules }) => rules[0]);
        const idle = ruleset.rules.filter((rule) => {
          const held = all.filter(({ holding }) => holding.includes(rule.name));
          return held.length > 0 && !held.some((each) => takesPart(ruleset, rule, each));
        });
        expect(found.sort()).toEqual(idle.map(({ name }) => name));
      }),
      runs,
    );
  });

  it('whether otherwise ever decides', { timeout }, () => {
    fc.assert(
      fc.property(rulesets, (ruleset) => {
        const isGap = evaluateAll(ruleset).some(({ holding }) => holding.length === 0);
        expect(analyse(ruleset).findings.some(({ kind }) => kind === 'GAP')).toBe(isGap);
      }),
      runs,
    );
  });

  it('pairs of rules at odds under first, unique and any', { timeout }, () => {
    const some = rulesets.filter(({ hitPolicy }) => ['first', 'unique', 'any'].includes(hitPolicy));
    fc.assert(
      fc.property(some, (ruleset) => {
        const all = evaluateAll(ruleset);
        const found = analyse(ruleset)
          .findings.filter(({ kind }) => kind === 'OVERLAP')
          .map(({ rules }) => rules.join());
        expect(found.sort()).toEqual(
          pairs(ruleset)
            .filter(([left, right]) => all.some((each) => areAtOdds(ruleset, left, right, each)))
            .map((pair) => pair.map(({ name }) => name).join())
            .sort(),
        );
      }),
      runs,
    );
  });
});

function takesPart(ruleset: Ruleset, rule: Rule, { holding, fired }: Evaluated): boolean {
  if (ruleset.hitPolicy === 'first') return fired.includes(rule.name);
  if (ruleset.hitPolicy === 'unique') return holding.length === 1;
  return refers(rule) || !holding.some((name) => refers(ruleset.rules.find((each) => each.name === name)));
}

/** In the order of priority, names settling ties. */
function pairs({ rules }: Ruleset): readonly (readonly [Rule, Rule])[] {
  const ordered = rules.toSorted(
    (left, right) => (right.priority ?? 1) - (left.priority ?? 1) || (left.name < right.name ? -1 : 1),
  );
  return ordered.flatMap((left, index) => ordered.slice(index + 1).map((right) => [left, right] as const));
}

function areAtOdds(ruleset: Ruleset, left: Rule, right: Rule, { holding, fired }: Evaluated): boolean {
  if (!holding.includes(left.name) || !holding.includes(right.name)) return false;
  const areDifferent = JSON.stringify(left.event) !== JSON.stringify(right.event);
  if (ruleset.hitPolicy === 'first') return left.priority === right.priority && areDifferent && fired[0] === left.name;
  if (holding.some((name) => refers(ruleset.rules.find((each) => each.name === name)))) return false;
  return ruleset.hitPolicy === 'unique' || areDifferent;
}
