import { scalarsIn } from '../analyse/candidates/objects.ts';
import type { Atom } from '../analyse/condition-tree.ts';
import type { FactDefinition, JsonValue } from '../fact.ts';
import { isOfType } from '../values/value-type.ts';
import { freshValue } from './fresh-value.ts';
import { representativeValues, representedAtoms } from './representative-values.ts';

/** The ways in which the comparisons of one fact come out: its values fall into as many cells. */
export interface FactCells {
  readonly size: number;
  /** Some value in each, and what its other comparisons are made with: for a first try. */
  readonly samples: readonly JsonValue[];
  /** How likely an answer is to fall into each: alike for those that a value of the fact's type can fall into. */
  readonly weights: readonly number[];
  /** In which cells a comparison holds; undefined for one that is in no relation to them. */
  readonly holdsIn: (atom: Atom) => readonly boolean[] | undefined;
}

export function cellsOf(definition: FactDefinition, atoms: readonly Atom[]): FactCells {
  const represented = representedAtoms(atoms);
  const byOutcome = new Map<string, { readonly holding: readonly boolean[]; readonly value: JsonValue; isOfItsType: boolean }>();
  const representatives = representativeValues(represented);
  for (const value of [
    ...(definition.enum ?? []),
    ...representatives,
    ...freshValue(definition.type, new Set(representatives)),
  ]) {
    const known = new Map([[definition.id, value]]);
    const holding = represented.map((atom) => atom.holds(known));
    const key = holding.map(Number).join('');
    const cell = byOutcome.get(key) ?? { holding, value, isOfItsType: false };
    cell.isOfItsType ||= isAnswer(definition, value);
    byOutcome.set(key, cell);
  }
  const cells = [...byOutcome.values()];
  const hasTyped = cells.some(({ isOfItsType }) => isOfItsType);
  const places = new Map(represented.map((atom, index) => [atom, index]));
  return {
    size: cells.length,
    samples: [...cells.map(({ value }) => value), ...atoms.flatMap(({ comparison }) => scalarsIn(comparison.value).slice(0, 1))],
    weights: cells.map(({ isOfItsType }) => (isOfItsType || !hasTyped ? 1 : 0)),
    holdsIn: (atom) => {
      const place = places.get(atom);
      return place === undefined ? undefined : cells.map(({ holding }) => holding[place] ?? false);
    },
  };
}

/** Whether a value is of a fact's type and, where it lists them, among its values. */
export function isAnswer({ type, enum: values }: FactDefinition, value: JsonValue): boolean {
  if (!isOfType(value, type)) return false;
  const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values === undefined || elements.every((element) => typeof element === 'string' && values.includes(element));
}
