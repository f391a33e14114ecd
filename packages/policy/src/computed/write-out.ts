import { isJsonObject } from '../values/json.ts';
import { computedFactId, findComputedFact } from './computed-fact.ts';

/**
 * A deep copy of a ruleset in which each computed fact, `{ "fact": "time.days", "params": { … } }`, has an id of its own; from there on
 * it is a fact like any other. Its depth is bounded.
 */
export function writeOutComputedFacts<Node>(node: Node): Node;
export function writeOutComputedFacts(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((element: unknown) => writeOutComputedFacts(element));
  // Spreading defines members, so that a member called `__proto__` stays one.
  const copy: Record<string, unknown> = { ...node };
  for (const key of Object.keys(copy)) {
    const member = copy[key];
    if (typeof member === 'object' && member !== null) copy[key] = writeOutComputedFacts(member);
  }
  if (isJsonObject(copy['params'])) writeOut(copy);
  return copy;
}

function writeOut(reference: Record<string, unknown>): void {
  const id = writtenOut(reference);
  if (id === undefined) return;
  reference['fact'] = id;
  delete reference['params'];
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
