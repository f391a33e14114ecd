import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FactDefinition, JsonValue } from '../fact.ts';
import type { Ruleset } from '../ruleset.ts';

/**
 * The identity of an effective ruleset: SHA-256 over the RFC 8785 canonical JSON of its rules, of the definitions of the facts it
 * reads and of the values of the parameters it reads. `$schema` only tells an editor where to look.
 */
export function revisionOf(
  { $schema: _, ...ruleset }: Ruleset,
  facts: readonly FactDefinition[],
  parameters: Readonly<Record<string, JsonValue>>,
): string {
  const canonical = canonicalize({ ruleset, facts, parameters }) ?? '';
  return `sha256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;
}
