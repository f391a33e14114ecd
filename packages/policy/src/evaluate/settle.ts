import { basesOf, parseComputedFact } from '../computed/computed-fact.ts';
import type { DecisionResult, DecisionStatus } from '../decision.ts';
import type { FactDefinition, JsonValue } from '../fact.ts';
import { combine } from './hit-policies.ts';
import type { JudgedRule } from './judged-rule.ts';
import { lacksOf, type Outcome, settledValue } from './outcome.ts';
import type { PreparedRevision } from './prepared-revision.ts';
import { relevantCandidates } from './relevance.ts';
import { Result } from './result.ts';

/**
 * The decision that follows from the rules that hold or may hold, in the order of priority. Under `first` those below the first that
 * holds may be left out. `known` is what the rules are judged by, `knows` whether a
 * fact has a value in it.
 */
export function settle<Known>(
  prepared: PreparedRevision,
  judged: readonly JudgedRule<Known>[],
  otherwise: Outcome,
  known: Known,
  knows: (id: string) => boolean,
): DecisionResult {
  const { hitPolicy } = prepared.ruleset;
  const isCertain = judged.every(isHeld);
  const held = isCertain ? judged : judged.filter(isHeld);
  const won = hitPolicy === 'first' ? held.slice(0, 1) : held;
  const verdict = combine(hitPolicy, held, otherwise);
  const relevant = isCertain ? [] : relevantCandidates(hitPolicy, judged, otherwise);
  if (relevant.length === 0) {
    if (verdict === 'referred') {
      const refers = won.filter(({ outcome }) => outcome === undefined);
      return resultOf(prepared, 'REFERRED', null, refers.length > 0 ? refers : won, known, []);
    }
    const outcome = settledValue(verdict.outcome);
    if (outcome !== undefined) return resultOf(prepared, 'DECIDED', outcome, won, known, []);
  }
  const open = new Set(verdict === 'referred' ? [] : lacksOf(verdict.outcome));
  const certain = hitPolicy === 'first' && relevant.length > 0 ? [] : won;
  const missing = missingFacts(judged, relevant, otherwise, open, known);
  return resultOf(prepared, 'NEEDS_INFORMATION', null, certain, known, toAskFor(missing, knows).map(prepared.definitionOf));
}

function isHeld(judged: { readonly isHeld: boolean }): boolean {
  return judged.isHeld;
}

/** In the order of the rules' priority: what leaves a relevant rule open, and what leaves the outcome of those that hold open. */
function missingFacts<Known>(
  judged: readonly JudgedRule<Known>[],
  relevant: readonly JudgedRule<Known>[],
  otherwise: Outcome,
  open: ReadonlySet<string>,
  known: Known,
): readonly string[] {
  const ofRules = judged.flatMap((each) => {
    if (!each.isHeld) return relevant.includes(each) ? each.lacks(known) : [];
    return each.outcome === undefined ? [] : lacksOf(each.outcome).filter((id) => open.has(id));
  });
  return [...new Set([...ofRules, ...lacksOf(otherwise).filter((id) => open.has(id))])];
}

/** Nobody can be asked for a computed fact: what is asked for is what it is worked out from. */
function toAskFor(missing: readonly string[], knows: (id: string) => boolean): readonly string[] {
  const ids = missing.flatMap((id) => {
    const computed = parseComputedFact(id);
    return computed === undefined ? [id] : basesOf(computed).filter((base) => !knows(base));
  });
  return [...new Set(ids)];
}

function resultOf<Known>(
  { revision }: PreparedRevision,
  status: DecisionStatus,
  outcome: JsonValue,
  fired: readonly JudgedRule<Known>[],
  known: Known,
  missing: readonly FactDefinition[],
): DecisionResult {
  return new Result(status, outcome, () => fired.map((each) => each.fire(known)), missing, revision);
}
