import type { KnownFacts } from '../evaluate/known-facts.ts';
import type { JsonValue } from '../fact.ts';
import { type Bits, bitsWhere, hasBit, membersOf } from './bits.ts';
import type { AskedFact } from './candidates/fact-candidates.ts';
import { factCandidates } from './candidates/fact-candidates.ts';
import type { Atom, ConditionTree } from './condition-tree.ts';
import { allOf, always, anyOf, type Formula, joint, literal, negationOf, never, type Variable } from './formula.ts';
import { type Demand, type OpaqueFact, resolveOpaque } from './opaque-facts.ts';
import { type Completion, Search } from './search.ts';
import type { Domains } from './search-state.ts';

/** A fact with a variable of its own: each choice is one of its candidates. */
interface ExactFact {
  readonly id: string;
  readonly variable: Variable;
  readonly candidates: readonly JsonValue[];
}

/** A comparison that reads a fact whose candidates do not stand for all of its values: a variable that says whether it holds. */
interface OpaqueAtom {
  readonly atom: Atom;
  readonly variable: Variable;
}

const fails = 0;
const holds = 1;

/**
 * The conditions of a ruleset over finitely many choices. Numbers, dates, durations, enums, booleans and short lists are exact: what
 * no choice brings about no facts do. Texts and objects are opaque: whether each comparison holds is chosen freely, and then facts
 * are sought that make it so.
 */
export class Model {
  readonly #variables: Variable[] = [];
  readonly #exact = new Map<string, ExactFact>();
  readonly #opaque: OpaqueFact[] = [];
  readonly #opaqueAtoms: OpaqueAtom[] = [];
  readonly #formulas = new Map<Atom, Formula>();
  readonly search: Search<KnownFacts>;

  constructor(facts: readonly AskedFact[], atoms: readonly Atom[]) {
    for (const fact of facts) {
      const { values, isExact } = factCandidates(fact);
      if (isExact && values.length > 0) this.#addExact(fact, values);
      else this.#opaque.push({ id: fact.definition.id, candidates: values });
    }
    for (const atom of atoms) this.#formulas.set(atom, this.#formulaOfAtom(atom));
    this.search = new Search(this.#variables, (domains) => this.#complete(domains));
  }

  formulaOf(tree: ConditionTree): Formula {
    switch (tree.kind) {
      case 'all':
        return allOf(tree.parts.map((part) => this.formulaOf(part)));
      case 'any':
        return anyOf(tree.parts.map((part) => this.formulaOf(part)));
      case 'not':
        return negationOf(this.formulaOf(tree.part));
      case 'atom': {
        const formula = this.#formulas.get(tree.atom);
        if (formula === undefined) throw new Error('A comparison that the model was not made of');
        return formula;
      }
    }
  }

  #addExact({ definition: { id }, atoms }: AskedFact, values: readonly JsonValue[]): void {
    const isCompared = atoms.some(({ reads }) => reads.length > 1);
    const candidates = isCompared ? values : firstOfEachKind(id, values, atoms);
    this.#exact.set(id, { id, candidates, variable: this.#addVariable(candidates.length) });
  }

  #addVariable(size: number): Variable {
    const variable = { index: this.#variables.length, all: bitsWhere(size, () => true) };
    this.#variables.push(variable);
    return variable;
  }

  #formulaOfAtom(atom: Atom): Formula {
    const [first, ...others] = atom.reads;
    if (first === undefined) return atom.holds(new Map()) ? always : never;
    const facts = atom.reads.map((id) => this.#exact.get(id)).filter((fact) => fact !== undefined);
    const [only] = facts;
    if (only === undefined || facts.length < atom.reads.length) {
      const variable = this.#addVariable(2);
      this.#opaqueAtoms.push({ atom, variable });
      return literal(
        variable,
        bitsWhere(2, (choice) => choice === holds),
      );
    }
    if (others.length === 0) return literal(only.variable, cellOf(atom, only));
    return joint(
      {
        variables: facts.map(({ variable }) => variable.index),
        holds: (choices) =>
          atom.holds(new Map(facts.map(({ id, candidates }, position) => [id, candidates[choices[position] ?? 0] ?? null]))),
      },
      true,
    );
  }

  #complete(domains: Domains): Completion<KnownFacts> {
    const known = new Map<string, JsonValue>();
    for (const { id, variable, candidates } of this.#exact.values()) {
      const [first] = membersOf(domainOf(domains, variable));
      known.set(id, candidates[first ?? 0] ?? null);
    }
    const demands = this.#opaqueAtoms.flatMap(({ atom, variable }): Demand[] => {
      const domain = domainOf(domains, variable);
      return hasBit(domain, fails) && hasBit(domain, holds) ? [] : [{ atom, holds: hasBit(domain, holds) }];
    });
    const resolution = resolveOpaque(this.#opaque, demands, known);
    if (resolution.kind === 'resolved') return { kind: 'complete', solution: resolution.values };
    const because = anyOf(resolution.because.map((demand) => this.#contradiction(demand)));
    return { kind: 'refuted', because, isProven: resolution.isProven };
  }

  #contradiction(demand: Demand): Formula {
    const opaque = this.#opaqueAtoms.find(({ atom }) => atom === demand.atom);
    if (opaque === undefined) throw new Error('A demand on a comparison that is not opaque');
    return literal(
      opaque.variable,
      bitsWhere(2, (choice) => (choice === holds) !== demand.holds),
    );
  }
}

function domainOf(domains: Domains, { index }: Variable): Bits {
  const domain = domains[index];
  if (domain === undefined) throw new Error(`No variable ${index}`);
  return domain;
}

function cellOf(atom: Atom, { id, candidates }: ExactFact): Bits {
  return bitsWhere(candidates.length, (choice) => atom.holds(new Map([[id, candidates[choice] ?? null]])));
}

/** One candidate for each way in which the comparisons come out. */
function firstOfEachKind(id: string, values: readonly JsonValue[], atoms: readonly Atom[]): readonly JsonValue[] {
  const byOutcome = new Map<string, JsonValue>();
  for (const value of values) {
    const known = new Map([[id, value]]);
    const key = atoms.map((atom) => (atom.holds(known) ? '1' : '0')).join('');
    if (!byOutcome.has(key)) byOutcome.set(key, value);
  }
  return [...byOutcome.values()];
}
