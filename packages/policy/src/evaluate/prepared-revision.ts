import { AskedConditions } from '../asking/asked-conditions.ts';
import { basesOf, type ComputedFact, parseComputedFact } from '../computed/computed-fact.ts';
import type { WorkingTime } from '../computed/working-time.ts';
import { writeOutComputedFacts } from '../computed/write-out.ts';
import { Declarations, isParameterFact, parameterFact, parameterFactId } from '../declarations.ts';
import type { FactDefinition, JsonValue, ParameterDefinition } from '../fact.ts';
import type { Rule, Ruleset } from '../ruleset.ts';
import { copyOf } from '../values/json.ts';
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
  /** What working days and working time are counted by, where the rules ask for them. */
  readonly workingTime?: WorkingTime;
}

/** A revision of a ruleset of which the caller holds no part. */
export interface PreparedRevision {
  /** Its rules are in the order of priority, ties by name; computed facts are written out. */
  readonly ruleset: Ruleset;
  readonly revision: string;
  /** What is to be gathered. */
  readonly factIds: readonly string[];
  /** What is worked out from those. */
  readonly computedFacts: readonly ComputedFact[];
  readonly workingTime: WorkingTime | undefined;
  readonly parameterIds: readonly string[];
  /** The values of the parameters that have one, as facts. */
  readonly parameterFacts: ReadonlyMap<string, JsonValue>;
  /** Of a fact that the ruleset reads. */
  readonly definitionOf: (id: string) => FactDefinition;
  /** What it asks of its facts; read when it is first asked for, once. */
  readonly askedConditions: () => AskedConditions;
}

/** @throws Error when the ruleset reads what is not declared: `checkRuleset` reports it with its place. */
export function prepareRevision(input: EvaluatorInput): PreparedRevision {
  const own = writeOutComputedFacts(input.ruleset);
  const ruleset = { ...own, rules: orderRules(own.rules) };
  const declarations = new Declarations(input.facts, input.parameters);
  const definitions = new Map<string, FactDefinition>();
  const definitionOf = (id: string): FactDefinition => {
    const known = definitions.get(id);
    if (known !== undefined) return known;
    const declared = declarations.find(id);
    if (declared === undefined) throw new Error(`No fact ${id} is declared: check the ruleset with checkRuleset first`);
    const definition = frozenCopy(declared);
    definitions.set(id, definition);
    return definition;
  };
  const reads = readsOfRuleset(ruleset);
  const computedFacts = reads.map(parseComputedFact).filter((computed) => computed !== undefined);
  const computedIds = new Set(computedFacts.map(({ id }) => id));
  const gathered = [...new Set([...reads.filter((id) => !computedIds.has(id)), ...computedFacts.flatMap(basesOf)])].sort();
  // Now, and not when one is first asked for: the caller may change what he declared.
  reads.forEach(definitionOf);
  const needingWorkingTime = computedFacts.find(({ definition }) => definition.needsWorkingTime);
  if (needingWorkingTime !== undefined && input.workingTime === undefined)
    throw new Error(`${needingWorkingTime.id} needs to know what working time is: give workingTime`);
  const workingTime = needingWorkingTime && input.workingTime;
  const parametersRead = input.parameters.filter((parameter) => gathered.includes(parameterFact(parameter).id));
  const parameterValues = copyOf(effectiveParameters(parametersRead, input.parameterValues));
  const parameterFacts = new Map(Object.entries(parameterValues).map(([id, value]) => [parameterFactId(id), value]));
  let askedConditions: AskedConditions | undefined;
  return {
    ruleset,
    revision: revisionOf(input.ruleset, gathered.map(definitionOf), parameterValues, workingTime?.id),
    factIds: gathered.filter((id) => !isParameterFact(id)),
    computedFacts,
    workingTime,
    parameterIds: parametersRead.map(({ id }) => id).sort(),
    parameterFacts,
    definitionOf,
    askedConditions: () => {
      askedConditions ??= new AskedConditions(ruleset, parameterFacts, definitionOf);
      return askedConditions;
    },
  };
}

/** Shared by all decisions that ask for the fact. */
function frozenCopy(definition: FactDefinition): FactDefinition {
  const copy = copyOf(definition);
  for (const labels of Object.values(copy.valueLabels ?? {})) Object.freeze(labels);
  for (const part of [copy.label, copy.question, copy.enum, copy.valueLabels, copy]) Object.freeze(part);
  return copy;
}

/** By priority, ties by name. */
export function orderRules(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((left, right) => (right.priority ?? 1) - (left.priority ?? 1) || (left.name < right.name ? -1 : 1));
}
