import type { ValueType } from '../fact.ts';
import type { OperatorDefinition } from '../operators/operator.ts';
import { operators } from '../operators/operator-table.ts';
import { normalizeText } from '../values/keyword.ts';
import { patternProblem } from '../values/pattern.ts';
import { valueTypes } from '../values/value-type.ts';
import type { FaultCode } from './fault-codes.ts';
import type { FaultList } from './fault-list.ts';
import { elementsOf, type Operand } from './operand.ts';
import type { Place } from './place.ts';

const numeric: readonly ValueType[] = ['integer', 'number'];

/** Whether an operator, freed of its decorators, takes what stands on its two sides. */
export function checkSides(operator: OperatorDefinition, fact: Operand, value: Operand, place: Place, faults: FaultList): void {
  const rule = operator.value;
  if (rule === 'same' && (isNull(fact) || isNull(value))) return;
  if (!checkType(fact, operator.fact, operator, place, faults) || rule === 'condition') return;
  if (rule === 'same') checkSame(operator, fact, value, faults);
  else if (rule === 'pattern') checkPattern(value, faults);
  else if (rule === 'element') for (const element of elementsOf(fact) ?? []) checkSame(operator, element, value, faults);
  else if (rule === 'listOfSame') checkElements(operator, value, faults, (element) => checkSame(operator, fact, element, faults));
  else if (rule === 'keywords') checkElements(operator, value, faults, (element) => checkKeyword(operator, element, faults));
  else checkType(value, rule, operator, value.place, faults);
}

function checkElements(operator: OperatorDefinition, value: Operand, faults: FaultList, check: (element: Operand) => void): void {
  const elements = elementsOf(value);
  if (elements === undefined) addMismatch(operator, value, { en: 'a list', 'zh-CN': '列表' }, value.place, faults);
  else if (elements.length === 0) faults.add('OUT_OF_BOUNDS', value.place, 'At least 1 element.', '至少 1 个元素。', []);
  for (const element of elements ?? []) check(element);
}

function isNull(operand: Operand): boolean {
  return operand.kind === 'literal' && operand.value === null;
}

function checkSame(operator: OperatorDefinition, fact: Operand, value: Operand, faults: FaultList): void {
  if (fact.kind === 'literal') {
    if (value.kind === 'fact') checkSame(operator, value, fact, faults);
    return;
  }
  if (isNull(value)) return;
  if (fact.type === 'unknown') {
    if (value.kind === 'literal' && typeof value.value === 'object')
      addMismatch(
        operator,
        value,
        { en: 'a text, a number, true or false', 'zh-CN': '文本、数字、true 或 false' },
        value.place,
        faults,
      );
    return;
  }
  const isNumeric = numeric.includes(fact.type) && value.kind === 'fact';
  if (!checkType(value, isNumeric ? numeric : [fact.type], operator, value.place, faults)) return;
  const { values, id } = fact;
  if (value.kind === 'literal' && typeof value.value === 'string' && values !== undefined && !values.includes(value.value))
    faults.add(
      'VALUE_NOT_IN_ENUM',
      value.place,
      `${id} is one of ${values.join(', ')}.`,
      `${id} 的可选值为：${values.join('、')}。`,
      value.value,
    );
}

function checkKeyword(operator: OperatorDefinition, keyword: Operand, faults: FaultList): void {
  if (!checkType(keyword, ['string'], operator, keyword.place, faults)) return;
  if (keyword.kind === 'literal' && typeof keyword.value === 'string' && normalizeText(keyword.value) === '')
    faults.add('OUT_OF_BOUNDS', keyword.place, 'A keyword has at least 1 character.', '关键词至少 1 个字符。', keyword.value);
}

function checkPattern(value: Operand, faults: FaultList): void {
  if (value.kind === 'fact' || typeof value.value !== 'string') {
    faults.add(
      'INVALID_PATTERN',
      value.place,
      'Write out the pattern as a text.',
      '请以文本直接写出模式。',
      value.kind === 'fact' ? value.id : value.value,
    );
    return;
  }
  const problem = patternProblem(value.value);
  if (problem !== undefined)
    faults.add(
      'INVALID_PATTERN',
      value.place,
      `Correct the pattern: ${problem.en}`,
      `请更正模式：${problem['zh-CN']}`,
      value.value,
    );
}

/** Texts in the place of a value with a form of its own are told which form is meant. */
const formFaults: readonly (readonly [ValueType, FaultCode])[] = [
  ['date', 'INVALID_DATE'],
  ['dateTime', 'INVALID_DATE'],
  ['duration', 'INVALID_DURATION'],
  ['decimal', 'INVALID_DECIMAL'],
];

function checkType(
  operand: Operand,
  types: readonly ValueType[],
  operator: OperatorDefinition,
  place: Place,
  faults: FaultList,
): boolean {
  if (operand.kind === 'fact') {
    const { type, id } = operand;
    if (type === 'unknown' || types.includes(type)) return true;
    const usable = operators.filter((each) => each.fact.includes(type)).map((each) => each.name);
    faults.add(
      'OPERATOR_TYPE',
      place,
      `${operator.name} takes ${types.join(' or ')} here, and ${id} is a ${type}. ${usable.length === 0 ? 'Give a path to a value inside it.' : `For a ${type} there are ${usable.join(', ')}.`}`,
      `${operator.name} 此处要求 ${types.join(' 或 ')}，而 ${id} 是 ${type}。${usable.length === 0 ? '请用路径指向其内部的值。' : `${type} 可用 ${usable.join('、')}。`}`,
      id,
    );
    return false;
  }
  if (types.some((type) => valueTypes[type].is(operand.value))) return true;
  const form = typeof operand.value === 'string' ? formFaults.find(([type]) => types.includes(type)) : undefined;
  const labels = types.map((type) => valueTypes[type].label);
  const en = `Write ${labels.map((label) => label.en).join(', or ')}.`;
  const chinese = `应为${labels.map((label) => label['zh-CN']).join('，或')}。`;
  faults.add(form?.[1] ?? 'OPERATOR_TYPE', operand.place, en, chinese, operand.value);
  return false;
}

function addMismatch(
  operator: OperatorDefinition,
  operand: Operand,
  needed: { readonly en: string; readonly 'zh-CN': string },
  place: Place,
  faults: FaultList,
): void {
  const found = operand.kind === 'literal' ? operand.value : operand.id;
  faults.add(
    'OPERATOR_TYPE',
    place,
    `${operator.name} takes ${needed.en} here.`,
    `${operator.name} 此处要求${needed['zh-CN']}。`,
    found,
  );
}
