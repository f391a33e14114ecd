import { isJsonObject } from '../values/json.ts';
import { type ConditionVisitor, visitCondition } from './conditions.ts';
import type { FaultList } from './fault-list.ts';
import { type Place, placeIn, wholeDocument } from './place.ts';
import { isReference } from './reference.ts';

/** With named conditions put in place; a few that double each other would otherwise grow without bound. */
export const conditionBounds = { depth: 64, comparisons: 5_000 } as const;
/** As in `ruleset.schema.json`, which refuses more: those are not followed through one another. */
const namesAtMost = 500;

interface Size {
  readonly depth: number;
  readonly comparisons: number;
}

interface Reference {
  readonly name: string;
  readonly place: Place;
}

/** A condition as it stands: its named conditions not put in place. */
export interface Outline extends Size {
  readonly references: readonly (Reference & { readonly depth: number })[];
}

/** Names that do not exist, cycles, and conditions that grow too large when their named parts are put in place. */
export function checkNamedConditions(
  outlines: ReadonlyMap<string, Outline>,
  roots: readonly { readonly outline: Outline; readonly place: Place }[],
  faults: FaultList,
): void {
  if (outlines.size > namesAtMost) return;
  const sizes = measure(outlines);
  for (const [name, { references }] of outlines) {
    checkReferences(references, outlines, faults);
    const size = sizes.get(name);
    const place = placeIn(placeIn(wholeDocument, 'conditions'), name);
    if (size === undefined && reaches(name, name, outlines))
      faults.add(
        'CONDITION_CYCLE',
        place,
        `${name} refers to itself: break the circle.`,
        `${name} 引用了自身：请打破循环。`,
        name,
      );
    else if (size !== undefined) checkSize(size, place, faults);
  }
  for (const { outline, place } of roots) {
    checkReferences(outline.references, outlines, faults);
    checkSize(expand(outline, sizes), place, faults);
  }
}

/** `check` is called with every comparison, in the order of the text. */
export function outlineOf(condition: unknown, place: Place, check: ConditionVisitor['comparison'] = () => undefined): Outline {
  let depth = 0;
  let comparisons = 0;
  const references: Outline['references'][number][] = [];
  visitCondition(condition, place, {
    comparison(comparison, at, level) {
      check(comparison, at, level);
      const { value } = comparison;
      comparisons += 1;
      depth = Math.max(depth, level);
      if (!isJsonObject(value) || isReference(value)) return;
      const inElement = outlineOf(value, at);
      comparisons += inElement.comparisons;
      depth = Math.max(depth, level + inElement.depth);
    },
    reference(name, at, level) {
      references.push({ name, place: at, depth: level });
      depth = Math.max(depth, level);
    },
  });
  return { depth, comparisons, references };
}

/** Sizes from the innermost outwards, so that no chain of names is long enough to recurse into; none for what is in a cycle. */
function measure(outlines: ReadonlyMap<string, Outline>): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>();
  for (let before = -1; before < sizes.size; ) {
    before = sizes.size;
    for (const [name, each] of outlines) {
      if (sizes.has(name) || each.references.some((reference) => outlines.has(reference.name) && !sizes.has(reference.name)))
        continue;
      sizes.set(name, expand(each, sizes));
    }
  }
  return sizes;
}

/** Unknown names count nothing: they have a fault of their own. */
function expand(own: Outline, sizes: ReadonlyMap<string, Size>): Size {
  let { depth, comparisons } = own;
  for (const reference of own.references) {
    const inner = sizes.get(reference.name);
    if (inner === undefined) continue;
    depth = Math.max(depth, reference.depth + inner.depth);
    comparisons += inner.comparisons;
  }
  return { depth, comparisons };
}

function reaches(from: string, target: string, outlines: ReadonlyMap<string, Outline>): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const reference of outlines.get(name)?.references ?? []) {
      if (reference.name === target) return true;
      if (!seen.has(reference.name)) waiting.push(reference.name);
      seen.add(reference.name);
    }
  }
  return false;
}

/** Names of conditions that there are not. */
export function checkReferences(references: readonly Reference[], named: ReadonlyMap<string, unknown>, faults: FaultList): void {
  if (references.length === 0) return;
  const known = [...named.keys()];
  for (const { name, place } of references) {
    if (named.has(name)) continue;
    const nearest = faults.nearest(name, known);
    const [en, chinese] =
      nearest === undefined
        ? ['Define it under conditions.', '请在 conditions 中定义。']
        : [`Did you mean ${nearest}?`, `是否想写 ${nearest}？`];
    faults.add('UNKNOWN_CONDITION', place, `No condition named ${name}. ${en}`, `没有名为 ${name} 的条件。${chinese}`, name);
  }
}

function checkSize({ depth, comparisons }: Size, place: Place, faults: FaultList): void {
  if (depth <= conditionBounds.depth && comparisons <= conditionBounds.comparisons) return;
  faults.add(
    'CONDITION_TOO_LARGE',
    place,
    `At most ${conditionBounds.depth} levels and ${conditionBounds.comparisons} comparisons with named conditions put in place.`,
    `展开具名条件后最多 ${conditionBounds.depth} 层、${conditionBounds.comparisons} 个比较。`,
    comparisons,
  );
}
