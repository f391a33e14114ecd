import type { Comparison, FactDefinition, Facts, JsonValue, TracedTruth } from '@aftercare/policy';
import type { RulesetExample } from '../example-cases.ts';
import { type AdjacentValues, adjacentValues, type Position, positions } from './adjacent-values.ts';
import { type Probe, type Weight, weightBetween } from './probe.ts';

/** An example with one fact changed. */
export interface ChangedExample {
  readonly base: RulesetExample;
  readonly value: JsonValue;
}

/** What is missing at one comparison: changed examples to add, or that no example can be changed so that it decides. */
export interface MissingValues {
  readonly changed: readonly ChangedExample[];
  readonly isWithoutBase: boolean;
}

/** A comparison at which an example can be put under, at or over its threshold. */
export interface Threshold {
  readonly probe: Probe;
  /** The fact that is changed for it. */
  readonly fact: string;
  /** The fact's values around the threshold, as the rest of an example makes it. */
  readonly around: (example: RulesetExample) => AdjacentValues | undefined;
  /** Which of them the example has. */
  readonly positionOf: (example: RulesetExample) => Position | undefined;
}

export function withFact(facts: Facts, fact: string, value: JsonValue): Facts {
  return { ...facts, [fact]: value };
}

/**
 * The values around a threshold that no example shows: changes of a confirmed example in which the rest of the rule leaves it to the
 * threshold, and of these the first in which the decision depends on it.
 */
export function missingAroundThreshold(
  threshold: Threshold,
  confirmed: readonly RulesetExample[],
  all: readonly RulesetExample[],
): MissingValues {
  const shown = new Set(
    all.flatMap((example) => {
      const position = threshold.positionOf(example);
      const values = position === undefined ? undefined : threshold.around(example);
      if (position === undefined || values === undefined) return [];
      return weightOf(example, values, threshold) === 'nothing' ? [] : [position];
    }),
  );
  if (shown.size === positions.length) return { changed: [], isWithoutBase: false };
  const found = heaviest(confirmed, (base) => {
    const values = threshold.around(base);
    return values === undefined ? undefined : { weight: weightOf(base, values, threshold), found: { base, values } };
  });
  if (found === undefined || found.weight === 'nothing') return { changed: [], isWithoutBase: true };
  const { base, values } = found.found;
  const missing = positions.filter((position) => !shown.has(position)).map((position) => values[position]);
  return { changed: missing.flatMap((value) => (value === undefined ? [] : [{ base, value }])), isWithoutBase: false };
}

/** The threshold of a comparison of a fact whose values have an order. */
export function thresholdOf({ comparison: { fact }, probe, definition }: PlacedFact): Threshold {
  const around = (example: RulesetExample): AdjacentValues | undefined => {
    const own = example.facts[fact];
    // A missing fact would leave the comparison without a threshold.
    const threshold = probe(example, withFact(example.facts, fact, own ?? null))?.threshold;
    return threshold === undefined ? undefined : adjacentValues(definition.type, threshold, own);
  };
  const positionOf = (example: RulesetExample): Position | undefined => {
    const values = around(example);
    return values && positions.find((position) => isSame(values[position], example.facts[fact]));
  };
  return { probe, fact, around, positionOf };
}

/** A comparison, and what is known of the fact on its left. */
export interface PlacedFact {
  readonly comparison: Comparison;
  readonly probe: Probe;
  readonly definition: FactDefinition;
}

function weightOf(example: RulesetExample, values: AdjacentValues, { fact, probe }: Threshold): Weight {
  const probes = Object.values(values).flatMap((value: JsonValue) => probe(example, withFact(example.facts, fact, value)) ?? []);
  const weights = new Set(probes.flatMap((one) => probes.map((other) => weightBetween(one, other))));
  return weights.has('decision') ? 'decision' : weights.has('rule') ? 'rule' : 'nothing';
}

/** For each outcome of a comparison that no example shows, a change that shows it, where the values of the fact can be listed. */
export function missingOutcomes(
  { comparison, probe, definition }: Omit<PlacedFact, 'definition'> & { readonly definition: FactDefinition | undefined },
  unseen: readonly TracedTruth[],
  confirmed: readonly RulesetExample[],
): MissingValues {
  if (definition === undefined || comparison.path !== undefined) return { changed: [], isWithoutBase: unseen.length > 0 };
  const changes = unseen.map((outcome) =>
    heaviest(
      confirmed.flatMap((base) =>
        valuesOf(definition, comparison, base.facts[comparison.fact]).map((value) => ({ base, value })),
      ),
      ({ base, value }) => {
        const there = probe(base, withFact(base.facts, comparison.fact, value));
        if (there?.truth !== outcome) return undefined;
        const own = probe(base, base.facts);
        return { weight: own === undefined ? 'nothing' : weightBetween(own, there), found: { base, value } };
      },
    ),
  );
  return {
    changed: changes.flatMap((change) => (change === undefined ? [] : [change.found])),
    isWithoutBase: changes.includes(undefined),
  };
}

interface Weighed<Found> {
  readonly weight: Weight;
  readonly found: Found;
}

/** The first on which a decision depends, else a rule, else any. */
function heaviest<Candidate, Found>(
  candidates: readonly Candidate[],
  weigh: (candidate: Candidate) => Weighed<Found> | undefined,
): Weighed<Found> | undefined {
  let best: Weighed<Found> | undefined;
  for (const candidate of candidates) {
    const weighed = weigh(candidate);
    if (weighed?.weight === 'decision') return weighed;
    if (weighed !== undefined && (best === undefined || (best.weight === 'nothing' && weighed.weight === 'rule'))) best = weighed;
  }
  return best;
}

/** As numbers where both are: 500 and "500.00" are the same amount. */
function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === undefined || other === undefined || one === null || other === null) return false;
  return one === other || (Number(one) === Number(other) && !Number.isNaN(Number(one)));
}

/** The values that a fact can have, where they are few; of a list, what it is with one element more or less. */
function valuesOf(
  { type, enum: listed = [] }: FactDefinition,
  { value }: Comparison,
  own: JsonValue | undefined,
): readonly JsonValue[] {
  if (value === null) return [null];
  if (type === 'boolean') return [true, false];
  if (type === 'string') return listed;
  if (type !== 'stringList') return [];
  const elements = Array.isArray(own) ? own.filter((element) => typeof element === 'string') : [];
  return listed.map((each) => (elements.includes(each) ? elements.filter((one) => one !== each) : [...elements, each]));
}
