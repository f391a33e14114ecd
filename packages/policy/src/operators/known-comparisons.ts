interface ByValue<Known> {
  readonly scalars: Map<unknown, Known>;
  /** Lists, objects and references, by their text. */
  readonly others: Map<string, Known>;
}

/** What is known of comparisons, by what they compare: rules have many in common. */
export class KnownComparisons<Fact, Known> {
  readonly #known = new Map<Fact, Map<unknown, ByValue<Known>>>();

  /** As it was found out the first time. `value` is JSON. */
  get(fact: Fact, operator: unknown, value: unknown, findOut: () => Known): Known {
    const ofFact = getOrMake(this.#known, fact, () => new Map<unknown, ByValue<Known>>());
    const { scalars, others } = getOrMake(ofFact, operator, () => ({ scalars: new Map(), others: new Map() }));
    return typeof value === 'object' ? getOrMake(others, JSON.stringify(value), findOut) : getOrMake(scalars, value, findOut);
  }
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
