import type { DecisionResult } from '../decision.ts';
import type { EvaluatorInput } from '../evaluate/prepared-revision.ts';
import type { Facts } from '../fact.ts';
import type { DecisionTrace, TracedCondition, TracedTruth } from './decision-trace.ts';
import { traceDecision } from './trace-decision.ts';

/** A decision as it was kept. */
export interface RecordedDecision {
  readonly decision: DecisionResult;
  readonly engine: string;
  /** With those left out whose values were not kept. */
  readonly facts: Facts;
}

/**
 * The trace of a decision of the past, by what was kept of it. It is not decided anew: the outcome and the rules that fired are those
 * recorded, and what the facts that were not kept must have been for a rule to fire is told from its having fired.
 */
export function traceRecorded(input: EvaluatorInput, { decision, engine, facts }: RecordedDecision): DecisionTrace {
  const trace = traceDecision(input, facts);
  const fired = new Set(decision.fired.map(({ rule }) => rule));
  const rules = trace.rules.map((rule) => {
    if (!fired.has(rule.name)) return rule;
    const condition = settleTruth(rule.condition, 'true');
    return { ...rule, condition, truth: condition.truth };
  });
  return { ...trace, decision, engine, rules };
}

/** A condition whose truth is known from elsewhere, and what follows from it for its parts. */
function settleTruth(condition: TracedCondition, truth: TracedTruth): TracedCondition {
  if (condition.truth !== 'unknown') return condition;
  if (condition.kind === 'comparison') return { ...condition, truth };
  const ofChildren = condition.kind === 'not' ? contrary[truth] : truth;
  const open = condition.children.filter((child) => child.truth === 'unknown');
  // An `all` that holds, an `any` that does not, and whatever has one open part only, settle their parts.
  const isEvery = condition.kind === 'all' ? truth === 'true' : condition.kind === 'any' ? truth === 'false' : true;
  if (!isEvery && open.length > 1) return { ...condition, truth };
  const children = condition.children.map((child) => (child.truth === 'unknown' ? settleTruth(child, ofChildren) : child));
  return { ...condition, truth, children };
}

const contrary: Readonly<Record<TracedTruth, TracedTruth>> = { true: 'false', false: 'true', unknown: 'unknown' };
