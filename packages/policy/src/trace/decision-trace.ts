import type { DecisionResult } from '../decision.ts';
import type { EvaluatorInput } from '../evaluate/prepared-revision.ts';
import type { Facts, JsonValue } from '../fact.ts';
import type { Comparison, Rule } from '../ruleset.ts';

/** `unknown` while missing facts leave it open. */
export type TracedTruth = 'true' | 'false' | 'unknown';

/** A decision, and how each condition of its ruleset was judged. It shares its values with the input and the facts. */
export interface DecisionTrace {
  readonly decision: DecisionResult;
  /** What decided: kept with the decision. */
  readonly engine: string;
  readonly input: EvaluatorInput;
  /** Those of the given facts that the ruleset can read, and what it works out from them. */
  readonly facts: Facts;
  /** Every rule, in the order of priority, ties by name. */
  readonly rules: readonly TracedRule[];
}

export interface TracedRule {
  readonly name: string;
  /** With computed facts written out. */
  readonly rule: Rule;
  readonly truth: TracedTruth;
  readonly condition: TracedCondition;
}

/** A condition judged to its last comparison, whether or not its truth was settled before. */
export type TracedCondition = TracedConnective | TracedName | TracedComparison;

interface Traced {
  /** In the ruleset file as it is written: `rules[3].conditions.all[1]`, `conditions.recent.any[0]`. */
  readonly path: string;
  readonly truth: TracedTruth;
}

export interface TracedConnective extends Traced {
  readonly kind: 'all' | 'any' | 'not';
  readonly children: readonly TracedCondition[];
}

/** A named condition; its only child is the condition of that name. */
export interface TracedName extends Traced {
  readonly kind: 'condition';
  readonly name: string;
  readonly children: readonly TracedCondition[];
}

export interface TracedComparison extends Traced {
  readonly kind: 'comparison';
  readonly comparison: Comparison;
  /** Undefined while the fact is missing. */
  readonly factValue: JsonValue | undefined;
  /** With a reference replaced by the value it stands for; undefined while that is missing, or where the value is a condition. */
  readonly value: JsonValue | undefined;
  /** Of a condition on the elements of a list that is known: how it was judged for each. */
  readonly elements?: readonly TracedElement[];
}

export interface TracedElement {
  readonly index: number;
  readonly condition: TracedCondition;
}
