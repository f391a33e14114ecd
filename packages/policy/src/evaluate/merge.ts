import { isOutcomeList, isOutcomeMembers, keyOf, lacksOf, OpenValue, type Outcome } from './outcome.ts';

/**
 * One outcome laid on another: objects member by member, lists united without duplicates with the upper one's elements first,
 * anything else replaced by the upper one, null too.
 */
export function layOn(lower: Outcome, upper: Outcome): Outcome {
  if (upper instanceof OpenValue || (lower instanceof OpenValue && (isOutcomeList(upper) || isOutcomeMembers(upper))))
    return new OpenValue(`layOn(${keyOf(lower)},${keyOf(upper)})`, [...lacksOf(upper), ...lacksOf(lower)]);
  if (isOutcomeList(upper) && isOutcomeList(lower))
    return [...new Map([...upper, ...lower].map((each) => [keyOf(each), each])).values()];
  if (!isOutcomeMembers(upper) || !isOutcomeMembers(lower)) return upper;
  return Object.fromEntries([
    ...Object.entries(lower),
    ...Object.entries(upper).map(([key, member]): [string, Outcome] => {
      const below = Object.hasOwn(lower, key) ? lower[key] : undefined;
      return [key, below === undefined ? member : layOn(below, member)];
    }),
  ]);
}
