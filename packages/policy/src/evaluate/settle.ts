import { missingFacts, type OpenCase, settledWhatever } from '../asking/still-open.ts';
import type { DecisionResult, DecisionStatus } from '../decision.ts';
import type { FactDefinition, JsonValue } from '../fact.ts';
import { combine, type Verdict } from './hit-policies.ts';
import type { JudgedRule } from './judged-rule.ts';
import { type Outcome, settledValue } from './outcome.ts';
import type { PreparedRevision } from './prepared-revision.ts';
import { relevantCandidates } from './relevance.ts';
import { Result } from './result.ts';

/** What the rules are judged by. */
export interface Knowledge<Known> {
  readonly known: Known;
  /** Of a fact, computed or not, or a parameter; undefined while it is missing. */
  readonly readFact: (id: string) => JsonValue | undefined;
  /** Whether values tried for what is missing lead to two verdicts: sooner known than that none do. May be false when in doubt. */
  readonly showsTwoVerdicts: () => boolean;
}

/**
 * The decision that follows from the rules that hold or may hold, in the order of priority. Under `first` those below the first that
 * holds may be left out.
 */
export function settle<Known>(
  prepared: PreparedRevision,
  judged: readonly JudgedRule<Known>[],
  otherwise: Outcome,
  { known, readFact, showsTwoVerdicts }: Knowledge<Known>,
): DecisionResult {
  const { hitPolicy } = prepared.ruleset;
  const isCertain = judged.every(isHeld);
  const held = isCertain ? judged : judged.filter(isHeld);
  const verdict = combine(hitPolicy, held, otherwise);
  const relevant = isCertain ? [] : relevantCandidates(hitPolicy, judged, otherwise);
  const concluded = relevant.length === 0 ? conclude(prepared, verdict, held, known) : undefined;
  if (concluded !== undefined) return concluded;
  const open: OpenCase<Known> = { hitPolicy, conditions: prepared.askedConditions(), judged, otherwise, known, readFact };
  if (relevant.length > 0 && !showsTwoVerdicts()) {
    const settled = settledWhatever(open);
    const late = settled && conclude(prepared, settled.verdict, settled.held, known);
    if (late !== undefined) return late;
  }
  const certain = hitPolicy === 'first' && relevant.length > 0 ? [] : winners(prepared, held);
  const missing = () => missingFacts(open).map(prepared.definitionOf);
  return resultOf(prepared, 'NEEDS_INFORMATION', null, certain, known, missing);
}

function isHeld(judged: { readonly isHeld: boolean }): boolean {
  return judged.isHeld;
}

/** The decision by a verdict that stands; undefined while a part of it is open. */
function conclude<Known>(
  prepared: PreparedRevision,
  verdict: Verdict,
  held: readonly JudgedRule<Known>[],
  known: Known,
): DecisionResult | undefined {
  const won = winners(prepared, held);
  if (verdict === 'referred') {
    const refers = won.filter(({ outcome }) => outcome === undefined);
    return resultOf(prepared, 'REFERRED', null, refers.length > 0 ? refers : won, known, []);
  }
  const outcome = settledValue(verdict.outcome);
  return outcome === undefined ? undefined : resultOf(prepared, 'DECIDED', outcome, won, known, []);
}

function winners<Known>(
  { ruleset: { hitPolicy } }: PreparedRevision,
  held: readonly JudgedRule<Known>[],
): readonly JudgedRule<Known>[] {
  return hitPolicy === 'first' ? held.slice(0, 1) : held;
}

function resultOf<Known>(
  { revision }: PreparedRevision,
  status: DecisionStatus,
  outcome: JsonValue,
  fired: readonly JudgedRule<Known>[],
  known: Known,
  missing: readonly FactDefinition[] | (() => readonly FactDefinition[]),
): DecisionResult {
  return new Result(status, outcome, () => fired.map((each) => each.fire(known)), missing, revision);
}
