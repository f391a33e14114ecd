import type { FindingKind, LocalizedText } from '@aftercare/policy';

/** What a plugin's `analysis.json` holds. */
export interface AnalysisFile {
  readonly $schema?: string;
  readonly explanations: readonly FindingExplanation[];
}

/** Why findings of the analysis are meant to be so. It fits each finding that differs in nothing it names. */
export interface FindingExplanation {
  readonly kind: FindingKind;
  /** The ruleset's file: `rules/closure.json`. */
  readonly ruleset?: string;
  readonly rules?: readonly string[];
  readonly subject?: string;
  readonly explanation: LocalizedText;
}
