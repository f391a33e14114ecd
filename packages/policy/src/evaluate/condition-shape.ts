import type { Comparison, Condition } from '../ruleset.ts';
import { isJsonObject } from '../values/json.ts';

/** Whether a value is a whole condition, as the value of `someElement@1` is. Its depth has been bounded. */
export function isCondition(value: unknown): value is Condition {
  if (!isJsonObject(value)) return false;
  const { all, any } = value;
  if (Array.isArray(all)) return all.every(isCondition);
  if (Array.isArray(any)) return any.every(isCondition);
  if (Object.hasOwn(value, 'not')) return isCondition(value['not']);
  return typeof value['condition'] === 'string' || isComparison(value);
}

function isComparison(value: unknown): value is Comparison {
  return (
    isJsonObject(value) &&
    typeof value['fact'] === 'string' &&
    typeof value['operator'] === 'string' &&
    value['value'] !== undefined &&
    (value['path'] === undefined || typeof value['path'] === 'string')
  );
}
