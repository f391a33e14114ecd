import { hash } from 'node:crypto';
import type { FactDefinition, JsonValue } from '../fact.ts';
import type { Ruleset } from '../ruleset.ts';
import { canonicalJson } from './canonical-json.ts';

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
  return `sha256:${hash('sha256', canonicalJson({ ruleset, facts, parameters, ...calendar }), 'hex')}`;
}
