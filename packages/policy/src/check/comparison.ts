import type { Declarations } from '../declarations.ts';
import type { DecoratedOperator } from '../operators/decorated-operator.ts';
import { decorators } from '../operators/decorators.ts';
import { isElementFact } from '../operators/element-condition.ts';
import { findOperator, operators } from '../operators/operator-table.ts';
import { visitCondition } from './conditions.ts';
import { ElementDeclarations } from './element-declarations.ts';
import type { FaultList } from './fault-list.ts';
import { elementsOf, factOperand, type Operand } from './operand.ts';
import { checkSides } from './operand-types.ts';
import { type Place, placeIn } from './place.ts';
import { isReference } from './reference.ts';

/** One comparison: its fact, its operator, its value, and whether the three go together. */
export function checkComparison(
  comparison: Readonly<Record<string, unknown>>,
  place: Place,
  declarations: Declarations,
  faults: FaultList,
): void {
  const operatorPlace = placeIn(place, 'operator');
  const fact = factOperand(comparison, place, declarations, faults);
  const operator = checkOperator(comparison['operator'], operatorPlace, faults);
  if (!Object.hasOwn(comparison, 'value')) return;
  const valuePlace = placeIn(place, 'value');
  if (isOfElements(comparison['operator'], operator)) {
    if (fact === undefined) return;
    if (operator !== undefined)
      checkSides(operator.operator, fact, { kind: 'literal', value: undefined, place }, operatorPlace, faults);
    checkElementCondition(comparison['value'], valuePlace, fact, declarations, faults);
    return;
  }
  const value = valueOperand(comparison['value'], valuePlace, declarations, faults);
  if (fact !== undefined && operator !== undefined && value !== undefined)
    checkDecorated(operator, fact, value, operatorPlace, faults);
}

function checkOperator(name: unknown, place: Place, faults: FaultList): DecoratedOperator | undefined {
  if (typeof name !== 'string') return undefined;
  const operator = findOperator(name);
  if (operator !== undefined) return operator;
  const decorated = name.lastIndexOf(':') + 1;
  const known = operators.map((each) => each.name);
  const nearest = faults.nearest(name.slice(decorated), known);
  const words = decorators.map((each) => each.name).join(', ');
  if (nearest === undefined || nearest === name.slice(decorated))
    faults.add(
      'UNKNOWN_OPERATOR',
      place,
      `Write one of ${known.join(', ')}; before it, each followed by a colon, at most four of ${words}.`,
      `应为以下之一：${known.join('、')}；其前可加最多四个带冒号的修饰词：${words}。`,
      name,
    );
  else
    faults.add(
      'UNKNOWN_OPERATOR',
      place,
      `Did you mean ${name.slice(0, decorated)}${nearest}?`,
      `是否想写 ${name.slice(0, decorated)}${nearest}？`,
      name,
    );
  return undefined;
}

function valueOperand(value: unknown, place: Place, declarations: Declarations, faults: FaultList): Operand | undefined {
  if (isReference(value)) return factOperand(value, place, declarations, faults);
  if (!addNestedReferences(value, place, faults)) return { kind: 'literal', value, place };
  return undefined;
}

/** Whatever stands before it, known or not. */
function isOfElements(name: unknown, found: DecoratedOperator | undefined): boolean {
  if (typeof name !== 'string') return false;
  const { operator } = found ?? findOperator(name.slice(name.lastIndexOf(':') + 1)) ?? {};
  return operator?.value === 'condition';
}

/** The condition that `someElement@1` and its like have as their value; its shape is the schema's to check. */
function checkElementCondition(
  condition: unknown,
  place: Place,
  list: Operand,
  declarations: Declarations,
  faults: FaultList,
): void {
  const inElement = new ElementDeclarations(declarations, list);
  const refuse = (at: Place, found: unknown) =>
    faults.add(
      'ELEMENT_CONDITION',
      at,
      'Write element or element.<member>; values may refer to other facts.',
      '应为 element 或 element.<成员>；其他事实只能在 value 中引用。',
      found,
    );
  visitCondition(condition, place, {
    comparison: (inner, at) => {
      const { fact } = inner;
      if (typeof fact === 'string' && !isElementFact(fact)) refuse(placeIn(at, 'fact'), fact);
      else checkComparison(inner, at, inElement, faults);
    },
    reference: (name, at) => refuse(at, name),
  });
}

/** Reports every reference inside of a literal; true when there is one. */
export function addNestedReferences(value: unknown, place: Place, faults: FaultList): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (isReference(value)) {
    faults.add(
      'NESTED_REFERENCE',
      place,
      'json-rules-engine would take this reference literally: refer to a fact of the whole list or object instead.',
      'json-rules-engine 会按字面处理此引用：请改为引用保存整个列表或对象的事实。',
      value['fact'],
    );
    return true;
  }
  let isNested = false;
  const look = (inner: unknown, step: string | number) => {
    if (typeof inner === 'object' && inner !== null && addNestedReferences(inner, placeIn(place, step), faults)) isNested = true;
  };
  if (Array.isArray(value)) value.forEach(look);
  else for (const [key, member] of Object.entries(value)) look(member, key);
  return isNested;
}

function checkDecorated(
  { decorators, operator }: DecoratedOperator,
  fact: Operand,
  value: Operand,
  place: Place,
  faults: FaultList,
): void {
  const [outermost, ...inner] = decorators;
  if (outermost === undefined) {
    checkSides(operator, fact, value, place, faults);
    return;
  }
  const [left, right] = outermost.sides === 'swapped' ? [value, fact] : [fact, value];
  const lefts = outermost.sides === 'eachFact' ? listElements(left, outermost.name, place, faults) : [left];
  const rights = outermost.sides === 'eachValue' ? listElements(right, outermost.name, place, faults) : [right];
  for (const innerFact of lefts)
    for (const innerValue of rights) checkDecorated({ decorators: inner, operator }, innerFact, innerValue, place, faults);
}

function listElements(operand: Operand, decorator: string, place: Place, faults: FaultList): readonly Operand[] {
  const elements = elementsOf(operand);
  if (elements === undefined)
    faults.add('OPERATOR_TYPE', place, `${decorator} needs a list on that side.`, `${decorator} 要求该侧为列表。`, decorator);
  else if (elements.length === 0) faults.add('OUT_OF_BOUNDS', operand.place, 'At least 1 element.', '至少 1 个元素。', []);
  return elements ?? [];
}
