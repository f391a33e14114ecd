import {
  type Condition,
  type DecisionResult,
  type Facts,
  isFactReference,
  type JsonValue,
  type Ruleset,
  type TracedTruth,
} from '@aftercare/policy';
import type { PlacedComparison } from '../comparisons.ts';
import { type Decide, decider, type RulesetExample } from '../example-cases.ts';

/** What a comparison and the rules that use it are for some facts. */
export interface Probed {
  readonly truth: TracedTruth;
  /** What the fact is compared with; undefined while it is missing. */
  readonly threshold: JsonValue | undefined;
  /** Of the rules that use the comparison, in the order of the file. */
  readonly rules: readonly TracedTruth[];
  /** The decision of the whole ruleset, so that two can be compared. */
  readonly decision: string;
}

/** Judges one comparison with other facts than an example's. Undefined where no rule uses it or nothing can be decided. */
export type Probe = (example: RulesetExample, facts: Facts) => Probed | undefined;

/** @param decide by the whole ruleset */
export function createProbe(ruleset: Ruleset, { comparison, owner }: PlacedComparison, decide: Decide): Probe {
  const own = judge(ruleset, { all: [comparison] });
  const using = conditionsUsing(owner, ruleset).map((condition) => judge(ruleset, condition));
  return (example, facts) => {
    if (using.length === 0) return undefined;
    const changed = { ...example, facts };
    try {
      const { status, outcome, fired } = decide(changed);
      return {
        truth: truthOf(own(changed)),
        threshold: thresholdIn(changed, comparison.value),
        rules: using.map((rule) => truthOf(rule(changed))),
        decision: JSON.stringify([status, outcome, fired.map(({ rule }) => rule)]),
      };
    } catch {
      return undefined;
    }
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

/**
 * Decides by one condition alone: a list of one when it holds. Thousands of these are asked for one threshold, and a compiled ruleset
 * answers in microseconds where a trace compiles anew.
 */
function judge(ruleset: Ruleset, condition: Condition): Decide {
  const rule = {
    name: 'condition',
    conditions: 'all' in condition || 'any' in condition ? condition : { all: [condition] },
    event: { type: ruleset.decision, params: {} },
    reason: { en: '', 'zh-CN': '' },
    source: '',
  };
  return decider({ ...ruleset, hitPolicy: 'collect', otherwise: [], rules: [rule] });
}

function truthOf({ status, outcome }: DecisionResult): TracedTruth {
  if (status !== 'DECIDED') return 'unknown';
  return Array.isArray(outcome) && outcome.length > 0 ? 'true' : 'false';
}

function thresholdIn({ input, facts }: RulesetExample, value: PlacedComparison['comparison']['value']): JsonValue | undefined {
  if (!isFactReference(value)) return value;
  const { fact, path } = value;
  if (path !== undefined) return undefined;
  const parameter = input.parameters.find(({ id }) => `param.${id}` === fact);
  return parameter === undefined ? facts[fact] : (input.parameterValues[parameter.id] ?? parameter.default);
}

function conditionsUsing(owner: PlacedComparison['owner'], { rules, conditions = {} }: Ruleset): readonly Condition[] {
  const all = rules.filter(({ name }) => !('rule' in owner) || name === owner.rule).map((rule) => rule.conditions);
  if ('rule' in owner) return all;
  const uses = (condition: Condition): boolean => {
    if ('all' in condition) return condition.all.some(uses);
    if ('any' in condition) return condition.any.some(uses);
    if ('not' in condition) return uses(condition.not);
    if (!('condition' in condition)) return false;
    const named = conditions[condition.condition];
    return condition.condition === owner.condition || (named !== undefined && uses(named));
  };
  return all.filter(uses);
}
