import {
  type Comparison,
  type Condition,
  elementOf,
  isCondition,
  isElementComparison,
  memberOf,
  type Ruleset,
} from '@aftercare/policy';
import { isJsonValue } from './json-value.ts';

/** A comparison of a ruleset, and where it stands in the file. */
export interface PlacedComparison {
  /** `rules[3].conditions.all[1]`; `conditions.recent.all[0]`; inside of a condition on elements `….value.any[0]`. */
  readonly path: string;
  readonly comparison: Comparison;
  /** The rule it stands in, or the named condition. */
  readonly owner: ComparisonOwner;
}

export type ComparisonOwner = { readonly rule: string } | { readonly condition: string };

/** Every comparison of a ruleset once, in the order of the file: rules, then named conditions. */
export function comparisonsOf(ruleset: Ruleset): readonly PlacedComparison[] {
  const found: PlacedComparison[] = [];
  mapComparisons(ruleset, (comparison, path, owner) => {
    found.push({ path, comparison, owner });
    return comparison;
  });
  return found;
}

/** The ruleset with each comparison replaced by what `change` gives for it, from the outside in. */
export function mapComparisons(
  ruleset: Ruleset,
  change: (comparison: Comparison, path: string, owner: ComparisonOwner) => Comparison,
): Ruleset {
  const rules = ruleset.rules.map((rule, index) => ({
    ...rule,
    conditions: mapCondition(rule.conditions, memberOf(elementOf('rules', index), 'conditions'), (comparison, path) =>
      change(comparison, path, { rule: rule.name }),
    ),
  }));
  if (ruleset.conditions === undefined) return { ...ruleset, rules };
  const conditions = Object.entries(ruleset.conditions).map(([name, condition]) => [
    name,
    mapCondition(condition, memberOf('conditions', name), (comparison, path) => change(comparison, path, { condition: name })),
  ]);
  return { ...ruleset, rules, conditions: Object.fromEntries(conditions) };
}

function mapCondition(
  condition: Condition,
  path: string,
  change: (comparison: Comparison, path: string) => Comparison,
): Condition {
  const each = (inner: readonly Condition[], key: string) =>
    inner.map((one, index) => mapCondition(one, elementOf(memberOf(path, key), index), change));
  if ('all' in condition) return { ...condition, all: each(condition.all, 'all') };
  if ('any' in condition) return { ...condition, any: each(condition.any, 'any') };
  if ('not' in condition) return { ...condition, not: mapCondition(condition.not, memberOf(path, 'not'), change) };
  if ('condition' in condition) return condition;
  const changed = change(condition, path);
  const { value } = changed;
  if (!isElementComparison(changed) || !isCondition(value)) return changed;
  const inner: unknown = mapCondition(value, memberOf(path, 'value'), change);
  return isJsonValue(inner) ? { ...changed, value: inner } : changed;
}
