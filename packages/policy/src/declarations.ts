import { definitionOfComputed, parseComputedFact } from './computed/computed-fact.ts';
import type { FactDefinition, ParameterDefinition, ValueType } from './fact.ts';

const parameterPrefix = 'param.';

export function isParameterFact(id: string): boolean {
  return id.startsWith(parameterPrefix);
}

export function parameterFactId(parameterId: string): string {
  return `${parameterPrefix}${parameterId}`;
}

/** A parameter as the fact that rules read, and that a decision asks for while nobody has set it. */
export function parameterFact(parameter: ParameterDefinition): FactDefinition {
  const { id, type, label } = parameter;
  return {
    id: parameterFactId(id),
    type,
    label,
    ...(parameter.enum === undefined ? {} : { enum: parameter.enum }),
    ...(parameter.valueLabels === undefined ? {} : { valueLabels: parameter.valueLabels }),
    ...(parameter.unit === undefined ? {} : { unit: parameter.unit }),
  };
}

/** What a ruleset may read: facts, and parameters under `param.`. */
export class Declarations {
  readonly #facts: ReadonlyMap<string, FactDefinition>;

  constructor(facts: readonly FactDefinition[], parameters: readonly ParameterDefinition[]) {
    const all = [...facts.filter((fact) => !isParameterFact(fact.id)), ...parameters.map(parameterFact)];
    this.#facts = new Map(all.map((fact) => [fact.id, fact]));
  }

  get ids(): readonly string[] {
    return [...this.#facts.keys()];
  }

  find(id: string): FactDefinition | undefined {
    const computed = parseComputedFact(id);
    return computed === undefined ? this.#facts.get(id) : definitionOfComputed(computed, (base) => this.#facts.get(base));
  }

  /** Whether it is inside of an object, where types are not declared. */
  isUntyped(_id: string): boolean {
    return false;
  }

  /** `objectList` and `object` have an inside whose types are not declared. */
  static hasInside(type: ValueType): boolean {
    return type === 'object' || type === 'objectList' || type === 'stringList';
  }
}
