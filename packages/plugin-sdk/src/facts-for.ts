import type { FactDefinition } from '@aftercare/policy';
import type { CaseType } from './case-type.ts';
import { detailsFactDefinitions } from './details.ts';
import type { Plugin } from './plugin.ts';

/**
 * What a ruleset for these case types may read beyond the core's facts: the details that all of them ask alike, and the plugins'
 * own facts.
 */
export function factsFor(caseTypes: readonly CaseType[], plugins: readonly Plugin[]): FactDefinition[] {
  const [first = [], ...others] = caseTypes.map(detailsFactDefinitions);
  const shared = first.filter((detail) => others.every((details) => details.some((other) => askedAlike(detail, other))));
  return [...shared, ...plugins.flatMap((plugin) => plugin.facts)];
}

function askedAlike(left: FactDefinition, right: FactDefinition): boolean {
  return left.id === right.id && left.type === right.type && left.enum?.join() === right.enum?.join();
}
