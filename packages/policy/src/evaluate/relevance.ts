import type { HitPolicy } from '../ruleset.ts';
import { type Candidate, combine, type Verdict } from './hit-policies.ts';
import { keyOf, type Outcome } from './outcome.ts';

/** A candidate of which it is known that it holds, or not known whether it does. In the order of priority. */
export interface JudgedCandidate extends Candidate {
  readonly isHeld: boolean;
}

/**
 * The unknown candidates that could change the verdict. When there is none, the verdict is the same whichever of the unknown ones
 * hold: each alone leaves it, and all of them together do. For every hit policy that settles all sets in between, for
 * `first`, `any`, `min` and `max` choose among outcomes that are all the same; `unique`, `collect` and `count` tell apart zero, one
 * and several; in `sum` each would have to be 0, or they all add up to a different sum; `merge` only adds to what is there, so
 * that what two add, one of them adds. A property test holds this against every subset.
 */
export function relevantCandidates<Each extends JudgedCandidate>(
  hitPolicy: HitPolicy,
  candidates: readonly Each[],
  otherwise: Outcome,
): readonly Each[] {
  const verdictWith = (isAdded: (candidate: Each) => boolean) =>
    verdictKey(
      combine(
        hitPolicy,
        candidates.filter((candidate) => candidate.isHeld || isAdded(candidate)),
        otherwise,
      ),
    );
  const base = verdictWith(() => false);
  const unknown = candidates.filter((candidate) => !candidate.isHeld);
  const relevant = unknown.filter((candidate) => verdictWith((each) => each === candidate) !== base);
  const others = new Set(unknown.filter((candidate) => !relevant.includes(candidate)));
  return verdictWith((each) => others.has(each)) === base ? relevant : unknown;
}

/** Equal for verdicts that are the same. */
export function verdictKey(verdict: Verdict): string {
  return verdict === 'referred' ? 'referred' : keyOf(verdict.outcome);
}
