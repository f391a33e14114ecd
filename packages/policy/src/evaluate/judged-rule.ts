import type { FiredRule } from '../decision.ts';
import type { Rule } from '../ruleset.ts';
import type { JudgedCandidate } from './relevance.ts';

/** A rule that holds, or of which missing facts leave open whether it does. */
export interface JudgedRule<Known> extends JudgedCandidate {
  readonly rule: Rule;
  /** The missing facts that leave it open; none of one that holds. */
  readonly lacks: (known: Known) => readonly string[];
  readonly fire: (known: Known) => FiredRule;
}
