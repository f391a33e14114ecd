/** Statements that are sent more than once. A server keeps what has a name on each connection until that ends, so there is a limit. */
const mostNames = 500;

/** How often a statement is sent before it is worth a name. */
const usesBeforeName = 2;

/** As many statements as may be counted until then. */
const mostCounted = 10_000;

/**
 * Names for statements that come again, so that a server parses and plans them once a connection. When the names are used up all are given
 * up: connections that knew them belong to an earlier `generation` and are to be closed.
 */
export class StatementNames {
  generation = 0;
  readonly #names = new Map<string, string>();
  #uses = new Map<string, number>();

  /** The name that a statement is to be sent under; none until it has come again. */
  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const uses = (this.#uses.get(text) ?? 0) + 1;
    if (uses <= usesBeforeName) {
      if (this.#uses.size >= mostCounted) this.#uses = new Map();
      this.#uses.set(text, uses);
      return undefined;
    }
    if (this.#names.size >= mostNames) {
      this.#names.clear();
      this.generation += 1;
    }
    const name = `read_${this.generation}_${this.#names.size}`;
    this.#names.set(text, name);
    this.#uses.delete(text);
    return name;
  }
}
