import type { JsonValue } from './fact.ts';
import type { LocalizedText } from './localized-text.ts';

/** DMN's hit policies: how the rules that hold become one outcome. */
export type HitPolicy = 'unique' | 'first' | 'any' | 'collect' | 'merge' | 'sum' | 'min' | 'max' | 'count';

/** A reference to a fact in the place of a value. */
export interface FactReference {
  readonly fact: string;
  readonly path?: string;
  readonly params?: Readonly<Record<string, JsonValue>>;
}

export interface Comparison {
  readonly fact: string;
  readonly operator: string;
  readonly value: JsonValue | FactReference;
  readonly path?: string;
  readonly params?: Readonly<Record<string, JsonValue>>;
  readonly name?: string;
  readonly priority?: number;
}

/** json-rules-engine's condition grammar. */
export type Condition =
  | Comparison
  | { readonly all: readonly Condition[]; readonly name?: string; readonly priority?: number }
  | { readonly any: readonly Condition[]; readonly name?: string; readonly priority?: number }
  | { readonly not: Condition; readonly name?: string; readonly priority?: number }
  | { readonly condition: string };

export interface ConditionLabel {
  readonly true: LocalizedText;
  readonly false: LocalizedText;
}

/** One rule. What json-rules-engine knows (`name`, `priority`, `conditions`, `event`) loads into it unchanged. */
export interface Rule {
  readonly name: string;
  /** Higher goes first; 1 when absent, as in json-rules-engine. Ties are ordered by name. */
  readonly priority?: number;
  /** A statutory floor: a unit may not remove or weaken it. */
  readonly locked?: boolean;
  readonly conditions: Condition;
  /**
   * `type` is the decision's id, or `refer`: the case goes to a person and no outcome is decided.
   * `params` is the outcome (or its part, as the hit policy says); a member may be a reference to a fact.
   */
  readonly event: { readonly type: string; readonly params?: Readonly<Record<string, JsonValue | FactReference>> };
  /** Why, to a person. `{fact.id}` is replaced by the value seen. */
  readonly reason: LocalizedText;
  /** The law with its article, or the requirement's id. */
  readonly source: string;
}

/** A ruleset file: the rules of one decision point for some case types. */
export interface Ruleset {
  readonly $schema?: string;
  readonly decision: string;
  readonly caseTypes: readonly string[];
  readonly hitPolicy: HitPolicy;
  /**
   * The outcome when no rule holds. With `merge` it is the ground the fired rules' outcomes are laid on, the
   * highest priority on top. With `collect` a list. A member may be a reference to a fact.
   */
  readonly otherwise: JsonValue;
  /** Named conditions, for `{ "condition": "name" }`. */
  readonly conditions?: Readonly<Record<string, Condition>>;
  /** What named conditions mean to a person, as clauses: that one holds, and that it does not. */
  readonly conditionLabels?: Readonly<Record<string, ConditionLabel>>;
  readonly rules: readonly Rule[];
}
