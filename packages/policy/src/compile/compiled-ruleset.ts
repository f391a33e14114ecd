import { computing } from '../computed/computed-fact.ts';
import { combine } from '../evaluate/hit-policies.ts';
import type { JudgedRule } from '../evaluate/judged-rule.ts';
import type { Outcome } from '../evaluate/outcome.ts';
import type { PreparedRevision } from '../evaluate/prepared-revision.ts';
import { verdictKey } from '../evaluate/relevance.ts';
import type { Facts, JsonValue } from '../fact.ts';
import { type CompiledRule, compileRule } from './compiled-rule.ts';
import { ConditionCompiler } from './condition.ts';
import { otherwiseTemplate, outcomeIn, type Template } from './outcome-template.ts';
import { Reading } from './reading.ts';
import { RuleIndex } from './rule-index.ts';
import { StepBudget } from './step-budget.ts';
import { type Frame, isFalse, isTrue } from './truth.ts';

/** Of values tried for what is missing. */
const rounds = 6;

/** The rules of a revision as functions of a frame: synchronous, pure, bounded, three-valued. */
export class CompiledRuleset {
  readonly #prepared: PreparedRevision;
  readonly #factIds: readonly string[];
  readonly #computed: readonly { readonly id: string; readonly compute: (frame: Frame) => JsonValue | undefined }[];
  readonly #reading: Reading;
  /** None is the name of something that every object inherits. */
  readonly #hasPlainIds: boolean;
  readonly #budget = new StepBudget();
  readonly #rules: readonly CompiledRule[];
  readonly #index: RuleIndex;
  readonly #otherwise: Template<Outcome>;
  readonly #isFirst: boolean;

  constructor(prepared: PreparedRevision) {
    const { ruleset, factIds, computedFacts, parameterFacts } = prepared;
    const slots = [...factIds, ...computedFacts.map(({ id }) => id)];
    const reading = new Reading(slots, parameterFacts, (steps) => this.#budget.spend(steps));
    const compiler = new ConditionCompiler(ruleset.conditions ?? {}, reading);
    this.#rules = ruleset.rules
      .map((rule) => compileRule(rule, prepared, compiler, reading))
      .filter((rule) => rule !== undefined);
    this.#prepared = prepared;
    this.#factIds = factIds;
    this.#reading = reading;
    this.#computed = computedFacts.map((fact) => ({
      id: fact.id,
      compute: computing(fact, (id) => reading.readerOf(id), prepared.workingTime),
    }));
    this.#hasPlainIds = factIds.every((id) => !(id in Object.prototype));
    this.#index = new RuleIndex(this.#rules);
    this.#otherwise = otherwiseTemplate(ruleset.otherwise, reading);
    this.#isFirst = ruleset.hitPolicy === 'first';
  }

  /** Each fact read once, and nothing that an object inherits; then those that are worked out, unless they are given. */
  frameOf(facts: Facts): Frame {
    const ids = this.#factIds;
    const frame = new Array<JsonValue | undefined>(ids.length);
    const isPlain = this.#hasPlainIds && Object.getPrototypeOf(facts) === Object.prototype;
    for (let slot = 0; slot < ids.length; slot += 1) {
      const id = ids[slot] ?? '';
      frame[slot] = isPlain || Object.hasOwn(facts, id) ? facts[id] : undefined;
    }
    for (const { id, compute } of this.#computed) {
      const given = Object.hasOwn(facts, id) ? facts[id] : undefined;
      frame.push(given === undefined ? compute(frame) : given);
    }
    return frame;
  }

  /** Of a fact or parameter; undefined while it is missing. */
  readFact(id: string, frame: Frame): JsonValue | undefined {
    return this.#reading.readerOf(id)(frame);
  }

  /** Whether a few values tried for what is missing already lead to two verdicts. */
  showsTwoVerdicts(frame: Frame): boolean {
    const conditions = this.#prepared.askedConditions();
    let first: string | undefined;
    for (let round = 0; round < rounds; round += 1) {
      const tried = this.#factIds.map((id, slot) => {
        const value = frame[slot];
        if (value !== undefined) return value;
        const { samples } = conditions.cellsOf(id);
        return samples[(round * (slot + 1) + round) % samples.length] ?? null;
      });
      const verdict = this.#verdictOn(tried, frame);
      if (first !== undefined && verdict !== undefined && verdict !== first) return true;
      first ??= verdict;
    }
    return false;
  }

  /** Undefined when it cannot be told. */
  #verdictOn(frame: Frame, given: Frame): string | undefined {
    try {
      for (const { compute } of this.#computed) frame.push(given[frame.length] ?? compute(frame));
      const judged = this.judge(frame);
      const { hitPolicy } = this.#prepared.ruleset;
      return judged.every(({ isHeld }) => isHeld) ? verdictKey(combine(hitPolicy, judged, this.otherwise(frame))) : undefined;
    } catch {
      // A calendar has no data for the years of the dates tried, or the steps allowed are spent.
      return undefined;
    }
  }

  /** The rules that hold or may hold, in order. Under `first` nothing below the first that holds can matter. */
  judge(frame: Frame): readonly JudgedRule<Frame>[] {
    this.#budget.refill();
    const judged: JudgedRule<Frame>[] = [];
    const rules = this.#rules;
    const possible = this.#index.possibleFor(frame);
    for (let word = 0; word < possible.length; word += 1)
      for (let bits = possible[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const rule = rules[word * 32 + 31 - Math.clz32(bits & -bits)];
        if (rule === undefined) break;
        const truth = rule.test(frame);
        if (truth === isFalse) continue;
        judged.push(truth === isTrue ? rule.held(frame) : rule.unknown(frame));
        if (truth === isTrue && this.#isFirst) return judged;
      }
    return judged;
  }

  otherwise(frame: Frame): Outcome {
    return outcomeIn(this.#otherwise, frame);
  }
}
