import { isCondition } from '../evaluate/condition-shape.ts';
import { readsOfComparison } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import type { DecoratedOperator } from '../operators/decorated-operator.ts';
import type { Comparison, Condition } from '../ruleset.ts';
import { isListValue } from '../values/json.ts';
import { addMissing, type Reading, readOf } from './reading.ts';
import { type CompiledCondition, type Frame, isFalse, isTrue, isUnknown, opposite, type Test, type Truth } from './truth.ts';

/** Compiles a condition on the element in a slot of the frame. */
type CompileInner = (condition: Condition, element: number) => CompiledCondition;

/** How often an inner condition is expected to be tested. */
const expectedElements = 10;

/** `someElement@1`, `everyElement@1`, `noElement@1`: the inner condition for each element, which stands in a slot of its own. */
export function compileElementComparison(
  comparison: Comparison,
  { operator, decorators }: DecoratedOperator,
  reading: Reading,
  element: number | undefined,
  compileInner: CompileInner,
): CompiledCondition {
  const { value } = comparison;
  if (!isCondition(value) || 'fact' in value)
    throw new Error(`${comparison.operator} needs a condition as its value: check the ruleset with checkRuleset first`);
  const list = readOf(reading.operandOf(comparison, element));
  const slot = reading.addElementSlot();
  const inner = compileInner(value, slot);
  const judge = judgeElements(operator.name, inner.test, slot);
  const isNegated = decorators.length % 2 === 1;
  return {
    cost: expectedElements * inner.cost,
    requires: [],
    addLacks: addMissing(readsOfComparison(comparison).map((fact) => reading.operandOf({ fact }, element))),
    test: (frame) => {
      const elements = list(frame);
      if (elements === undefined) return isUnknown;
      if (isListValue(elements)) reading.spend(elements.length);
      const truth = isListValue(elements) ? judge(elements, frame) : isFalse;
      return isNegated ? opposite(truth) : truth;
    },
  };
}

function judgeElements(operator: string, test: Test, slot: number): (elements: readonly JsonValue[], frame: Frame) => Truth {
  const most: Truth = operator === 'everyElement@1' ? isFalse : isTrue;
  const judge = (elements: readonly JsonValue[], frame: Frame): Truth => {
    let truth: Truth = opposite(most);
    for (const element of elements) {
      frame[slot] = element;
      const next = test(frame);
      if (next === most) return most;
      if (next === isUnknown) truth = isUnknown;
    }
    return truth;
  };
  return operator === 'noElement@1' ? (elements, frame) => opposite(judge(elements, frame)) : judge;
}
