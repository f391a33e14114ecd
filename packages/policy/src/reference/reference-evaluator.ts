import { factsRead } from '../computed/facts-read.ts';
import type { DecisionResult } from '../decision.ts';
import { referenceVersion } from '../engine-version.ts';
import type { EvaluatorRevision } from '../evaluate/evaluator.ts';
import { firedRuleOf } from '../evaluate/fired-rule.ts';
import type { JudgedRule } from '../evaluate/judged-rule.ts';
import type { KnownFacts } from '../evaluate/known-facts.ts';
import { resolveMembers, resolveOtherwise } from '../evaluate/outcome.ts';
import { type EvaluatorInput, type PreparedRevision, prepareRevision } from '../evaluate/prepared-revision.ts';
import { settle } from '../evaluate/settle.ts';
import type { Facts } from '../fact.ts';
import { referEvent } from '../refer-event.ts';
import type { RuleState } from './rule-state.ts';

/** Decides by json-rules-engine, a thousand times slower and asynchronously. For doubt: its decisions are the compiled ones. */
export interface ReferenceEvaluator extends EvaluatorRevision {
  decide(facts: Facts): Promise<DecisionResult>;
}

/** @throws Error when the ruleset reads what is not declared: `checkRuleset` reports it with its place. */
export function createReferenceEvaluator(input: EvaluatorInput): ReferenceEvaluator {
  const prepared = prepareRevision(input);
  const { revision, factIds, parameterIds, parameterFacts, ruleset } = prepared;
  return {
    revision,
    engine: referenceVersion,
    factIds,
    parameterIds,
    factsRead: (facts) => factsRead(prepared, facts),
    decide: async (facts) => {
      const known = new Map(parameterFacts);
      for (const [id, value] of Object.entries(factsRead(prepared, facts))) if (value !== undefined) known.set(id, value);
      // Loaded when it is first asked: who decides by the compiled rules never loads json-rules-engine.
      const { evaluateWithRulesEngine } = await import('./rules-engine.ts');
      const states = await evaluateWithRulesEngine(ruleset.rules, ruleset.conditions ?? {}, known);
      return settle(prepared, judged(prepared, states, known), resolveOtherwise(ruleset.otherwise, known), {
        known,
        readFact: (id) => known.get(id),
        showsTwoVerdicts: () => false,
      });
    },
  };
}

function judged(
  { ruleset: { rules, conditions = {} }, definitionOf }: PreparedRevision,
  states: readonly RuleState[],
  known: KnownFacts,
): readonly JudgedRule<KnownFacts>[] {
  return rules.flatMap((rule, index) => {
    const state = states[index];
    if (state === undefined || state.state === 'failed') return [];
    const fire = firedRuleOf(rule, conditions, definitionOf, (id) => (seen: KnownFacts) => seen.get(id));
    return [
      {
        rule,
        outcome: rule.event.type === referEvent ? undefined : resolveMembers(rule.event.params ?? {}, known),
        isHeld: state.state === 'held',
        lacks: () => (state.state === 'unknown' ? state.lacks : []),
        fire,
      },
    ];
  });
}
