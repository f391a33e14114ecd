import type { TopLevelCondition } from 'json-rules-engine';
import { isCondition } from '../evaluate/condition-shape.ts';
import type { KnownFacts } from '../evaluate/known-facts.ts';
import { isElementComparison, type NamedConditions, readsOfComparison } from '../evaluate/reads.ts';
import type { Comparison, Condition } from '../ruleset.ts';
import { boundElementCondition } from './element-bounds.ts';

/** A condition as favourable, or as unfavourable, as the missing facts could make it. */
export type Bound = 'most' | 'least';

type EngineCondition = Extract<TopLevelCondition, { all: unknown }>['all'][number];

/** A fact that is always there, for the constants that stand in for what is missing. No declared id has a colon. */
export const constantFact = 'aftercare:true';

export function boundedName(bound: Bound, name: string): string {
  return `${bound}:${name}`;
}

/**
 * A condition in which each comparison that reads a missing fact is replaced by a constant: true at its most favourable, false at
 * its least, the other way round under `not`. Kleene's three-valued logic by two runs of a two-valued engine: where both bounds
 * agree, no value of the missing facts can change the result. Priorities are dropped, so that the engine evaluates every part and
 * leaves its result there: they only order the evaluation.
 */
export function boundCondition(condition: Condition, bound: Bound, known: KnownFacts): TopLevelCondition {
  const bounded = boundNested(condition, bound, known);
  return 'fact' in bounded ? { all: [bounded] } : bounded;
}

function boundNested(condition: Condition, bound: Bound, known: KnownFacts): EngineCondition {
  if ('all' in condition) return { all: condition.all.map((inner) => boundNested(inner, bound, known)) };
  if ('any' in condition) return { any: condition.any.map((inner) => boundNested(inner, bound, known)) };
  if ('not' in condition) return { not: boundNested(condition.not, bound === 'most' ? 'least' : 'most', known) };
  if ('condition' in condition) return { condition: boundedName(bound, condition.condition) };
  if (isElementComparison(condition) && isCondition(condition.value))
    return known.has(condition.fact)
      ? comparison({ ...condition, value: boundElementCondition(condition, condition.value, bound, known) })
      : constant(bound === 'most');
  return readsOfComparison(condition).every((id) => known.has(id)) ? comparison(condition) : constant(bound === 'most');
}

function comparison({ fact, operator, value, path }: Comparison): EngineCondition {
  return { fact, operator, value, ...(path === undefined ? {} : { path }) };
}

function constant(value: boolean): EngineCondition {
  return { fact: constantFact, operator: 'equal', value };
}

/** Both bounds of every named condition, under the names that bounded conditions use. */
export function boundNamedConditions(
  named: NamedConditions,
  known: KnownFacts,
): readonly (readonly [string, TopLevelCondition])[] {
  return Object.entries(named).flatMap(([name, condition]) =>
    (['most', 'least'] as const).map((bound) => [boundedName(bound, name), boundCondition(condition, bound, known)] as const),
  );
}
