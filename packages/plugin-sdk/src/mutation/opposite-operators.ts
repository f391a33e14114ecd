/** Pairs of operators of which one holds where the other does not, for values that stand in an order or can be equal. */
const opposites: readonly (readonly [string, string])[] = [
  ['equal', 'notEqual'],
  ['in', 'notIn'],
  ['contains', 'doesNotContain'],
  ['lessThan', 'greaterThanInclusive'],
  ['greaterThan', 'lessThanInclusive'],
  ['dateBefore@1', 'dateOnOrAfter@1'],
  ['dateAfter@1', 'dateOnOrBefore@1'],
  ['decimalLessThan@1', 'decimalAtLeast@1'],
  ['decimalGreaterThan@1', 'decimalAtMost@1'],
  ['durationShorterThan@1', 'durationAtLeast@1'],
  ['durationLongerThan@1', 'durationAtMost@1'],
  ['someElement@1', 'noElement@1'],
];

/** Pairs of operators that differ only where both sides are equal. */
const neighbours: readonly (readonly [string, string])[] = [
  ['lessThan', 'lessThanInclusive'],
  ['greaterThan', 'greaterThanInclusive'],
  ['dateBefore@1', 'dateOnOrBefore@1'],
  ['dateAfter@1', 'dateOnOrAfter@1'],
  ['decimalLessThan@1', 'decimalAtMost@1'],
  ['decimalGreaterThan@1', 'decimalAtLeast@1'],
  ['durationShorterThan@1', 'durationAtMost@1'],
  ['durationLongerThan@1', 'durationAtLeast@1'],
];

const opposite = inBothDirections(opposites);
const neighbour = inBothDirections(neighbours);

/** Decorators an operator may have, as `findOperator` of policy bounds them. */
const maximumDecorators = 4;

/** `lessThan` gives `greaterThanInclusive`; what has no opposite gets or loses `not:`. Undefined where no room is left for it. */
export function oppositeOperator(name: string): string | undefined {
  const plain = opposite.get(name);
  if (plain !== undefined) return plain;
  if (name.startsWith('not:')) return name.slice('not:'.length);
  return name.split(':').length > maximumDecorators ? undefined : `not:${name}`;
}

/** `lessThan` gives `lessThanInclusive`, `everyFact:lessThan` gives `everyFact:lessThanInclusive`; undefined without an order. */
export function neighbouringOperator(name: string): string | undefined {
  const start = name.lastIndexOf(':') + 1;
  const found = neighbour.get(name.slice(start));
  return found === undefined ? undefined : `${name.slice(0, start)}${found}`;
}

function inBothDirections(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.flatMap(([one, other]): [string, string][] => [
      [one, other],
      [other, one],
    ]),
  );
}
