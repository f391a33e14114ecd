/** The work of one decision's questions is bounded; the caller falls back on what it knows without them. */
export class LimitReached extends Error {}

/** A function of variables with finitely many choices. Two that are equal are the same number. */
export type Diagram = number;

export const no: Diagram = 0;
export const yes: Diagram = 1;

/** Below every variable in the order. */
const terminal = Number.MAX_SAFE_INTEGER;

/**
 * Reduced ordered decision diagrams (Bryant, "Graph-based algorithms for Boolean function manipulation", IEEE Transactions on
 * Computers C-35(8), 1986), with as many branches at a node as its variable has choices. What a function does not depend on does not
 * occur in its diagram.
 */
export class Diagrams {
  readonly #variables: number[] = [terminal, terminal];
  readonly #children: (readonly Diagram[])[] = [[], []];
  readonly #nodes = new Map<string, Diagram>();
  readonly #results = new Map<string, Diagram>();
  #stepsLeft: number;

  constructor(steps: number) {
    this.#stepsLeft = steps;
  }

  /** @throws LimitReached */
  spend(steps = 1): void {
    this.#stepsLeft -= steps;
    if (this.#stepsLeft < 0) throw new LimitReached();
  }

  /** A value that is neither yes nor no, unlike all others. */
  addTerminal(): Diagram {
    this.#variables.push(terminal);
    return this.#children.push([]) - 1;
  }

  isTerminal(diagram: Diagram): boolean {
    return this.#variables[diagram] === terminal;
  }

  /** The first variable that it depends on. */
  variableOf(diagram: Diagram): number {
    return this.#variables[diagram] ?? terminal;
  }

  childrenOf(diagram: Diagram): readonly Diagram[] {
    return this.#children[diagram] ?? [];
  }

  /** By the choice made for a variable that stands before those of its children. */
  node(variable: number, children: readonly Diagram[]): Diagram {
    this.spend();
    const [first = no] = children;
    if (children.every((child) => child === first)) return first;
    const key = `${variable}:${children.join()}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    this.#variables.push(variable);
    const added = this.#children.push(children) - 1;
    this.#nodes.set(key, added);
    return added;
  }

  /** What it is when a variable, none before which it depends on, has a choice. */
  step(diagram: Diagram, variable: number, choice: number): Diagram {
    return this.variableOf(diagram) === variable ? (this.childrenOf(diagram)[choice] ?? no) : diagram;
  }

  /** The first variable that any of them depends on, and how many choices it has; undefined when they are all terminals. */
  firstOf(diagrams: readonly Diagram[]): { readonly variable: number; readonly size: number } | undefined {
    let first: Diagram | undefined;
    for (const diagram of diagrams)
      if (!this.isTerminal(diagram) && (first === undefined || this.variableOf(diagram) < this.variableOf(first)))
        first = diagram;
    return first === undefined ? undefined : { variable: this.variableOf(first), size: this.childrenOf(first).length };
  }

  both(left: Diagram, right: Diagram): Diagram {
    if (left === no || right === no) return no;
    if (left === yes || left === right) return right;
    if (right === yes) return left;
    return this.#joined('&', left, right, (one, other) => this.both(one, other));
  }

  either(left: Diagram, right: Diagram): Diagram {
    if (left === yes || right === yes) return yes;
    if (left === no || left === right) return right;
    if (right === no) return left;
    return this.#joined('|', left, right, (one, other) => this.either(one, other));
  }

  not(diagram: Diagram): Diagram {
    if (diagram === no) return yes;
    if (diagram === yes) return no;
    return this.#remembering(`!${diagram}`, () =>
      this.node(
        this.variableOf(diagram),
        this.childrenOf(diagram).map((child) => this.not(child)),
      ),
    );
  }

  /** What is left of a function when one of its variables, wherever it stands, has a choice. */
  given(diagram: Diagram, variable: number, choice: number): Diagram {
    if (this.variableOf(diagram) > variable) return diagram;
    if (this.variableOf(diagram) === variable) return this.step(diagram, variable, choice);
    return this.#remembering(`${diagram}@${variable}=${choice}`, () =>
      this.node(
        this.variableOf(diagram),
        this.childrenOf(diagram).map((child) => this.given(child, variable, choice)),
      ),
    );
  }

  #joined(key: string, left: Diagram, right: Diagram, join: (left: Diagram, right: Diagram) => Diagram): Diagram {
    const [low, high] = left < right ? [left, right] : [right, left];
    return this.#remembering(`${low}${key}${high}`, () => {
      const { variable, size } = this.firstOf([low, high]) ?? { variable: terminal, size: 0 };
      const children = Array.from({ length: size }, (_, choice) =>
        join(this.step(low, variable, choice), this.step(high, variable, choice)),
      );
      return this.node(variable, children);
    });
  }

  #remembering(key: string, compute: () => Diagram): Diagram {
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    this.spend();
    const result = compute();
    this.#results.set(key, result);
    return result;
  }
}
