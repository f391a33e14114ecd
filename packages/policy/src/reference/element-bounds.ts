import { isCondition } from '../evaluate/condition-shape.ts';
import { type KnownFacts, referredValue } from '../evaluate/known-facts.ts';
import { isElementComparison, isFactReference } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import { isElementFact } from '../operators/element-condition.ts';
import { findOperator } from '../operators/operator-table.ts';
import type { Comparison, Condition } from '../ruleset.ts';
import type { Bound } from './bounds.ts';

/** What the reference's interpreter of conditions on elements takes as true and as false. */
const constants = { most: { all: [] }, least: { any: [] } } as const;

/**
 * The condition of an element comparison as (un)favourable as missing facts could make it, with the values of known ones put in
 * place: json-rules-engine hands an operator two values and no facts.
 */
export function boundElementCondition(
  { operator }: Comparison,
  condition: Condition,
  bound: Bound,
  known: KnownFacts,
): JsonValue {
  const decorated = findOperator(operator);
  const isAntitone = ((decorated?.decorators.length ?? 0) + (decorated?.operator.name === 'noElement@1' ? 1 : 0)) % 2 === 1;
  return boundInner(condition, isAntitone ? opposite(bound) : bound, known);
}

function boundInner(condition: Condition, bound: Bound, known: KnownFacts): JsonValue {
  if ('all' in condition) return { all: condition.all.map((inner) => boundInner(inner, bound, known)) };
  if ('any' in condition) return { any: condition.any.map((inner) => boundInner(inner, bound, known)) };
  if ('not' in condition) return { not: boundInner(condition.not, opposite(bound), known) };
  if ('condition' in condition) return constants.least;
  const { fact, operator, path } = condition;
  const value = boundValue(condition, bound, known);
  return value === undefined ? constants[bound] : { fact, operator, value, ...(path === undefined ? {} : { path }) };
}

/** Undefined when it refers to a missing fact. */
function boundValue(comparison: Comparison, bound: Bound, known: KnownFacts): JsonValue | undefined {
  const { value } = comparison;
  if (isElementComparison(comparison) && isCondition(value)) return boundElementCondition(comparison, value, bound, known);
  if (!isFactReference(value)) return value;
  const { fact, path } = value;
  return isElementFact(fact) ? { fact, ...(path === undefined ? {} : { path }) } : referredValue(value, known);
}

function opposite(bound: Bound): Bound {
  return bound === 'most' ? 'least' : 'most';
}
