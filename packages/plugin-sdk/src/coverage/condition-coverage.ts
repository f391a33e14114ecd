/** An outcome that a worked example can show of a comparison. */
export type ConditionOutcome = 'true' | 'false';

export const conditionOutcomes: readonly ConditionOutcome[] = ['true', 'false'];

/** How many of the outcomes that comparisons can have were seen in a worked example. */
export interface OutcomesSeen {
  readonly seen: number;
  readonly possible: number;
  /** Rounded down to one decimal; 100 where nothing is possible. */
  readonly percent: number;
}

export interface ComparisonCoverage {
  /** `rules[3].conditions.all[1]` */
  readonly path: string;
  readonly comparison: string;
  /** In how many confirmed examples it was true, false, unknown; one on the elements of a list can be several in one example. */
  readonly true: number;
  readonly false: number;
  readonly unknown: number;
  readonly unseen: readonly ConditionOutcome[];
  /** What no case can show: a ruleset for one case type never sees another. They do not count as possible. */
  readonly impossible: readonly ConditionOutcome[];
}

export interface RuleConditionCoverage extends OutcomesSeen {
  readonly rule: string;
  /** In how many confirmed examples it fires. */
  readonly firedIn: number;
  readonly comparisons: readonly ComparisonCoverage[];
}

/** A condition that rules refer to by name: counted once, where it is defined. */
export interface NamedConditionCoverage extends OutcomesSeen {
  readonly condition: string;
  readonly comparisons: readonly ComparisonCoverage[];
}

export interface RulesetCoverage extends OutcomesSeen {
  readonly file: string;
  readonly decision: string;
  readonly caseTypes: readonly string[];
  /** How many confirmed examples it has. */
  readonly examples: number;
  readonly rules: readonly RuleConditionCoverage[];
  readonly conditions: readonly NamedConditionCoverage[];
}

export interface CoverageReport extends OutcomesSeen {
  readonly plugin: string;
  readonly examples: number;
  readonly rulesets: readonly RulesetCoverage[];
}

export function outcomesSeen(parts: readonly Pick<OutcomesSeen, 'seen' | 'possible'>[]): OutcomesSeen {
  const seen = parts.reduce((sum, part) => sum + part.seen, 0);
  const possible = parts.reduce((sum, part) => sum + part.possible, 0);
  return { seen, possible, percent: percentOf(seen, possible) };
}

/** Rounded down to one decimal, so that 100 means all. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 1000) / whole) / 10;
}
