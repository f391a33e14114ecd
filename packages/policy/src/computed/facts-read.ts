import type { PreparedRevision } from '../evaluate/prepared-revision.ts';
import type { Facts, JsonValue } from '../fact.ts';
import { computing } from './computed-fact.ts';

/** What a revision reads of the facts given, and what it works out from them: with these alone it decides the same. */
export function factsRead({ factIds, computedFacts, parameterFacts, workingTime }: PreparedRevision, facts: Facts): Facts {
  const own = (id: string): JsonValue | undefined => (Object.hasOwn(facts, id) ? facts[id] : undefined);
  const readerOf = (id: string) => () => parameterFacts.get(id) ?? own(id);
  return Object.fromEntries([
    ...factIds.map((id) => [id, own(id)] as const),
    ...computedFacts.map((each) => {
      const given = own(each.id);
      return [each.id, given === undefined ? computing(each, readerOf, workingTime)(null) : given] as const;
    }),
  ]);
}
