import type { FactDefinition, JsonValue } from './fact.ts';
import type { LocalizedText } from './localized-text.ts';

/**
 * `DECIDED`: the outcome stands. `NEEDS_INFORMATION`: a missing fact could still change it; `missing` says which.
 * `REFERRED`: a person decides, because a rule says so or because rules contradict each other under `unique` or `any`.
 */
export type DecisionStatus = 'DECIDED' | 'NEEDS_INFORMATION' | 'REFERRED';

export interface FiredRule {
  readonly rule: string;
  readonly reason: LocalizedText;
  readonly source: string;
  /** The facts the rule's conditions read, with the values seen. */
  readonly facts: Readonly<Record<string, JsonValue>>;
}

export interface DecisionResult {
  readonly status: DecisionStatus;
  /** Null unless `DECIDED`. */
  readonly outcome: JsonValue;
  /** In the order of priority. Worked out when first read, from the facts that were given: they are not to be changed before. */
  readonly fired: readonly FiredRule[];
  /**
   * Those that could still change the result, in the order that settles soonest. Empty unless `NEEDS_INFORMATION`. Worked out when first
   * read, as `fired` is.
   */
  readonly missing: readonly FactDefinition[];
  /** SHA-256 over the canonical JSON of the effective ruleset with its parameters: `sha256:…`. */
  readonly revision: string;
}
