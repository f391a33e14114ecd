import type { FiredRule } from '../decision.ts';
import { firedRuleOf } from '../evaluate/fired-rule.ts';
import type { JudgedRule } from '../evaluate/judged-rule.ts';
import type { OutcomeMembers } from '../evaluate/outcome.ts';
import type { PreparedRevision } from '../evaluate/prepared-revision.ts';
import { referEvent } from '../refer-event.ts';
import type { Rule } from '../ruleset.ts';
import type { ConditionCompiler } from './condition.ts';
import { membersTemplate, outcomeIn, type Template } from './outcome-template.ts';
import type { Reading } from './reading.ts';
import { type CompiledCondition, type Frame, isFalse, isTrue, type Requirement, type Test } from './truth.ts';

/** Undefined for a rule that cannot hold with the parameters as they are. */
export function compileRule(
  rule: Rule,
  prepared: PreparedRevision,
  compiler: ConditionCompiler,
  reading: Reading,
): CompiledRule | undefined {
  const condition = compiler.compile(rule.conditions);
  if (condition.constant === isFalse) return undefined;
  const template = rule.event.type === referEvent ? undefined : membersTemplate(rule.event.params ?? {}, reading);
  return new CompiledRule(rule, condition, template, prepared, reading);
}

export class CompiledRule {
  readonly test: Test;
  readonly requires: readonly Requirement[];
  readonly #rule: Rule;
  readonly #addLacks: CompiledCondition['addLacks'];
  /** Undefined for a rule that refers the case to a person: it has no outcome. */
  readonly #template: Template<OutcomeMembers> | undefined;
  readonly #prepared: PreparedRevision;
  readonly #reading: Reading;
  /** Where the outcome is the same in every frame. Made when a case first asks for it, as all that follows is: many rules seldom hold. */
  #held: JudgedRule<Frame> | undefined;
  #unknown: JudgedRule<Frame> | undefined;
  #shown: ((frame: Frame) => FiredRule) | undefined;

  constructor(
    rule: Rule,
    { test, requires, addLacks }: CompiledCondition,
    template: Template<OutcomeMembers> | undefined,
    prepared: PreparedRevision,
    reading: Reading,
  ) {
    this.test = test;
    this.requires = requires;
    this.#rule = rule;
    this.#addLacks = addLacks;
    this.#template = template;
    this.#prepared = prepared;
    this.#reading = reading;
  }

  /** The rule where its test is true. */
  held(frame: Frame): JudgedRule<Frame> {
    if (this.#held !== undefined) return this.#held;
    const judged = this.#judged(frame, true);
    if (this.#template?.kind !== 'dynamic') this.#held = judged;
    return judged;
  }

  /** The rule where its test is unknown. */
  unknown(frame: Frame): JudgedRule<Frame> {
    if (this.#unknown !== undefined) return this.#unknown;
    const judged = this.#judged(frame, false);
    if (this.#template?.kind !== 'dynamic') this.#unknown = judged;
    return judged;
  }

  #judged(frame: Frame, isHeld: boolean): JudgedRule<Frame> {
    return {
      rule: this.#rule,
      outcome: this.#template && outcomeIn(this.#template, frame),
      isHeld,
      lacks: (seen) => this.#lacks(seen),
      fire: (seen) => this.#fire(seen),
    };
  }

  #lacks(frame: Frame): readonly string[] {
    if (this.test(frame) === isTrue) return [];
    const ids = new Set<string>();
    this.#addLacks(frame, ids);
    return [...ids];
  }

  #fire(frame: Frame): FiredRule {
    const { ruleset, definitionOf } = this.#prepared;
    this.#shown ??= firedRuleOf(this.#rule, ruleset.conditions ?? {}, definitionOf, (id) => this.#reading.readerOf(id));
    return this.#shown(frame);
  }
}
