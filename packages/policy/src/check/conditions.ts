import { isJsonObject } from '../values/json.ts';
import { type Place, placeIn } from './place.ts';

export interface ConditionVisitor {
  comparison(comparison: Readonly<Record<string, unknown>>, place: Place, depth: number): void;
  reference(name: string, place: Place, depth: number): void;
}

/** Visits the leaves of a condition that may be malformed; what is, is left to the schema. The document's depth is bounded. */
export function visitCondition(condition: unknown, place: Place, visitor: ConditionVisitor, depth = 1): void {
  if (!isJsonObject(condition)) return;
  const { all, any, condition: name } = condition;
  if (Array.isArray(all)) visitEach(all, placeIn(place, 'all'), visitor, depth + 1);
  if (Array.isArray(any)) visitEach(any, placeIn(place, 'any'), visitor, depth + 1);
  if (Object.hasOwn(condition, 'not')) visitCondition(condition['not'], placeIn(place, 'not'), visitor, depth + 1);
  if (typeof name === 'string') visitor.reference(name, placeIn(place, 'condition'), depth);
  if (Object.hasOwn(condition, 'fact')) visitor.comparison(condition, place, depth);
}

function visitEach(conditions: readonly unknown[], place: Place, visitor: ConditionVisitor, depth: number): void {
  for (let index = 0; index < conditions.length; index += 1)
    visitCondition(conditions[index], placeIn(place, index), visitor, depth);
}
