import type { DecisionResult } from '../decision.ts';
import { Declarations, isParameterFact, parameterFact, parameterFactId } from '../declarations.ts';
import type { FactDefinition, Facts, JsonValue, ParameterDefinition } from '../fact.ts';
import type { Ruleset } from '../ruleset.ts';
import { decide, orderRules } from './decide.ts';
import { effectiveParameters } from './parameter-values.ts';
import { readsOfRuleset } from './reads.ts';
import { revisionOf } from './revision.ts';
import { evaluateWithRulesEngine } from './rules-engine.ts';

/** What an evaluator is made of: a ruleset that `checkRuleset` found no fault in, and what it was checked against. */
export interface EvaluatorInput {
  readonly ruleset: Ruleset;
  /** All that the ruleset may read: the core's, the plugin's, the details of its case types. */
  readonly facts: readonly FactDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  /** What the business unit has set, by parameter id; the defaults stand for the others. */
  readonly parameterValues: Readonly<Record<string, JsonValue | undefined>>;
}

/** One revision of one ruleset, ready to decide. It keeps no state between decisions. */
export interface Evaluator {
  readonly revision: string;
  /** The facts that it can read, sorted: what is to be gathered before a decision. */
  readonly factIds: readonly string[];
  /** The parameters that it can read, sorted, without `param.`. */
  readonly parameterIds: readonly string[];
  /** Reads the facts of `factIds` only; parameters come from the revision, never from the facts. */
  decide(facts: Facts): Promise<DecisionResult>;
}

/** @throws Error when the ruleset reads what is not declared: `checkRuleset` reports it with its place. */
export function createEvaluator(input: EvaluatorInput): Evaluator {
  const ruleset = { ...structuredClone(input.ruleset), rules: orderRules(structuredClone(input.ruleset.rules)) };
  const declarations = new Declarations(input.facts, input.parameters);
  const definitionOf = (id: string): FactDefinition => {
    const definition = declarations.find(id);
    if (definition === undefined) throw new Error(`No fact ${id} is declared: check the ruleset with checkRuleset first`);
    return definition;
  };
  const reads = readsOfRuleset(ruleset);
  const readSet = new Set(reads);
  const definitions = reads.map(definitionOf);
  const factIds = reads.filter((id) => !isParameterFact(id));
  const parametersRead = input.parameters.filter((parameter) => readSet.has(parameterFact(parameter).id));
  const parameterValues = structuredClone(effectiveParameters(parametersRead, input.parameterValues));
  const parameterFacts = Object.entries(parameterValues).map(([id, value]) => [parameterFactId(id), value] as const);
  const revision = revisionOf(input.ruleset, definitions, parameterValues);
  return {
    revision,
    factIds,
    parameterIds: parametersRead.map(({ id }) => id).sort(),
    decide: async (facts) => {
      const known = new Map<string, JsonValue>(parameterFacts);
      for (const id of factIds) {
        const value = Object.hasOwn(facts, id) ? facts[id] : undefined;
        if (value !== undefined) known.set(id, value);
      }
      return { ...(await decide(ruleset, known, definitionOf, evaluateWithRulesEngine)), revision };
    },
  };
}
