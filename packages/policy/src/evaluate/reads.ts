import type { JsonValue } from '../fact.ts';
import { isElementFact } from '../operators/element-condition.ts';
import { findOperator } from '../operators/operator-table.ts';
import { factsInReason } from '../reason-template.ts';
import type { Comparison, Condition, FactReference, Ruleset } from '../ruleset.ts';
import { isListValue, isObjectValue } from '../values/json.ts';
import { isCondition } from './condition-shape.ts';

/** json-rules-engine's notion of a reference: an object with its own member `fact`. */
export function isFactReference(value: JsonValue | FactReference | undefined): value is FactReference {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'fact');
}

/** The facts that one comparison reads; of a condition on elements, what it compares members of the element with too. */
export function readsOfComparison(comparison: Comparison): readonly string[] {
  const { fact, value } = comparison;
  if (isFactReference(value)) return [fact, value.fact];
  return isElementComparison(comparison) && isCondition(value) ? [fact, ...readsInElements(value)] : [fact];
}

export function isElementComparison({ operator }: Comparison): boolean {
  return findOperator(operator)?.operator.value === 'condition';
}

function readsInElements(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(readsInElements);
  if ('any' in condition) return condition.any.flatMap(readsInElements);
  if ('not' in condition) return readsInElements(condition.not);
  return 'condition' in condition ? [] : readsOfComparison(condition).filter((id) => !isElementFact(id));
}

export type NamedConditions = Readonly<Record<string, Condition>>;

export function namedCondition(name: string, named: NamedConditions): Condition {
  const condition = Object.hasOwn(named, name) ? named[name] : undefined;
  if (condition === undefined) throw new Error(`No condition named ${name}: check the ruleset with checkRuleset first`);
  return condition;
}

/** The facts that a condition reads, in the order of the text, named conditions included. */
export function readsOfCondition(condition: Condition, named: NamedConditions, open: readonly string[] = []): readonly string[] {
  if ('all' in condition) return condition.all.flatMap((inner) => readsOfCondition(inner, named, open));
  if ('any' in condition) return condition.any.flatMap((inner) => readsOfCondition(inner, named, open));
  if ('not' in condition) return readsOfCondition(condition.not, named, open);
  if (!('condition' in condition)) return readsOfComparison(condition);
  const name = condition.condition;
  if (open.includes(name)) throw new Error(`Condition ${name} refers to itself: check the ruleset with checkRuleset first`);
  return readsOfCondition(namedCondition(name, named), named, [...open, name]);
}

/** The facts that the members of an outcome refer to. */
export function readsOfOutcome(members: Readonly<Record<string, JsonValue | FactReference>>): readonly string[] {
  return Object.values(members).flatMap((member) => (isFactReference(member) ? [member.fact] : []));
}

/** The facts that a default outcome refers to; of a list, those of each element. */
export function readsOfOtherwise(otherwise: JsonValue): readonly string[] {
  return (isListValue(otherwise) ? otherwise : [otherwise]).filter(isObjectValue).flatMap(readsOfOutcome);
}

/** Everything that a ruleset can read, parameters included, each once and sorted. */
export function readsOfRuleset(ruleset: Ruleset): readonly string[] {
  const { conditions = {}, otherwise, rules } = ruleset;
  const ofRules = rules.flatMap((rule) => [
    ...readsOfCondition(rule.conditions, conditions),
    ...readsOfOutcome(rule.event.params ?? {}),
    ...factsInReason(rule.reason.en),
    ...factsInReason(rule.reason['zh-CN']),
  ]);
  return [...new Set([...readsOfOtherwise(otherwise), ...ofRules])].sort();
}
