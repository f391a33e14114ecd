import type { JsonValue } from '../fact.ts';
import type { FactReference } from '../ruleset.ts';
import { valueAtPath } from '../values/path.ts';

/** Facts and parameters that have a value; a missing one is absent. */
export type KnownFacts = ReadonlyMap<string, JsonValue>;

/** The value that a reference stands for, undefined while the fact is missing. A path of a scalar is ignored, as json-rules-engine does. */
export function referredValue({ fact, path }: FactReference, known: KnownFacts): JsonValue | undefined {
  const value = known.get(fact);
  return value === undefined || value === null || typeof value !== 'object' || path === undefined
    ? value
    : valueAtPath(value, path);
}
