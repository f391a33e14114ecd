import { readsOfRuleset } from '../evaluate/reads.ts';
import type { Ruleset } from '../ruleset.ts';
import { parseComputedFact } from './computed-fact.ts';
import { writeOutComputedFacts } from './write-out.ts';

/** Whether `createEvaluator` needs `workingTime` for a ruleset. */
export function readsWorkingTime(ruleset: Ruleset): boolean {
  return readsOfRuleset(writeOutComputedFacts(ruleset)).some((id) => parseComputedFact(id)?.definition.needsWorkingTime);
}
