import { type DecisionTrace, type Ruleset, type TracedCondition, type TracedTruth, traceDecision } from '@aftercare/policy';
import { comparisonText } from '../comparison-text.ts';
import { comparisonsOf, type PlacedComparison } from '../comparisons.ts';
import { isConfirmed } from '../example.ts';
import { examplesOfRulesets, type RulesetExample, type RulesetExamples } from '../example-cases.ts';
import type { Plugin } from '../plugin.ts';
import {
  type ComparisonCoverage,
  type CoverageReport,
  conditionOutcomes,
  outcomesSeen,
  type RulesetCoverage,
} from './condition-coverage.ts';
import { impossibleOutcomes } from './impossible-outcomes.ts';

/**
 * Which outcomes of which comparison the confirmed examples of a plugin show. All rules of a ruleset are judged for each of its
 * examples, to the last comparison, whichever of them decides.
 *
 * @param dependencies the plugins whose case types its rulesets answer for
 */
export function coverConditions(plugin: Plugin, dependencies: readonly Plugin[] = []): CoverageReport {
  const rulesets = examplesOfRulesets(plugin, dependencies).map(coverRuleset);
  const examples = rulesets.reduce((sum, ruleset) => sum + ruleset.examples, 0);
  return { plugin: plugin.id, examples, ...outcomesSeen(rulesets), rulesets };
}

type Counts = Record<TracedTruth, number>;

function coverRuleset({ ruleset, file, examples }: RulesetExamples): RulesetCoverage {
  const confirmed = examples.filter(({ example }) => isConfirmed(example));
  const counts = new Map<string, Counts>();
  const fired = new Map<string, number>();
  for (const trace of confirmed.flatMap(traceOf)) {
    for (const [path, truths] of truthsOf(trace)) {
      const count = counts.get(path) ?? { true: 0, false: 0, unknown: 0 };
      for (const truth of truths) count[truth] += 1;
      counts.set(path, count);
    }
    for (const { rule } of trace.decision.fired) fired.set(rule, (fired.get(rule) ?? 0) + 1);
  }
  const placed = comparisonsOf(ruleset);
  const ownedBy = (isOwner: (owner: PlacedComparison['owner']) => boolean) => {
    const comparisons = placed
      .filter(({ owner }) => isOwner(owner))
      .map((each) => coverComparison(each, counts.get(each.path), ruleset));
    return { ...outcomesSeen(comparisons.map(outcomesOf)), comparisons };
  };
  const rules = ruleset.rules.map(({ name }) => ({
    rule: name,
    firedIn: fired.get(name) ?? 0,
    ...ownedBy((owner) => 'rule' in owner && owner.rule === name),
  }));
  const conditions = Object.keys(ruleset.conditions ?? {}).map((name) => ({
    condition: name,
    ...ownedBy((owner) => 'condition' in owner && owner.condition === name),
  }));
  const { decision, caseTypes } = ruleset;
  return { file, decision, caseTypes, examples: confirmed.length, ...outcomesSeen([...rules, ...conditions]), rules, conditions };
}

/** None of an example that cannot be decided: `runExamples` says why. */
function traceOf({ input, facts }: RulesetExample): DecisionTrace[] {
  try {
    return [traceDecision(input, facts)];
  } catch {
    return [];
  }
}

/** What each comparison was in one example, by its path. */
function truthsOf({ rules }: DecisionTrace): ReadonlyMap<string, ReadonlySet<TracedTruth>> {
  const truths = new Map<string, Set<TracedTruth>>();
  const visit = (condition: TracedCondition): void => {
    if (condition.kind === 'comparison') {
      truths.set(condition.path, (truths.get(condition.path) ?? new Set()).add(condition.truth));
      for (const element of condition.elements ?? []) visit(element.condition);
    } else {
      for (const child of condition.children) visit(child);
    }
  };
  for (const { condition } of rules) visit(condition);
  return truths;
}

function coverComparison(
  { path, comparison }: PlacedComparison,
  counts: Counts = { true: 0, false: 0, unknown: 0 },
  ruleset: Ruleset,
): ComparisonCoverage {
  const impossible = impossibleOutcomes(comparison, ruleset);
  const unseen = conditionOutcomes.filter((outcome) => counts[outcome] === 0 && !impossible.includes(outcome));
  return { path, comparison: comparisonText(comparison), ...counts, unseen, impossible };
}

function outcomesOf({ unseen, impossible }: ComparisonCoverage): { readonly seen: number; readonly possible: number } {
  const possible = conditionOutcomes.length - impossible.length;
  return { seen: possible - unseen.length, possible };
}
