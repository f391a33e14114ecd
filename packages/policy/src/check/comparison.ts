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
import { elementOf, memberOf } from './place.ts';
import { isReference } from './reference.ts';

/** One comparison: its fact, its operator, its value, and whether the three go together. */
export function checkComparison(
  comparison: Readonly<Record<string, unknown>>,
  path: string,
  declarations: Declarations,
  faults: FaultList,
): void {
  const fact = factOperand(comparison, path, declarations, faults);
  const operator = checkOperator(comparison['operator'], memberOf(path, 'operator'), faults);
  if (!Object.hasOwn(comparison, 'value')) return;
  if (isOfElements(comparison['operator'])) {
    if (fact === undefined) return;
    if (operator !== undefined)
      checkSides(operator.operator, fact, { kind: 'literal', value: undefined, path }, memberOf(path, 'operator'), faults);
    checkElementCondition(comparison['value'], memberOf(path, 'value'), fact, declarations, faults);
    return;
  }
  const value = valueOperand(comparison['value'], memberOf(path, 'value'), declarations, faults);
  if (fact !== undefined && operator !== undefined && value !== undefined)
    checkDecorated(operator, fact, value, memberOf(path, 'operator'), faults);
}

function checkOperator(name: unknown, path: string, faults: FaultList): DecoratedOperator | undefined {
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
      path,
      `Write one of ${known.join(', ')}; before it, each followed by a colon, at most four of ${words}.`,
      `应为以下之一：${known.join('、')}；其前可加最多四个带冒号的修饰词：${words}。`,
      name,
    );
  else
    faults.add(
      'UNKNOWN_OPERATOR',
      path,
      `Did you mean ${name.slice(0, decorated)}${nearest}?`,
      `是否想写 ${name.slice(0, decorated)}${nearest}？`,
      name,
    );
  return undefined;
}

function valueOperand(value: unknown, path: string, declarations: Declarations, faults: FaultList): Operand | undefined {
  if (isReference(value)) return factOperand(value, path, declarations, faults);
  if (!addNestedReferences(value, path, faults)) return { kind: 'literal', value, path };
  return undefined;
}

/** Whatever stands before it. */
function isOfElements(name: unknown): boolean {
  return typeof name === 'string' && findOperator(name.slice(name.lastIndexOf(':') + 1))?.operator.value === 'condition';
}

/** The condition that `someElement@1` and its like have as their value; its shape is the schema's to check. */
function checkElementCondition(
  condition: unknown,
  path: string,
  list: Operand,
  declarations: Declarations,
  faults: FaultList,
): void {
  const inElement = new ElementDeclarations(declarations, list);
  const refuse = (place: string, found: unknown) =>
    faults.add(
      'ELEMENT_CONDITION',
      place,
      'Write element or element.<member>; values may refer to other facts.',
      '应为 element 或 element.<成员>；其他事实只能在 value 中引用。',
      found,
    );
  visitCondition(condition, path, {
    comparison: (inner, place) => {
      const { fact } = inner;
      if (typeof fact === 'string' && !isElementFact(fact)) refuse(memberOf(place, 'fact'), fact);
      else checkComparison(inner, place, inElement, faults);
    },
    reference: (name, place) => refuse(place, name),
  });
}

/** Reports every reference inside of a literal; true when there is one. */
export function addNestedReferences(value: unknown, path: string, faults: FaultList): boolean {
  if (isReference(value)) {
    faults.add(
      'NESTED_REFERENCE',
      path,
      'json-rules-engine would take this reference literally: refer to a fact of the whole list or object instead.',
      'json-rules-engine 会按字面处理此引用：请改为引用保存整个列表或对象的事实。',
      value['fact'],
    );
    return true;
  }
  if (Array.isArray(value))
    return value
      .map((element: unknown, index) => addNestedReferences(element, elementOf(path, index), faults))
      .some((nested) => nested);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value)
    .map(([key, member]: [string, unknown]) => addNestedReferences(member, memberOf(path, key), faults))
    .some((nested) => nested);
}

function checkDecorated(
  { decorators: [outermost, ...inner], operator }: DecoratedOperator,
  fact: Operand,
  value: Operand,
  place: string,
  faults: FaultList,
): void {
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

function listElements(operand: Operand, decorator: string, place: string, faults: FaultList): readonly Operand[] {
  const elements = elementsOf(operand);
  if (elements === undefined)
    faults.add('OPERATOR_TYPE', place, `${decorator} needs a list on that side.`, `${decorator} 要求该侧为列表。`, decorator);
  else if (elements.length === 0) faults.add('OUT_OF_BOUNDS', operand.path, 'At least 1 element.', '至少 1 个元素。', []);
  return elements ?? [];
}
