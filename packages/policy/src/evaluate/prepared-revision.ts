import { Declarations, isParameterFact, parameterFact, parameterFactId } from '../declarations.ts';
import type { FactDefinition, JsonValue, ParameterDefinition } from '../fact.ts';
import type { Rule, Ruleset } from '../ruleset.ts';
import { effectiveParameters } from './parameter-values.ts';
import { readsOfRuleset } from './reads.ts';
import { revisionOf } from './revision.ts';

/** What an evaluator is made of: a ruleset that `checkRuleset` found no fault in, and what it was checked against. */
export interface EvaluatorInput {
  readonly ruleset: Ruleset;
  /** All that the ruleset may read: the core's, the plugin's, the details of its case types. */
  readonly facts: readonly FactDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  /** What the business unit has set, by parameter id; the defaults stand for the others. */
  readonly parameterValues: Readonly<Record<string, JsonValue | undefined>>;
}

/** A revision of a ruleset of which the caller holds no part. */
export interface PreparedRevision {
  /** Its rules are in the order of priority, ties by name. */
  readonly ruleset: Ruleset;
  readonly revision: string;
  readonly factIds: readonly string[];
  readonly parameterIds: readonly string[];
  /** The values of the parameters that have one, as facts. */
  readonly parameterFacts: ReadonlyMap<string, JsonValue>;
  /** Of a fact that the ruleset reads. */
  readonly definitionOf: (id: string) => FactDefinition;
}

/** @throws Error when the ruleset reads what is not declared: `checkRuleset` reports it with its place. */
export function prepareRevision(input: EvaluatorInput): PreparedRevision {
  const own = structuredClone(input.ruleset);
  const ruleset = { ...own, rules: orderRules(own.rules) };
  const declarations = new Declarations(input.facts, input.parameters);
  const definitionOf = (id: string): FactDefinition => {
    const definition = declarations.find(id);
    if (definition === undefined) throw new Error(`No fact ${id} is declared: check the ruleset with checkRuleset first`);
    return definition;
  };
  const reads = readsOfRuleset(ruleset);
  const readSet = new Set(reads);
  const definitions = reads.map(definitionOf);
  const parametersRead = input.parameters.filter((parameter) => readSet.has(parameterFact(parameter).id));
  const parameterValues = structuredClone(effectiveParameters(parametersRead, input.parameterValues));
  return {
    ruleset,
    revision: revisionOf(input.ruleset, definitions, parameterValues),
    factIds: reads.filter((id) => !isParameterFact(id)),
    parameterIds: parametersRead.map(({ id }) => id).sort(),
    parameterFacts: new Map(Object.entries(parameterValues).map(([id, value]) => [parameterFactId(id), value])),
    definitionOf,
  };
}

function orderRules(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((left, right) => (right.priority ?? 1) - (left.priority ?? 1) || (left.name < right.name ? -1 : 1));
}
