import { isJsonObject } from '../values/json.ts';
import { elementOf, memberOf } from './place.ts';

export interface ConditionVisitor {
  comparison(comparison: Readonly<Record<string, unknown>>, path: string, depth: number): void;
  reference(name: string, path: string, depth: number): void;
}

/** Visits the leaves of a condition that may be malformed; what is, is left to the schema. The document's depth is bounded. */
export function visitCondition(condition: unknown, path: string, visitor: ConditionVisitor, depth = 1): void {
  if (!isJsonObject(condition)) return;
  for (const root of ['all', 'any'] as const) {
    const inner = condition[root];
    if (Array.isArray(inner))
      inner.forEach((each: unknown, index) => {
        visitCondition(each, elementOf(memberOf(path, root), index), visitor, depth + 1);
      });
  }
  if (Object.hasOwn(condition, 'not')) visitCondition(condition['not'], memberOf(path, 'not'), visitor, depth + 1);
  if (typeof condition['condition'] === 'string') visitor.reference(condition['condition'], memberOf(path, 'condition'), depth);
  if (Object.hasOwn(condition, 'fact')) visitor.comparison(condition, path, depth);
}
