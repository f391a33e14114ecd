import { isFactReference } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import type { FactReference, Ruleset } from '../ruleset.ts';
import { isListValue, isObjectValue } from '../values/json.ts';
import { mask } from '../values/mask.ts';

/** The outcome with every member masked that some rule, or the default, takes from a personal fact. */
export function maskOutcome(outcome: JsonValue, { otherwise, rules }: Ruleset, isMasked: (id: string) => boolean): JsonValue {
  const sources: readonly (Readonly<Record<string, JsonValue | FactReference>> | undefined)[] = [
    ...(isListValue(otherwise) ? otherwise : [otherwise]).map((each) => (isObjectValue(each) ? each : undefined)),
    ...rules.map(({ event }) => event.params),
  ];
  const keys = new Set(
    sources.flatMap((members = {}) =>
      Object.entries(members).flatMap(([key, member]) => (isFactReference(member) && isMasked(member.fact) ? [key] : [])),
    ),
  );
  return keys.size === 0 ? outcome : maskMembers(outcome, keys);
}

function maskMembers(outcome: JsonValue, keys: ReadonlySet<string>): JsonValue {
  if (isListValue(outcome)) return outcome.map((each) => maskMembers(each, keys));
  if (!isObjectValue(outcome)) return outcome;
  return Object.fromEntries(Object.entries(outcome).map(([key, member]) => [key, keys.has(key) ? mask : member]));
}
