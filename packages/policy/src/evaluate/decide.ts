import type { DecisionResult, FiredRule } from '../decision.ts';
import type { FactDefinition, JsonValue } from '../fact.ts';
import { referEvent } from '../refer-event.ts';
import type { Rule, Ruleset } from '../ruleset.ts';
import { combine } from './hit-policies.ts';
import type { KnownFacts } from './known-facts.ts';
import { lacksOf, type Outcome, resolveMembers, resolveOtherwise, settledValue } from './outcome.ts';
import { readsOfCondition } from './reads.ts';
import { renderReason } from './reason.ts';
import { type JudgedCandidate, relevantCandidates } from './relevance.ts';
import type { EvaluateRules, RuleState } from './rule-states.ts';

interface RuleCandidate extends JudgedCandidate {
  readonly rule: Rule;
  readonly state: RuleState;
}

/** Takes the definition of a fact that the ruleset reads. */
type DefinitionOf = (id: string) => FactDefinition;

/** Rules in the order of priority, ties by name. */
export function orderRules(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((left, right) => (right.priority ?? 1) - (left.priority ?? 1) || (left.name < right.name ? -1 : 1));
}

/** Decides by a ruleset whose rules are in order. */
export async function decide(
  ruleset: Ruleset,
  known: KnownFacts,
  definitionOf: DefinitionOf,
  evaluateRules: EvaluateRules,
): Promise<Omit<DecisionResult, 'revision'>> {
  const { rules, hitPolicy, conditions = {} } = ruleset;
  const states = await evaluateRules(rules, conditions, known);
  const otherwise = resolveOtherwise(ruleset.otherwise, known);
  const candidates = rules.flatMap((rule, index) => candidateOf(rule, states[index], known));
  const held = candidates.filter(({ isHeld }) => isHeld);
  const relevant = relevantCandidates(hitPolicy, candidates, otherwise);
  const verdict = combine(hitPolicy, held, otherwise);
  const open = verdict === 'referred' ? [] : lacksOf(verdict.outcome);
  const fire = (fired: readonly RuleCandidate[]) => fired.map(({ rule }) => firedRule(rule, ruleset, known, definitionOf));
  if (relevant.length > 0 || open.length > 0) {
    const certain = hitPolicy === 'first' ? held.slice(0, relevant.length === 0 ? 1 : 0) : held;
    const missing = missingFacts(candidates, relevant, otherwise, new Set(open));
    return { status: 'NEEDS_INFORMATION', outcome: null, fired: fire(certain), missing: missing.map(definitionOf) };
  }
  const won = hitPolicy === 'first' ? held.slice(0, 1) : held;
  if (verdict !== 'referred') return { status: 'DECIDED', outcome: settledValue(verdict.outcome), fired: fire(won), missing: [] };
  const refers = won.filter(({ outcome }) => outcome === undefined);
  return { status: 'REFERRED', outcome: null, fired: fire(refers.length > 0 ? refers : won), missing: [] };
}

function candidateOf(rule: Rule, state: RuleState | undefined, known: KnownFacts): readonly RuleCandidate[] {
  if (state === undefined || state.state === 'failed') return [];
  const outcome = rule.event.type === referEvent ? undefined : resolveMembers(rule.event.params ?? {}, known);
  return [{ rule, state, outcome, isHeld: state.state === 'held' }];
}

/** In the order of the rules' priority: what leaves a relevant rule open, and what leaves the outcome of those that hold open. */
function missingFacts(
  candidates: readonly RuleCandidate[],
  relevant: readonly RuleCandidate[],
  otherwise: Outcome,
  open: ReadonlySet<string>,
): readonly string[] {
  const ofRules = candidates.flatMap((candidate) => {
    if (candidate.state.state === 'unknown') return relevant.includes(candidate) ? candidate.state.lacks : [];
    return candidate.outcome === undefined ? [] : lacksOf(candidate.outcome).filter((id) => open.has(id));
  });
  return [...new Set([...ofRules, ...lacksOf(otherwise).filter((id) => open.has(id))])];
}

function firedRule(rule: Rule, { conditions = {} }: Ruleset, known: KnownFacts, definitionOf: DefinitionOf): FiredRule {
  const facts = readsOfCondition(rule.conditions, conditions).flatMap((id): [string, JsonValue][] => {
    const value = known.get(id);
    return value === undefined ? [] : [[id, value]];
  });
  return {
    rule: rule.name,
    reason: renderReason(rule.reason, known, definitionOf),
    source: rule.source,
    facts: structuredClone(Object.fromEntries(facts)),
  };
}
