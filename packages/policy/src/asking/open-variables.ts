import type { Atom, ConditionTree } from '../analyse/condition-tree.ts';
import { isCondition } from '../evaluate/condition-shape.ts';
import { referredValue } from '../evaluate/known-facts.ts';
import { isElementComparison, readsOfComparison } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import { holdsOf } from '../operators/decorated-operator.ts';
import { findOperator } from '../operators/operator-table.ts';
import type { Bound } from '../reference/bounds.ts';
import { boundElementCondition } from '../reference/element-bounds.ts';
import type { AskedConditions } from './asked-conditions.ts';
import { type Diagram, type Diagrams, no, yes } from './diagrams.ts';

/** Something that answers settle: in which of its cells a fact's value lies, or whether a comparison holds. */
export interface OpenVariable {
  /** The facts to ask for, all of which have to be known. */
  readonly facts: readonly string[];
  readonly weights: readonly number[];
}

/**
 * Conditions as functions of what is not known. Where the cells of a fact do not stand for a comparison, whether it holds is a
 * variable of its own, that is free: more is thought possible than is, so that nothing is thought settled that is not.
 */
export class OpenVariables {
  readonly #conditions: AskedConditions;
  readonly #diagrams: Diagrams;
  readonly #readFact: (id: string) => JsonValue | undefined;
  readonly #toAskFor: (id: string) => readonly string[];
  readonly #variables: OpenVariable[] = [];
  readonly #indexes = new Map<string | Atom, number>();
  readonly #atoms = new Map<Atom, Diagram>();

  constructor(
    conditions: AskedConditions,
    diagrams: Diagrams,
    readFact: (id: string) => JsonValue | undefined,
    toAskFor: (id: string) => readonly string[],
  ) {
    this.#conditions = conditions;
    this.#diagrams = diagrams;
    this.#readFact = readFact;
    this.#toAskFor = toAskFor;
  }

  /** In the order of the text in which they were first met. */
  get all(): readonly OpenVariable[] {
    return this.#variables;
  }

  /** Whether a condition holds. */
  diagramOf(tree: ConditionTree): Diagram {
    switch (tree.kind) {
      case 'not':
        return this.#diagrams.not(this.diagramOf(tree.part));
      case 'atom': {
        const known = this.#atoms.get(tree.atom);
        const diagram = known ?? this.#diagramOfAtom(tree.atom);
        if (known === undefined) this.#atoms.set(tree.atom, diagram);
        return diagram;
      }
      default: {
        const isAll = tree.kind === 'all';
        let joined: Diagram = isAll ? yes : no;
        for (const part of tree.parts) {
          const next = this.diagramOf(part);
          joined = isAll ? this.#diagrams.both(joined, next) : this.#diagrams.either(joined, next);
          if (joined === (isAll ? no : yes)) break;
        }
        return joined;
      }
    }
  }

  #diagramOfAtom(atom: Atom): Diagram {
    const missing: string[] = [];
    const known = new Map<string, JsonValue>();
    for (const id of atom.reads) {
      const value = this.#readFact(id);
      if (value === undefined) missing.push(id);
      else known.set(id, value);
    }
    const [only] = missing;
    if (only === undefined) return atom.holds(known) ? yes : no;
    const settled = settledOfElements(atom, this.#readFact);
    if (settled !== undefined) return settled;
    const cells = atom.reads.length === 1 ? this.#conditions.cellsOf(only) : undefined;
    const holding = cells?.holdsIn(atom);
    if (cells !== undefined && holding !== undefined)
      return this.#diagrams.node(
        this.#variable(only, { facts: this.#toAskFor(only), weights: cells.weights }),
        holding.map((holds) => (holds ? yes : no)),
      );
    const facts = [...new Set(missing.flatMap(this.#toAskFor))];
    return this.#diagrams.node(this.#variable(atom, { facts, weights: [1, 1] }), [no, yes]);
  }

  #variable(key: string | Atom, variable: OpenVariable): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.#variables.push(variable) - 1;
    this.#indexes.set(key, index);
    return index;
  }
}

/** A condition on elements that the known facts settle; undefined for others. */
function settledOfElements({ comparison }: Atom, readFact: (id: string) => JsonValue | undefined): Diagram | undefined {
  const { fact, path, operator, value } = comparison;
  const decorated = findOperator(operator);
  if (decorated === undefined || !isElementComparison(comparison) || !isCondition(value)) return undefined;
  const known = new Map(
    readsOfComparison(comparison).flatMap((id): [string, JsonValue][] => {
      const seen = readFact(id);
      return seen === undefined ? [] : [[id, seen]];
    }),
  );
  const list = referredValue({ fact, ...(path === undefined ? {} : { path }) }, known);
  if (list === undefined) return undefined;
  const holdsAt = (bound: Bound) => holdsOf(decorated)(list, boundElementCondition(comparison, value, bound, known));
  const most = holdsAt('most');
  return most === holdsAt('least') ? (most ? yes : no) : undefined;
}
