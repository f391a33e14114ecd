import { isJsonObject } from '../values/json.ts';
import { valueAtPath } from '../values/path.ts';
import { type DecoratedOperator, holdsOf } from './decorated-operator.ts';

/** In a condition on an element: the element itself, and before a dot and a member of it. */
export const elementFact = 'element';
const memberPrefix = `${elementFact}.`;

export function isElementFact(id: string): boolean {
  return id === elementFact || id.startsWith(memberPrefix);
}

/** The path into the element that a fact such as `element.size.width` stands for; empty for the element itself. */
export function pathInElement(id: string): string {
  return id === elementFact ? '' : `$.${id.slice(memberPrefix.length)}`;
}

/**
 * Whether a condition holds for an element, by the text of the rule: for json-rules-engine, whose operators see two values and no
 * facts. References to other facts have been replaced by their values before. Total: what is malformed does not hold.
 */
export function elementHolds(
  condition: unknown,
  element: unknown,
  find: (name: string) => DecoratedOperator | undefined,
): boolean {
  if (!isJsonObject(condition)) return false;
  const { all, any, fact, operator: name, value, path } = condition;
  if (Array.isArray(all)) return all.every((inner) => elementHolds(inner, element, find));
  if (Array.isArray(any)) return any.some((inner) => elementHolds(inner, element, find));
  if (Object.hasOwn(condition, 'not')) return !elementHolds(condition['not'], element, find);
  const operator = typeof name === 'string' ? find(name) : undefined;
  if (operator === undefined || typeof fact !== 'string' || !isElementFact(fact)) return false;
  return holdsOf(operator)(elementValue(fact, path, element), referred(value, element));
}

function referred(value: unknown, element: unknown): unknown {
  if (!isJsonObject(value) || typeof value['fact'] !== 'string' || !isElementFact(value['fact'])) return value;
  return elementValue(value['fact'], value['path'], element);
}

function elementValue(id: string, path: unknown, element: unknown): unknown {
  const own = pathInElement(id);
  const value = own === '' ? element : typeof element === 'object' ? valueAtPath(element, own) : null;
  return typeof value === 'object' && value !== null && typeof path === 'string' ? valueAtPath(value, path) : value;
}
