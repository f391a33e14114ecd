import { isCondition } from '../evaluate/condition-shape.ts';
import { type KnownFacts, referredValue } from '../evaluate/known-facts.ts';
import {
  isElementComparison,
  isFactReference,
  type NamedConditions,
  namedCondition,
  readsOfComparison,
} from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import { holdsOf } from '../operators/decorated-operator.ts';
import { isElementFact } from '../operators/element-condition.ts';
import { findOperator } from '../operators/operator-table.ts';
import type { Comparison, Condition } from '../ruleset.ts';
import { isListValue, isObjectValue } from '../values/json.ts';

/** A comparison as a function of the facts that it reads; the parameters that have a value are constants in it. */
export interface Atom {
  readonly comparison: Comparison;
  /** The facts it reads, and the parameters that nobody has set, each once. */
  readonly reads: readonly string[];
  readonly holds: (values: KnownFacts) => boolean;
  /** What it compares the facts with: the value written, the values of parameters. */
  readonly constants: readonly JsonValue[];
}

/** What a comparison compares its fact with; undefined where that is another fact. */
export function constantOf({ comparison: { value } }: Atom): JsonValue | undefined {
  return isFactReference(value) ? undefined : value;
}

/** A condition with its named conditions put in their places. */
export type ConditionTree =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly ConditionTree[] }
  | { readonly kind: 'not'; readonly part: ConditionTree }
  | { readonly kind: 'atom'; readonly atom: Atom };

/** Turns conditions into trees in which equal comparisons are the same atom. */
export class ConditionReader {
  readonly #named: NamedConditions;
  readonly #parameters: KnownFacts;
  readonly #atoms = new Map<string, Atom>();
  readonly #names = new Map<string, ConditionTree>();

  constructor(named: NamedConditions, parameters: KnownFacts) {
    this.#named = named;
    this.#parameters = parameters;
  }

  get atoms(): readonly Atom[] {
    return [...this.#atoms.values()];
  }

  read(condition: Condition): ConditionTree {
    if ('all' in condition) return { kind: 'all', parts: condition.all.map((inner) => this.read(inner)) };
    if ('any' in condition) return { kind: 'any', parts: condition.any.map((inner) => this.read(inner)) };
    if ('not' in condition) return { kind: 'not', part: this.read(condition.not) };
    if ('condition' in condition) return this.#fromName(condition.condition);
    return this.#comparison(condition);
  }

  #fromName(name: string): ConditionTree {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const tree = this.read(namedCondition(name, this.#named));
    this.#names.set(name, tree);
    return tree;
  }

  /** `not:` before an operator is a `not` before the comparison: both are the same atom. */
  #comparison({ fact, operator, value, path }: Comparison): ConditionTree {
    if (operator.startsWith('not:'))
      return {
        kind: 'not',
        part: this.#comparison({ fact, value, operator: operator.slice('not:'.length), ...(path === undefined ? {} : { path }) }),
      };
    const comparison = { fact, operator, value, ...(path === undefined ? {} : { path }) };
    const key = JSON.stringify([fact, operator, value, path ?? '']);
    const known = this.#atoms.get(key);
    const atom = known ?? this.#atomOf(comparison);
    this.#atoms.set(key, atom);
    return { kind: 'atom', atom };
  }

  #atomOf(comparison: Comparison): Atom {
    const decorated = findOperator(comparison.operator);
    if (decorated === undefined) throw new Error(`No operator ${comparison.operator}: check the ruleset with checkRuleset first`);
    const holds = holdsOf(decorated);
    const written = this.#withParameters(comparison);
    const reads = [...new Set(readsOfComparison(written))].filter((id) => !this.#parameters.has(id));
    const { fact, path, value } = written;
    const isOfElements = isElementComparison(written);
    return {
      comparison: written,
      reads,
      constants: [
        ...(isFactReference(value) || isOfElements ? [] : [value]),
        ...(this.#parameters.has(fact) ? [this.#valueOf(written, this.#parameters)] : []),
      ],
      holds: (values) => {
        const left = this.#valueOf({ fact, ...(path === undefined ? {} : { path }) }, values);
        return holds(
          left,
          isFactReference(value) ? this.#valueOf(value, values) : isOfElements ? this.#inElements(value, values) : value,
        );
      },
    };
  }

  /** With the values of parameters in the place of references to them, but for a value that would itself be taken for a reference. */
  #withParameters(comparison: Comparison): Comparison {
    const { value } = comparison;
    if (!isFactReference(value) || !this.#parameters.has(value.fact)) return comparison;
    const set = this.#valueOf(value, this.#parameters);
    return isFactReference(set) ? comparison : { ...comparison, value: set };
  }

  #valueOf(reference: { readonly fact: string; readonly path?: string }, values: KnownFacts): JsonValue {
    return referredValue(reference, this.#parameters.has(reference.fact) ? this.#parameters : values) ?? null;
  }

  /** A condition on elements with the values of other facts in the place of references to them. */
  #inElements(value: JsonValue, values: KnownFacts): JsonValue {
    if (isListValue(value)) return value.map((each) => this.#inElements(each, values));
    if (!isObjectValue(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        key === 'value' && isFactReference(member) && !isElementFact(member.fact)
          ? this.#valueOf(member, values)
          : isCondition(member) || isListValue(member)
            ? this.#inElements(member, values)
            : member,
      ]),
    );
  }
}
