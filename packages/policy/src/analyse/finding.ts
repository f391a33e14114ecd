import type { DecisionStatus } from '../decision.ts';
import type { JsonValue } from '../fact.ts';
import type { LocalizedText } from '../localized-text.ts';

/**
 * `UNREACHABLE`: no facts make the rule hold, whatever a unit sets. `SWITCHED_OFF`: none do with the parameters as they are; the
 * witness has values of them with which some do. `SHADOWED`: it can hold and never takes part in the outcome, for another rule always
 * comes before it. `OVERLAP`: two rules hold together and nothing but the order of their names, or a person, says which counts.
 * `GAP`: no rule holds and `otherwise` decides. `UNREAD_PARAMETER`: no rule reads it. `UNSUPPLIED_FACT`: rules read it and nobody gives it.
 */
export type FindingKind =
  | 'UNREACHABLE'
  | 'SWITCHED_OFF'
  | 'SHADOWED'
  | 'OVERLAP'
  | 'GAP'
  | 'UNREAD_PARAMETER'
  | 'UNSUPPLIED_FACT';

/** Facts that show a finding, and what follows from them. Each was evaluated before it was reported. */
export interface Witness {
  /** Every fact that the ruleset reads, but one that the finding says nobody supplies. */
  readonly facts: Readonly<Record<string, JsonValue>>;
  /** Values, within bounds and locks, of those parameters that nobody has set or that have to be set to show the finding. */
  readonly parameters: Readonly<Record<string, JsonValue>>;
  /** The rules whose conditions hold, in the order of priority. */
  readonly holding: readonly string[];
  readonly status: DecisionStatus;
  readonly outcome: JsonValue;
  /** The rules that the decision names. */
  readonly fired: readonly string[];
}

export interface Finding {
  readonly kind: FindingKind;
  /** The rules it is about; of a shadowed one, itself and then those that come before it. */
  readonly rules: readonly string[];
  /** The fact or parameter that it is about. */
  readonly subject?: string;
  readonly message: LocalizedText;
  /** Absent where there is nothing to show: of an unreachable rule and of an unread parameter. */
  readonly witness?: Witness;
}

/** A question that the analysis left open: the limit of its work was reached, or no values could be found to settle it. */
export interface OpenQuestion {
  readonly kind: FindingKind;
  /** Empty where it is about the ruleset. */
  readonly rules: readonly string[];
  readonly message: LocalizedText;
}

export interface RulesetAnalysis {
  readonly findings: readonly Finding[];
  readonly undetermined: readonly OpenQuestion[];
}
