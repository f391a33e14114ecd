import { basesOf, parseComputedFact } from '../computed/computed-fact.ts';
import type { Verdict } from '../evaluate/hit-policies.ts';
import type { JudgedRule } from '../evaluate/judged-rule.ts';
import { lacksOf, type Outcome } from '../evaluate/outcome.ts';
import type { JsonValue } from '../fact.ts';
import type { HitPolicy } from '../ruleset.ts';
import type { AskedConditions } from './asked-conditions.ts';
import { type Diagram, Diagrams, LimitReached, no, yes } from './diagrams.ts';
import { OpenOutcome, SecondVerdict } from './open-outcome.ts';
import { OpenVariables } from './open-variables.ts';
import { orderQuestions } from './question-order.ts';

/** Nodes and look-ups: some milliseconds. */
const stepsAtMost = 5_000;

/** A decision that Kleene's logic leaves open. */
export interface OpenCase<Known> {
  readonly hitPolicy: HitPolicy;
  readonly conditions: AskedConditions;
  /** In the order of priority, those that hold or may hold. */
  readonly judged: readonly JudgedRule<Known>[];
  readonly otherwise: Outcome;
  readonly known: Known;
  /** Undefined while the fact is missing. */
  readonly readFact: (id: string) => JsonValue | undefined;
}

/** What follows from the rules whatever the missing facts turn out to be, and the rules that hold in any case. */
export interface Settled<Known> {
  readonly verdict: Verdict;
  readonly held: readonly JudgedRule<Known>[];
}

/** Undefined where two verdicts are possible, or where that could not be found out within the limit. */
export function settledWhatever<Known>(open: OpenCase<Known>): Settled<Known> | undefined {
  const worked = workOut(open, true);
  if (worked === undefined) return undefined;
  const verdict = worked.outcome.verdictAt(worked.root);
  if (verdict === undefined || worked.outcome.lacksAt(worked.root).length > 0) return undefined;
  return { verdict, held: worked.rules.filter((_each, index) => worked.holding[index] === yes) };
}

/**
 * The facts that could still change the result, the one to ask first in front: for each there are values of the others with which
 * some of its values lead to another result than others do. Beyond the limit, all that are still open in the rules.
 */
export function missingFacts<Known>(open: OpenCase<Known>): readonly string[] {
  const worked = workOut(open, false);
  if (worked === undefined) return openFacts(open);
  const { root, diagrams, outcome, variables } = worked;
  return orderQuestions({
    root,
    diagrams,
    variables: variables.all,
    factsAt: (diagram) => toAskForAll(outcome.lacksAt(diagram), open),
    present: openFacts(open),
  });
}

interface WorkedOut<Known> {
  readonly root: Diagram;
  readonly diagrams: Diagrams;
  readonly outcome: OpenOutcome;
  readonly variables: OpenVariables;
  readonly rules: readonly JudgedRule<Known>[];
  readonly holding: readonly Diagram[];
}

function workOut<Known>(open: OpenCase<Known>, isOneEnough: boolean): WorkedOut<Known> | undefined {
  const diagrams = new Diagrams(stepsAtMost);
  const variables = new OpenVariables(open.conditions, diagrams, open.readFact, (id) => toAskFor(id, open));
  const outcome = new OpenOutcome(open.hitPolicy, open.otherwise, diagrams, isOneEnough);
  const rules = thatCount(open);
  try {
    const holding = rules.map(({ isHeld, rule }) => (isHeld ? yes : variables.diagramOf(open.conditions.treeOf(rule))));
    const openRules = rules.map((rule, index) => ({ index, rule, holding: holding[index] ?? no }));
    return { root: outcome.diagramOf(openRules), diagrams, outcome, variables, rules, holding };
  } catch (error) {
    if (error instanceof LimitReached || error instanceof SecondVerdict) return undefined;
    throw error;
  }
}

/** Under `first`, none below the first that holds. */
function thatCount<Known>({ hitPolicy, judged }: OpenCase<Known>): readonly JudgedRule<Known>[] {
  const last = hitPolicy === 'first' ? judged.findIndex(({ isHeld }) => isHeld) : -1;
  return last === -1 ? judged : judged.slice(0, last + 1);
}

/** In the order of the rules' priority and of their text: what leaves a rule open, and what an outcome takes over. */
function openFacts<Known>(open: OpenCase<Known>): readonly string[] {
  const ofRules = thatCount(open).flatMap((each) => [
    ...(each.isHeld ? [] : each.lacks(open.known)),
    ...(each.outcome === undefined ? [] : lacksOf(each.outcome)),
  ]);
  return toAskForAll([...ofRules, ...lacksOf(open.otherwise)], open);
}

function toAskForAll<Known>(ids: readonly string[], open: OpenCase<Known>): readonly string[] {
  return [...new Set(ids.flatMap((id) => toAskFor(id, open)))];
}

/** Nobody can be asked for a computed fact: what is asked for is what it is worked out from. */
function toAskFor<Known>(id: string, { readFact }: OpenCase<Known>): readonly string[] {
  const computed = parseComputedFact(id);
  return computed === undefined ? [id] : basesOf(computed).filter((base) => readFact(base) === undefined);
}
