import {
  type Condition,
  type DecisionTrace,
  type EvaluatorInput,
  type Facts,
  type JsonValue,
  type Rule,
  type Ruleset,
  type TracedCondition,
  type TracedTruth,
  traceDecision,
} from '@aftercare/policy';
import type { PlacedComparison } from '../comparisons.ts';
import type { Decide, RulesetExample } from '../example-cases.ts';

/** What a comparison and the rules that use it are for some facts. */
export interface Probed {
  readonly truth: TracedTruth;
  /** What the fact is compared with; undefined while it is missing. */
  readonly threshold: JsonValue | undefined;
  /** Of the rules that use the comparison, in the order of priority. */
  readonly rules: readonly TracedTruth[];
  /** The decision of the whole ruleset, so that two can be compared. */
  readonly decision: string;
}

/** Judges one comparison with other facts than an example's. Undefined where no rule uses it or nothing can be decided. */
export type Probe = (example: RulesetExample, facts: Facts) => Probed | undefined;

/** @param decide by the whole ruleset */
export function createProbe(ruleset: Ruleset, placed: PlacedComparison, decide: Decide): Probe {
  // Tracing takes as long as there are rules: only those that use the comparison are traced.
  const rules = rulesUsing(placed, ruleset);
  const part: Ruleset = { ...ruleset, rules };
  const path = 'rule' in placed.owner ? placed.path.replace(/^rules\[\d+\]/, 'rules[0]') : placed.path;
  return (example, facts) => {
    const traced = traceOf({ ...example.input, ruleset: part }, facts)?.rules.flatMap(({ truth, condition }) => {
      const comparison = comparisonAt(condition, path);
      return comparison === undefined ? [] : [{ truth, comparison }];
    });
    const [first] = traced ?? [];
    if (traced === undefined || first === undefined) return undefined;
    const { status, outcome, fired } = decide({ ...example, facts });
    return {
      truth: first.comparison.truth,
      threshold: first.comparison.value,
      rules: traced.map(({ truth }) => truth),
      decision: JSON.stringify([status, outcome, fired.map(({ rule }) => rule)]),
    };
  };
}

/** How much depends on a comparison that is true on one side and not on the other: the decision, or a rule only, or neither. */
export type Weight = 'decision' | 'rule' | 'nothing';

export function weightBetween(one: Probed, other: Probed): Weight {
  const isRuleDecided = one.rules.some((truth, index) => {
    const opposite = other.rules[index];
    return truth !== 'unknown' && opposite !== 'unknown' && opposite !== truth;
  });
  if (one.truth === other.truth || !isRuleDecided) return 'nothing';
  return one.decision === other.decision ? 'rule' : 'decision';
}

function rulesUsing({ owner }: PlacedComparison, { rules, conditions = {} }: Ruleset): readonly Rule[] {
  if ('rule' in owner) return rules.filter(({ name }) => name === owner.rule);
  const uses = (condition: Condition): boolean => {
    if ('all' in condition) return condition.all.some(uses);
    if ('any' in condition) return condition.any.some(uses);
    if ('not' in condition) return uses(condition.not);
    if (!('condition' in condition)) return false;
    const named = conditions[condition.condition];
    return condition.condition === owner.condition || (named !== undefined && uses(named));
  };
  return rules.filter((rule) => uses(rule.conditions));
}

function traceOf(input: EvaluatorInput, facts: Facts): DecisionTrace | undefined {
  try {
    return traceDecision(input, facts);
  } catch {
    return undefined;
  }
}

function comparisonAt(condition: TracedCondition, path: string): Extract<TracedCondition, { kind: 'comparison' }> | undefined {
  if (condition.kind === 'comparison') return condition.path === path ? condition : undefined;
  for (const child of condition.children) {
    const found = comparisonAt(child, path);
    if (found !== undefined) return found;
  }
  return undefined;
}
