import type { FiredRule } from '../decision.ts';
import type { FactDefinition, JsonValue } from '../fact.ts';
import type { Rule } from '../ruleset.ts';
import { copyOf } from '../values/json.ts';
import { type NamedConditions, readsOfCondition } from './reads.ts';
import { reasonRenderer } from './reason.ts';

/** How a rule that fired is shown: all that does not depend on the facts is worked out beforehand. */
export function firedRuleOf<Known>(
  { name, conditions, reason, source }: Rule,
  named: NamedConditions,
  definitionOf: (id: string) => FactDefinition,
  readerOf: (factId: string) => (known: Known) => JsonValue | undefined,
): (known: Known) => FiredRule {
  const reads = [...new Set(readsOfCondition(conditions, named))].map((id) => ({ id, read: readerOf(id) }));
  // To overwrite the members of a copy takes a third of the time that adding them does.
  const shape = Object.fromEntries(reads.map(({ id }): [string, JsonValue] => [id, null]));
  const render = reasonRenderer(reason, definitionOf, readerOf);
  return (known) => {
    const facts = { ...shape };
    for (const { id, read } of reads) {
      const value = read(known);
      if (value === undefined) delete facts[id];
      else facts[id] = copyOf(value);
    }
    return { rule: name, reason: render(known), source, facts };
  };
}
