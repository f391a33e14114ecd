import type { HitPolicy } from '../ruleset.ts';
import { compareDecimals } from '../values/decimal.ts';
import { isJsonObject } from '../values/json.ts';
import type { AnalysedRule } from './analysed-rule.ts';

/** A way in which two rules that hold together are at odds. */
export interface Conflict {
  /** Another rule that, holding too, decides the matter. */
  readonly isSettledBy: (other: AnalysedRule) => boolean;
}

/** `upper` stands before `lower` in the order of priority. */
type ConflictsOf = (upper: AnalysedRule, lower: AnalysedRule) => readonly Conflict[];

const noConflicts: ConflictsOf = () => [];

/** Where several rules may hold at once by design, nothing but the order of names settling which counts, or a person having to. */
const conflictsByPolicy: Readonly<Record<HitPolicy, ConflictsOf>> = {
  first: (upper, lower) =>
    upper.priority === lower.priority && upper.outcomeKey !== lower.outcomeKey
      ? [{ isSettledBy: (other) => other.order < upper.order }]
      : [],
  unique: () => [{ isSettledBy: refers }],
  any: (upper, lower) => (upper.outcomeKey === lower.outcomeKey ? [] : [{ isSettledBy: refers }]),
  sum: (upper, lower) => (sameBut('value', upper, lower) ? [] : [{ isSettledBy: refers }]),
  min: (upper, lower) => conflictsOfExtremes(upper, lower, (order) => order < 0),
  max: (upper, lower) => conflictsOfExtremes(upper, lower, (order) => order > 0),
  merge: (upper, lower) =>
    upper.priority === lower.priority
      ? conflictingPlaces(upper.outcome, lower.outcome, []).map((place) => ({
          isSettledBy: (other) => refers(other) || (other.order < upper.order && reaches(other.outcome, place)),
        }))
      : [],
  collect: noConflicts,
  count: noConflicts,
};

export function conflictsOf(hitPolicy: HitPolicy, upper: AnalysedRule, lower: AnalysedRule): readonly Conflict[] {
  if (hitPolicy !== 'first' && (refers(upper) || refers(lower))) return [];
  return conflictsByPolicy[hitPolicy](upper, lower);
}

export function refers({ outcome }: AnalysedRule): boolean {
  return outcome === undefined;
}

function sameBut(left: string, upper: AnalysedRule, lower: AnalysedRule): boolean {
  const rest = ({ outcome = {} }: AnalysedRule) =>
    JSON.stringify(
      Object.entries(outcome)
        .filter(([key]) => key !== left)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return rest(upper) === rest(lower);
}

/** The same amount in two different outcomes of the same priority. */
function conflictsOfExtremes(
  upper: AnalysedRule,
  lower: AnalysedRule,
  isBeyond: (order: number) => boolean,
): readonly Conflict[] {
  const amount = upper.outcome?.['value'];
  const orderOf = (other: AnalysedRule) => compareDecimals(other.outcome?.['value'], amount);
  if (upper.priority !== lower.priority || orderOf(lower) !== 0 || upper.outcomeKey === lower.outcomeKey) return [];
  return [
    {
      isSettledBy: (other) => {
        const order = orderOf(other);
        return refers(other) || order === undefined || isBeyond(order) || (order === 0 && other.order < upper.order);
      },
    },
  ];
}

type Place = readonly string[];

/** Where two outcomes laid on one another say different things: lists are united, objects laid on member by member. */
function conflictingPlaces(upper: unknown, lower: unknown, place: Place): readonly Place[] {
  if (isMembers(upper, place) && isMembers(lower, place))
    return Object.keys(upper).flatMap((key) =>
      Object.hasOwn(lower, key) ? conflictingPlaces(upper[key], lower[key], [...place, key]) : [],
    );
  if (Array.isArray(upper) && Array.isArray(lower)) return [];
  return JSON.stringify(upper) === JSON.stringify(lower) ? [] : [place];
}

function reaches(outcome: unknown, [key, ...rest]: Place): boolean {
  if (key === undefined || !isJsonObject(outcome)) return true;
  return Object.hasOwn(outcome, key) && reaches(outcome[key], rest);
}

/** A member of an outcome that refers to a fact is no object. */
function isMembers(value: unknown, place: Place): value is Readonly<Record<string, unknown>> {
  return isJsonObject(value) && !(place.length === 1 && Object.hasOwn(value, 'fact'));
}
