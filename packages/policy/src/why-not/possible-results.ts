import { isFactReference } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import { referEvent } from '../refer-event.ts';
import type { FactReference, HitPolicy, Ruleset } from '../ruleset.ts';
import { isObjectValue } from '../values/json.ts';
import { contains, type WantedResult } from './wanted-result.ts';

/** Under these nobody is asked but by a rule that refers. */
const neverContradicting: ReadonlySet<HitPolicy> = new Set<HitPolicy>(['first', 'collect', 'merge', 'count']);

/** Whether the text of the rules alone, whatever their conditions, rules a result out. */
export function isRuledOut({ hitPolicy, rules, otherwise }: Ruleset, { status = 'DECIDED', outcome }: WantedResult): boolean {
  if (status === 'REFERRED') return neverContradicting.has(hitPolicy) && rules.every(({ event }) => event.type !== referEvent);
  if (hitPolicy !== 'first' || outcome === undefined) return false;
  const deciding = rules.filter(({ event }) => event.type !== referEvent).map(({ event }) => event.params ?? {});
  return ![otherwise, ...deciding].some((written) => mayContain(written, outcome));
}

/** What an outcome takes over from a fact may be anything. */
function mayContain(written: JsonValue | Readonly<Record<string, JsonValue | FactReference>>, wanted: JsonValue): boolean {
  if (!isMembers(written)) return contains(written, wanted);
  const known = Object.entries(written).flatMap(([key, member]): [string, JsonValue][] =>
    isFactReference(member) ? [] : [[key, member]],
  );
  if (!isObjectValue(wanted)) return contains(Object.fromEntries(known), wanted);
  const asked = Object.entries(wanted).filter(([key]) => !Object.hasOwn(written, key) || !isFactReference(written[key]));
  return contains(Object.fromEntries(known), Object.fromEntries(asked));
}

function isMembers(
  written: JsonValue | Readonly<Record<string, JsonValue | FactReference>>,
): written is Readonly<Record<string, JsonValue | FactReference>> {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}
