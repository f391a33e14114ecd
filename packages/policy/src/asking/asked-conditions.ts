import { type Atom, ConditionReader, type ConditionTree } from '../analyse/condition-tree.ts';
import type { FactDefinition, JsonValue } from '../fact.ts';
import type { Rule, Ruleset } from '../ruleset.ts';
import { cellsOf, type FactCells } from './fact-cells.ts';

/** What a revision asks of its facts, read when a decision first lacks some. */
export class AskedConditions {
  readonly #definitionOf: (id: string) => FactDefinition;
  readonly #trees: ReadonlyMap<string, ConditionTree>;
  readonly #atomsOf: ReadonlyMap<string | undefined, readonly Atom[]>;
  readonly #cells = new Map<string, FactCells>();

  constructor(
    { rules, conditions = {} }: Ruleset,
    parameters: ReadonlyMap<string, JsonValue>,
    definitionOf: (id: string) => FactDefinition,
  ) {
    const reader = new ConditionReader(conditions, parameters);
    this.#definitionOf = definitionOf;
    this.#trees = new Map(rules.map((rule) => [rule.name, reader.read(rule.conditions)]));
    this.#atomsOf = Map.groupBy(reader.atoms, ({ reads }) => (reads.length === 1 ? reads[0] : undefined));
  }

  treeOf({ name }: Rule): ConditionTree {
    const tree = this.#trees.get(name);
    if (tree === undefined) throw new Error(`No rule ${name} in this revision`);
    return tree;
  }

  cellsOf(id: string): FactCells {
    const cells = this.#cells.get(id) ?? cellsOf(this.#definitionOf(id), this.#atomsOf.get(id) ?? []);
    this.#cells.set(id, cells);
    return cells;
  }
}
