import type { Condition } from '../ruleset.ts';
import type { KnownFacts } from './known-facts.ts';
import type { NamedConditions } from './reads.ts';

/** Whether a rule holds, given what is known; of an unknown one, the missing facts that leave it open. */
export type RuleState =
  | { readonly state: 'held' }
  | { readonly state: 'failed' }
  | { readonly state: 'unknown'; readonly lacks: readonly string[] };

/** The seam at which the compiled evaluator takes json-rules-engine's place: the state of each rule, in the order given. */
export type EvaluateRules = (
  rules: readonly { readonly conditions: Condition }[],
  named: NamedConditions,
  known: KnownFacts,
) => Promise<readonly RuleState[]>;
