import { type KnownFacts, referredValue } from '../evaluate/known-facts.ts';
import { isFactReference } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import { referEvent } from '../refer-event.ts';
import type { Condition, FactReference, Rule } from '../ruleset.ts';
import { type Formula, type Hull, hullOf } from './formula.ts';

/** What a rule says, the parameters in it replaced by their values; a reference to a fact stays one. */
export type WrittenOutcome = Readonly<Record<string, JsonValue | FactReference>>;

/** A rule as the questions of an analysis see it. */
export interface AnalysedRule {
  readonly name: string;
  readonly priority: number;
  /** Its place in the order of priority, the highest first. */
  readonly order: number;
  /** Its place in the file. */
  readonly index: number;
  readonly formula: Formula;
  /** The parts of its `all`, in the order of the file; empty where it is an `any` or a `not`. */
  readonly parts: readonly Formula[];
  readonly hull: Hull;
  /** Undefined when it sends the case to a person. */
  readonly outcome: WrittenOutcome | undefined;
  /** Whether missing facts, and not only the rule, say what the outcome is. */
  readonly hasReferences: boolean;
  /** Equal for rules with the same outcome. */
  readonly outcomeKey: string;
}

export function analysedRule(
  rule: Rule,
  { order, index }: Pick<AnalysedRule, 'order' | 'index'>,
  formulaOf: (condition: Condition) => Formula,
  parameters: KnownFacts,
): AnalysedRule {
  const { conditions } = rule;
  const formula = formulaOf(conditions);
  const outcome = rule.event.type === referEvent ? undefined : writtenOutcome(rule, parameters);
  return {
    name: rule.name,
    priority: rule.priority ?? 1,
    order,
    index,
    formula,
    parts: 'all' in conditions ? conditions.all.map(formulaOf) : [],
    hull: hullOf(formula),
    outcome,
    hasReferences: Object.values(outcome ?? {}).some(isFactReference),
    outcomeKey: JSON.stringify(outcome === undefined ? null : sorted(outcome)),
  };
}

function writtenOutcome({ event: { params = {} } }: Rule, parameters: KnownFacts): WrittenOutcome {
  return Object.fromEntries(
    Object.entries(params).map(([key, member]) => [
      key,
      isFactReference(member) ? (referredValue(member, parameters) ?? member) : member,
    ]),
  );
}

/** With the members of every object in the order of their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]): [string, unknown] => [key, sorted(member)]),
  );
}
