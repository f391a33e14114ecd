import { checkBounds } from '../check/bounds.ts';
import type { DecisionResult, DecisionStatus } from '../decision.ts';
import type { JsonValue } from '../fact.ts';
import type { Fault } from '../fault.ts';
import { isListValue, isObjectValue } from '../values/json.ts';

/** Another result that a caller names. */
export interface WantedResult {
  /** `DECIDED` when absent. */
  readonly status?: Exclude<DecisionStatus, 'NEEDS_INFORMATION'>;
  /** What the outcome must contain: members that must be there and equal, elements that a list must have. */
  readonly outcome?: JsonValue;
}

/** What a caller wants may be nested no deeper and be no larger than facts may. */
export function checkWanted(outcome: unknown): readonly Fault[] {
  return checkBounds(outcome, 'wanted');
}

export function isWanted({ status, outcome }: DecisionResult, wanted: WantedResult): boolean {
  return status === (wanted.status ?? 'DECIDED') && (wanted.outcome === undefined || contains(outcome, wanted.outcome));
}

/** A list has an element that it is asked for; under `collect` the outcome itself is such a list. */
export function contains(value: JsonValue, wanted: JsonValue): boolean {
  if (isListValue(value))
    return (isListValue(wanted) ? wanted : [wanted]).every((each) => value.some((element) => contains(element, each)));
  if (isObjectValue(value) && isObjectValue(wanted))
    return Object.entries(wanted).every(([key, member]) => {
      const own = Object.hasOwn(value, key) ? value[key] : undefined;
      return own !== undefined && contains(own, member);
    });
  return value === wanted;
}
