import { CompiledRuleset } from '../compile/compiled-ruleset.ts';
import { factsRead } from '../computed/facts-read.ts';
import type { DecisionResult } from '../decision.ts';
import { engineVersion } from '../engine-version.ts';
import type { Facts } from '../fact.ts';
import { decideCompiled } from './decide-compiled.ts';
import { type EvaluatorInput, prepareRevision } from './prepared-revision.ts';

/** One revision of one ruleset. */
export interface EvaluatorRevision {
  readonly revision: string;
  /** What decides; kept with every decision. */
  readonly engine: string;
  /** The facts that it can read, sorted: what is to be gathered before a decision. */
  readonly factIds: readonly string[];
  /** The parameters that it can read, sorted, without `param.`. */
  readonly parameterIds: readonly string[];
  /** What it reads of the facts given, and what it works out from them: with these alone it decides the same. */
  factsRead(facts: Facts): Facts;
}

/** Decides by the compiled rules. It keeps no state between decisions. */
export interface Evaluator extends EvaluatorRevision {
  /**
   * Reads the facts of `factIds` only; parameters come from the revision, never from the facts.
   *
   * @throws Error when the facts are so large that the decision takes more steps than are allowed
   */
  decide(facts: Facts): DecisionResult;
}

/** @throws Error when the ruleset reads what is not declared: `checkRuleset` reports it with its place. */
export function createEvaluator(input: EvaluatorInput): Evaluator {
  const prepared = prepareRevision(input);
  const compiled = new CompiledRuleset(prepared);
  const { revision, factIds, parameterIds } = prepared;
  return {
    revision,
    engine: engineVersion,
    factIds,
    parameterIds,
    factsRead: (facts) => factsRead(prepared, facts),
    decide: (facts) => decideCompiled(prepared, compiled, facts),
  };
}
