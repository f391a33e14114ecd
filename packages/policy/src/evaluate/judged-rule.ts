import type { FiredRule } from '../decision.ts';
import type { JudgedCandidate } from './relevance.ts';

/** A rule that holds, or of which missing facts leave open whether it does. */
export interface JudgedRule<Known> extends JudgedCandidate {
  /** The missing facts that leave it open; none of one that holds. */
  readonly lacks: (known: Known) => readonly string[];
  readonly fire: (known: Known) => FiredRule;
}
