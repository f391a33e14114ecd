import { isFactReference } from '../evaluate/reads.ts';
import { against, type DecoratedOperator, holdsOf } from '../operators/decorated-operator.ts';
import { findOperator } from '../operators/operator-table.ts';
import type { Comparison, Condition } from '../ruleset.ts';
import { compileElementComparison } from './element-comparison.ts';
import { addMissing, type Operand, type Reading, readOf } from './reading.ts';
import { requirementOf, slotTest } from './slot-tests.ts';
import { type CompiledCondition, constantCondition, isFalse, isTrue, isUnknown, type Test } from './truth.ts';

/** A walk into an object, in comparisons of two numbers. */
const costOfPath = 3;

/** @throws Error when there is no such operator: `checkRuleset` reports it with its place. */
export function compileComparison(
  comparison: Comparison,
  fact: Operand,
  reading: Reading,
  element: number | undefined,
  compileInner: (condition: Condition, element: number) => CompiledCondition,
): CompiledCondition {
  const decorated = findOperator(comparison.operator);
  if (decorated === undefined) throw new Error(`No operator ${comparison.operator}: check the ruleset with checkRuleset first`);
  const { operator, decorators } = decorated;
  if (operator.value === 'condition') return compileElementComparison(comparison, decorated, reading, element, compileInner);
  const { value: written } = comparison;
  const value: Operand = isFactReference(written) ? reading.operandOf(written, element) : { kind: 'constant', value: written };
  if (fact.kind === 'missing' || value.kind === 'missing') return unknownComparison(fact, value);
  if (fact.kind === 'constant' && value.kind === 'constant')
    return constantCondition(holdsOf(decorated)(fact.value, value.value) ? isTrue : isFalse);
  const isSimple = decorators.length === 0 && fact.kind === 'fact' && fact.slot !== undefined && value.kind === 'constant';
  return {
    test:
      (isSimple ? slotTest(operator.name, fact.slot, value.value) : undefined) ?? generalTest(decorated, fact, value, reading),
    cost: (operator.cost ?? 1) * 2 ** decorators.length + (isSimple ? 0 : costOfPath),
    requires: isSimple ? requirementOf(operator.name, fact.slot, value.value) : [],
    addLacks: addMissing([fact, value]),
  };
}

function generalTest(decorated: DecoratedOperator, fact: Operand, value: Operand, reading: Reading): Test {
  if (fact.kind === 'fact' && value.kind === 'constant') {
    const { read } = fact;
    const holds = against(decorated, value.value, fact.preparing);
    return (frame) => {
      const left = read(frame);
      return left === undefined ? isUnknown : holds(left) ? isTrue : isFalse;
    };
  }
  const [readFact, readValue] = [readOf(fact), readOf(value)];
  const holds = holdsOf(decorated, (steps) => reading.spend(steps));
  return (frame) => {
    const left = readFact(frame);
    const right = readValue(frame);
    return left === undefined || right === undefined ? isUnknown : holds(left, right) ? isTrue : isFalse;
  };
}

/** A parameter of the comparison has not been set. */
function unknownComparison(fact: Operand, value: Operand): CompiledCondition {
  return { ...constantCondition(isUnknown), addLacks: addMissing([fact, value]) };
}
