import { elementOf, memberOf } from '../check/place.ts';
import { CompiledRuleset } from '../compile/compiled-ruleset.ts';
import { Reading } from '../compile/reading.ts';
import { StepBudget } from '../compile/step-budget.ts';
import { factsRead } from '../computed/facts-read.ts';
import { engineVersion } from '../engine-version.ts';
import { decideCompiled } from '../evaluate/decide-compiled.ts';
import { type EvaluatorInput, prepareRevision } from '../evaluate/prepared-revision.ts';
import type { Facts } from '../fact.ts';
import { ConditionTracer } from './condition-tracer.ts';
import type { DecisionTrace, TracedRule } from './decision-trace.ts';

/**
 * Decides as `createEvaluator` does, and keeps how every condition of every rule was judged.
 *
 * @throws Error as `createEvaluator` and `decide` do
 */
export function traceDecision(input: EvaluatorInput, facts: Facts): DecisionTrace {
  const prepared = prepareRevision(input);
  const { ruleset, factIds, computedFacts, parameterFacts } = prepared;
  const compiled = new CompiledRuleset(prepared);
  const decision = decideCompiled(prepared, compiled, facts);
  const budget = new StepBudget();
  const reading = new Reading([...factIds, ...computedFacts.map(({ id }) => id)], parameterFacts, (steps) => budget.spend(steps));
  const tracer = new ConditionTracer(ruleset.conditions ?? {}, reading, compiled.frameOf(facts));
  const written = new Map(input.ruleset.rules.map(({ name }, index) => [name, index]));
  const rules = ruleset.rules.map((rule): TracedRule => {
    const path = memberOf(elementOf('rules', written.get(rule.name) ?? 0), 'conditions');
    const condition = tracer.trace(rule.conditions, path);
    return { name: rule.name, rule, truth: condition.truth, condition };
  });
  return { decision, engine: engineVersion, input, facts: factsRead(prepared, facts), rules };
}
