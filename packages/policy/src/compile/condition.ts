import { type NamedConditions, namedCondition } from '../evaluate/reads.ts';
import { isElementFact } from '../operators/element-condition.ts';
import { KnownComparisons } from '../operators/known-comparisons.ts';
import type { Condition } from '../ruleset.ts';
import { compileComparison } from './comparison.ts';
import { allOf, anyOf, notOf } from './connectives.ts';
import type { Operand, Reading } from './reading.ts';
import type { CompiledCondition } from './truth.ts';

/**
 * Compiles the conditions of one ruleset to closures: each comparison and each named condition once, however often it is used.
 * Closures and not generated code: they reach what is asked, cost nothing to check for injected code, and stay fast at a thousand
 * rules, where one generated function becomes too large for V8 to optimise.
 */
export class ConditionCompiler {
  readonly #named: NamedConditions;
  readonly #reading: Reading;
  readonly #compiledNames = new Map<string, CompiledCondition>();
  readonly #comparisons = new KnownComparisons<Operand, CompiledCondition>();

  constructor(named: NamedConditions, reading: Reading) {
    this.#named = named;
    this.#reading = reading;
  }

  /** `element` is the slot of the element that a condition on elements looks at. */
  compile(condition: Condition, element?: number): CompiledCondition {
    if ('all' in condition) return allOf(condition.all.map((inner) => this.compile(inner, element)));
    if ('any' in condition) return anyOf(condition.any.map((inner) => this.compile(inner, element)));
    if ('not' in condition) return notOf(this.compile(condition.not, element));
    if ('condition' in condition && element === undefined) return this.#compileName(condition.condition);
    if ('condition' in condition || (element !== undefined && !isElementFact(condition.fact)))
      throw new Error('A condition on elements compares the element or its members: check the ruleset with checkRuleset first');
    // Of a condition on elements it is one of the element, so that it tells the elements apart.
    const fact = this.#reading.operandOf(condition, element);
    return this.#comparisons.get(fact, condition.operator, condition.value, () =>
      compileComparison(condition, fact, this.#reading, element, (inner, slot) => this.compile(inner, slot)),
    );
  }

  #compileName(name: string): CompiledCondition {
    const known = this.#compiledNames.get(name);
    if (known !== undefined) return known;
    const compiled = this.compile(namedCondition(name, this.#named));
    this.#compiledNames.set(name, compiled);
    return compiled;
  }
}
