import { isJsonObject } from '../values/json.ts';
import { computedFactId, findComputedFact } from './computed-fact.ts';

/**
 * Gives each computed fact of a ruleset, `{ "fact": "time.days", "params": { … } }`, an id of its own; from there on it is a fact like
 * any other. In place: the caller owns the ruleset. Its depth is bounded.
 */
export function writeOutComputedFacts(node: unknown): void {
  if (Array.isArray(node)) node.forEach(writeOutComputedFacts);
  if (!isJsonObject(node)) return;
  const id = writtenOut(node);
  if (id !== undefined) {
    Reflect.set(node, 'fact', id);
    Reflect.deleteProperty(node, 'params');
  }
  Object.values(node).forEach(writeOutComputedFacts);
}

function writtenOut({ fact, params }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof fact !== 'string' || findComputedFact(fact) === undefined || !isJsonObject(params)) return undefined;
  const [from, until] = [sideOf(params['from']), sideOf(params['until'])];
  return from === undefined || until === undefined ? undefined : computedFactId(fact, from, until);
}

/** A fact's id, or a date written out. */
export function sideOf(argument: unknown): string | undefined {
  const side = isJsonObject(argument) ? argument['fact'] : argument;
  return typeof side === 'string' ? side : undefined;
}
