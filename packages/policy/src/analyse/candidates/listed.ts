import type { JsonValue } from '../../fact.ts';

/** Elements beyond this many that rules tell apart: not every list of them is tried. */
const allListsOf = 8;
const sampledPairs = 200;

/**
 * Lists of texts. `elements` are those that rules tell apart. Rules only ask whether a list has an element, so that each set of
 * them is one candidate.
 */
export function listCandidates(elements: readonly string[]): {
  readonly values: readonly JsonValue[];
  readonly isExact: boolean;
} {
  if (elements.length <= allListsOf) {
    const sets = Array.from({ length: 2 ** elements.length }, (_, set) =>
      elements.filter((_each, index) => ((set >>> index) & 1) === 1),
    );
    return { values: sets.sort((left, right) => left.length - right.length), isExact: true };
  }
  const pairs = elements.flatMap((left, index) => elements.slice(index + 1).map((right) => [left, right]));
  const others = elements.map((each) => elements.filter((other) => other !== each));
  return {
    values: [[], ...elements.map((each) => [each]), ...pairs.slice(0, sampledPairs), elements, ...others.slice(0, sampledPairs)],
    isExact: false,
  };
}
