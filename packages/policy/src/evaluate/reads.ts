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
  if (typeof value !== 'object' || value === null) return [fact];
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
export function readsOfCondition(condition: Condition, named: NamedConditions): readonly string[] {
  const reads: string[] = [];
  collectReads(condition, named, [], (id) => reads.push(id));
  return reads;
}

function collectReads(condition: Condition, named: NamedConditions, open: readonly string[], add: (id: string) => void): void {
  if ('all' in condition) for (const inner of condition.all) collectReads(inner, named, open, add);
  else if ('any' in condition) for (const inner of condition.any) collectReads(inner, named, open, add);
  else if ('not' in condition) collectReads(condition.not, named, open, add);
  else if ('condition' in condition) {
    const name = condition.condition;
    if (open.includes(name)) throw new Error(`Condition ${name} refers to itself: check the ruleset with checkRuleset first`);
    collectReads(namedCondition(name, named), named, [...open, name], add);
  } else for (const id of readsOfComparison(condition)) add(id);
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
  const reads = new Set(readsOfOtherwise(otherwise));
  const add = (id: string) => reads.add(id);
  for (const { conditions: root, event, reason } of rules) {
    collectReads(root, conditions, [], add);
    readsOfOutcome(event.params ?? {}).forEach(add);
    factsInReason(reason.en).forEach(add);
    factsInReason(reason['zh-CN']).forEach(add);
  }
  return [...reads].sort();
}
