import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FactDefinition, JsonValue } from '../fact.ts';
import type { Ruleset } from '../ruleset.ts';

/**
 * The identity of an effective ruleset: SHA-256 over the RFC 8785 canonical JSON of its rules, of the definitions of the facts it
 * reads, of the values of the parameters it reads, and of the calendar that its working time is counted by. `$schema` only tells an editor where to look.
 */
export function revisionOf(
  { $schema: _, ...ruleset }: Ruleset,
  facts: readonly FactDefinition[],
  parameters: Readonly<Record<string, JsonValue>>,
  workingTime: string | undefined,
): string {
  const calendar = workingTime === undefined ? {} : { workingTime };
  const canonical = canonicalize({ ruleset, facts, parameters, ...calendar }) ?? '';
  return `sha256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;
}
