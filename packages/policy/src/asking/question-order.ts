import { type Diagram, type Diagrams, LimitReached } from './diagrams.ts';
import type { OpenVariable } from './open-variables.ts';

/** A result as a function of what is not known. */
export interface Questions {
  readonly root: Diagram;
  readonly diagrams: Diagrams;
  readonly variables: readonly OpenVariable[];
  /** The facts whose values are taken over at the end of a branch. */
  readonly factsAt: (diagram: Diagram) => readonly string[];
  /** All facts that may matter, in the order in which the rules name them. */
  readonly present: readonly string[];
}

/** Looks at a diagram and a place in an order; beyond, the order of the rules stands. */
const looksAtMost = 10_000;

/** The facts that the result depends on, in an order in which it is settled after few questions. */
export function orderQuestions(questions: Questions): readonly string[] {
  const support = new Support(questions);
  const mattering = support.of(questions.root);
  const facts = questions.present.filter((id) => mattering.has(id));
  const length = new ExpectedLength(questions, support);
  let best = facts;
  let least = length.of(best);
  // Each place is given to the fact that shortens the questioning most, the others kept in their order, until no such move does.
  for (let before: number | undefined; before !== least; ) {
    before = least;
    for (const place of facts.keys()) {
      const current = best;
      for (const id of current) {
        const others = current.filter((other) => other !== id);
        const tried = [...others.slice(0, place), id, ...others.slice(place)];
        const expected = length.of(tried);
        if (expected === undefined || least === undefined) return best;
        if (expected < least - tolerance) [best, least] = [tried, expected];
      }
    }
  }
  return best;
}

/** Sums of the same fractions in another order differ by less. */
const tolerance = 1e-9;

/** The facts that a function depends on. */
export class Support {
  readonly #questions: Questions;
  readonly #known = new Map<Diagram, ReadonlySet<string>>();

  constructor(questions: Questions) {
    this.#questions = questions;
  }

  of(diagram: Diagram): ReadonlySet<string> {
    const known = this.#known.get(diagram);
    if (known !== undefined) return known;
    const { diagrams, variables, factsAt } = this.#questions;
    const facts = new Set(
      diagrams.isTerminal(diagram) ? factsAt(diagram) : (variables[diagrams.variableOf(diagram)]?.facts ?? []),
    );
    for (const child of diagrams.childrenOf(diagram)) for (const id of this.of(child)) facts.add(id);
    this.#known.set(diagram, facts);
    return facts;
  }
}

/**
 * How many questions it takes on average until the result is settled, when facts are asked for in an order and those that no longer
 * matter are passed over. A fact's cells are equally likely, as far as answers of its type fall into them.
 */
export class ExpectedLength {
  readonly #questions: Questions;
  readonly #support: Support;
  #looksLeft = looksAtMost;

  constructor(questions: Questions, support: Support) {
    this.#questions = questions;
    this.#support = support;
  }

  /** Undefined beyond the limit. */
  of(order: readonly string[]): number | undefined {
    const places = new Map(order.map((id, place) => [id, place]));
    const answered = this.#questions.variables.map(({ facts }) => Math.max(...facts.map((id) => places.get(id) ?? -1)));
    const known = new Map<string, number>();
    const from = (diagram: Diagram, place: number): number => {
      const id = order[place];
      if (id === undefined || this.#support.of(diagram).size === 0) return 0;
      if (!this.#support.of(diagram).has(id)) return from(diagram, place + 1);
      const key = `${diagram},${place}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      this.#spend();
      const due = answered.flatMap((last, variable) => (last === place ? [variable] : []));
      const expected = 1 + this.#average(diagram, due, (settled) => from(settled, place + 1));
      known.set(key, expected);
      return expected;
    };
    try {
      return from(this.#questions.root, 0);
    } catch (error) {
      if (error instanceof LimitReached) return undefined;
      throw error;
    }
  }

  #spend(): void {
    this.#looksLeft -= 1;
    if (this.#looksLeft < 0) throw new LimitReached();
  }

  #average(diagram: Diagram, [variable, ...others]: readonly number[], of: (diagram: Diagram) => number): number {
    if (variable === undefined) return of(diagram);
    const { diagrams, variables } = this.#questions;
    const weights = variables[variable]?.weights ?? [];
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.reduce((sum, weight, choice) => {
      if (weight === 0) return sum;
      this.#spend();
      return sum + (weight / whole) * this.#average(diagrams.given(diagram, variable, choice), others, of);
    }, 0);
  }
}
