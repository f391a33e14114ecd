import { elementOf, memberOf } from '../check/place.ts';
import { type Reading, readOf } from '../compile/reading.ts';
import { type Frame, isFalse, isTrue, isUnknown, opposite, type Truth } from '../compile/truth.ts';
import { isCondition } from '../evaluate/condition-shape.ts';
import { isFactReference, type NamedConditions, namedCondition } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import { type DecoratedOperator, holdsOf } from '../operators/decorated-operator.ts';
import { findOperator } from '../operators/operator-table.ts';
import type { Comparison, Condition } from '../ruleset.ts';
import { isListValue } from '../values/json.ts';
import type { TracedComparison, TracedCondition, TracedElement, TracedTruth } from './decision-trace.ts';

const truths: Readonly<Record<Truth, TracedTruth>> = { [isFalse]: 'false', [isUnknown]: 'unknown', [isTrue]: 'true' };
const truthOf: Readonly<Record<TracedTruth, Truth>> = { false: isFalse, unknown: isUnknown, true: isTrue };

/**
 * Judges conditions by their text, each to the end. It shares with the compiler how a fact is read and what an operator means, and
 * neither the connectives nor the order: a property test holds the two against each other.
 */
export class ConditionTracer {
  readonly #named: NamedConditions;
  readonly #reading: Reading;
  readonly #frame: Frame;

  constructor(named: NamedConditions, reading: Reading, frame: Frame) {
    this.#named = named;
    this.#reading = reading;
    this.#frame = frame;
  }

  /** `element` is the slot of the element that a condition on elements looks at. */
  trace(condition: Condition, path: string, element?: number): TracedCondition {
    if ('all' in condition) {
      const children = this.#traceEach(condition.all, memberOf(path, 'all'), element);
      return { kind: 'all', path, truth: leastOf(children), children };
    }
    if ('any' in condition) {
      const children = this.#traceEach(condition.any, memberOf(path, 'any'), element);
      return { kind: 'any', path, truth: greatestOf(children), children };
    }
    if ('not' in condition) {
      const child = this.trace(condition.not, memberOf(path, 'not'), element);
      return { kind: 'not', path, truth: truths[opposite(truthOf[child.truth])], children: [child] };
    }
    if ('condition' in condition) {
      const name = condition.condition;
      const child = this.trace(namedCondition(name, this.#named), memberOf('conditions', name));
      return { kind: 'condition', path, truth: child.truth, name, children: [child] };
    }
    return this.#traceComparison(condition, path, element);
  }

  #traceEach(conditions: readonly Condition[], path: string, element: number | undefined): readonly TracedCondition[] {
    return conditions.map((condition, index) => this.trace(condition, elementOf(path, index), element));
  }

  #traceComparison(comparison: Comparison, path: string, element: number | undefined): TracedComparison {
    const decorated = findOperator(comparison.operator);
    if (decorated === undefined) throw new Error(`No operator ${comparison.operator}: check the ruleset with checkRuleset first`);
    const factValue = readOf(this.#reading.operandOf(comparison, element))(this.#frame);
    if (decorated.operator.value === 'condition') return this.#traceElements(comparison, decorated, factValue, path);
    const { value: written } = comparison;
    const value = isFactReference(written) ? readOf(this.#reading.operandOf(written, element))(this.#frame) : written;
    const holds = holdsOf(decorated, (steps) => this.#reading.spend(steps));
    const truth = factValue === undefined || value === undefined ? isUnknown : holds(factValue, value) ? isTrue : isFalse;
    return { kind: 'comparison', path, truth: truths[truth], comparison, factValue, value };
  }

  #traceElements(
    comparison: Comparison,
    { operator, decorators }: DecoratedOperator,
    list: JsonValue | undefined,
    path: string,
  ): TracedComparison {
    const inner = comparison.value;
    if (!isCondition(inner)) throw new Error(`${comparison.operator} needs a condition as its value`);
    const traced = { kind: 'comparison', path, comparison, factValue: list, value: undefined } as const;
    const isNegated = decorators.length % 2 === 1;
    if (!isListValue(list)) {
      const truth = list === undefined ? isUnknown : isNegated ? isTrue : isFalse;
      return { ...traced, truth: truths[truth] };
    }
    this.#reading.spend(list.length);
    const slot = this.#reading.addElementSlot();
    const elements = list.map((each, index): TracedElement => {
      this.#frame[slot] = each;
      return { index, condition: this.trace(inner, memberOf(path, 'value'), slot) };
    });
    const conditions = elements.map(({ condition }) => condition);
    const plain = truthOf[operator.name === 'everyElement@1' ? leastOf(conditions) : greatestOf(conditions)];
    const truth = (operator.name === 'noElement@1') === isNegated ? plain : opposite(plain);
    return { ...traced, truth: truths[truth], elements };
  }
}

function leastOf(conditions: readonly TracedCondition[]): TracedTruth {
  return conditions.some(({ truth }) => truth === 'false')
    ? 'false'
    : conditions.some(({ truth }) => truth === 'unknown')
      ? 'unknown'
      : 'true';
}

function greatestOf(conditions: readonly TracedCondition[]): TracedTruth {
  return conditions.some(({ truth }) => truth === 'true')
    ? 'true'
    : conditions.some(({ truth }) => truth === 'unknown')
      ? 'unknown'
      : 'false';
}
