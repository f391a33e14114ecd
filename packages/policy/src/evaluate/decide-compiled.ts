import type { CompiledRuleset } from '../compile/compiled-ruleset.ts';
import type { DecisionResult } from '../decision.ts';
import type { Facts } from '../fact.ts';
import type { PreparedRevision } from './prepared-revision.ts';
import { settle } from './settle.ts';

export function decideCompiled(prepared: PreparedRevision, compiled: CompiledRuleset, facts: Facts): DecisionResult {
  const frame = compiled.frameOf(facts);
  return settle(prepared, compiled.judge(frame), compiled.otherwise(frame), {
    known: frame,
    readFact: (id) => compiled.readFact(id, frame),
    showsTwoVerdicts: () => compiled.showsTwoVerdicts(frame),
  });
}
