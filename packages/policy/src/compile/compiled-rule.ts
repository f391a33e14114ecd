import type { FiredRule } from '../decision.ts';
import { firedRuleOf } from '../evaluate/fired-rule.ts';
import type { JudgedRule } from '../evaluate/judged-rule.ts';
import type { PreparedRevision } from '../evaluate/prepared-revision.ts';
import { referEvent } from '../refer-event.ts';
import type { Rule } from '../ruleset.ts';
import type { ConditionCompiler } from './condition.ts';
import { membersTemplate, outcomeIn } from './outcome-template.ts';
import type { Reading } from './reading.ts';
import { type Frame, isFalse, isTrue, type Requirement, type Test } from './truth.ts';

export interface CompiledRule {
  readonly test: Test;
  readonly requires: readonly Requirement[];
  /** The rule where its test is true. */
  readonly held: (frame: Frame) => JudgedRule<Frame>;
  /** The rule where its test is unknown. */
  readonly unknown: (frame: Frame) => JudgedRule<Frame>;
}

/** Undefined for a rule that cannot hold with the parameters as they are. */
export function compileRule(
  rule: Rule,
  { ruleset: { conditions = {} }, definitionOf }: PreparedRevision,
  compiler: ConditionCompiler,
  reading: Reading,
): CompiledRule | undefined {
  const { test, constant, requires, addLacks } = compiler.compile(rule.conditions);
  if (constant === isFalse) return undefined;
  let shown: ((frame: Frame) => FiredRule) | undefined;
  const fire = (frame: Frame) => {
    shown ??= firedRuleOf(rule, conditions, definitionOf, (id) => reading.readerOf(id));
    return shown(frame);
  };
  const lacks = (frame: Frame): readonly string[] => {
    if (test(frame) === isTrue) return [];
    const ids = new Set<string>();
    addLacks(frame, ids);
    return [...ids];
  };
  // A rule that refers the case to a person has no outcome.
  const template = rule.event.type === referEvent ? undefined : membersTemplate(rule.event.params ?? {}, reading);
  const judged = (isHeld: boolean): ((frame: Frame) => JudgedRule<Frame>) => {
    if (template?.kind === 'dynamic') return (frame) => ({ rule, outcome: outcomeIn(template, frame), isHeld, lacks, fire });
    const always = { rule, outcome: template?.outcome, isHeld, lacks, fire };
    return () => always;
  };
  return { test, requires, held: judged(true), unknown: judged(false) };
}
