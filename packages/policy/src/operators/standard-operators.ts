import type { ValueType } from '../fact.ts';
import type { OperatorDefinition } from './operator.ts';

const scalars: readonly ValueType[] = ['string', 'boolean', 'integer', 'number', 'date'];
const numbers: readonly ValueType[] = ['integer', 'number'];

/**
 * json-rules-engine's ten, as in its `engine-default-operators.js`, made total: where it would throw on a value that is no list
 * or would coerce null to 0, ours do not hold (`notIn` and `doesNotContain` keep their meaning of "not").
 */
export const standardOperators: readonly OperatorDefinition[] = [
  {
    name: 'equal',
    description: { en: 'The fact is the value.', 'zh-CN': '事实等于该值。' },
    fact: scalars,
    value: 'same',
    holds: (fact, value) => fact === value,
  },
  {
    name: 'notEqual',
    description: { en: 'The fact is not the value.', 'zh-CN': '事实不等于该值。' },
    fact: scalars,
    value: 'same',
    cost: 2,
    holds: (fact, value) => fact !== value,
  },
  {
    name: 'in',
    description: { en: 'The fact is one of the listed values.', 'zh-CN': '事实是所列值之一。' },
    fact: scalars,
    value: 'listOfSame',
    cost: 1.2,
    holds: (fact, value) => Array.isArray(value) && value.includes(fact),
  },
  {
    name: 'notIn',
    description: { en: 'The fact is none of the listed values.', 'zh-CN': '事实不是所列值中的任何一个。' },
    fact: scalars,
    value: 'listOfSame',
    holds: (fact, value) => !(Array.isArray(value) && value.includes(fact)),
  },
  {
    name: 'contains',
    description: { en: 'The list has the value.', 'zh-CN': '列表包含该值。' },
    fact: ['stringList'],
    value: 'element',
    holds: (fact, value) => Array.isArray(fact) && fact.includes(value),
  },
  {
    name: 'doesNotContain',
    description: { en: 'The list does not have the value; a none is no list.', 'zh-CN': '列表不包含该值；“无”不是列表。' },
    fact: ['stringList'],
    value: 'element',
    holds: (fact, value) => Array.isArray(fact) && !fact.includes(value),
  },
  ordered('lessThan', 'less than', '小于', (fact, value) => fact < value),
  ordered('lessThanInclusive', 'at most', '小于或等于', (fact, value) => fact <= value),
  ordered('greaterThan', 'greater than', '大于', (fact, value) => fact > value),
  ordered('greaterThanInclusive', 'at least', '大于或等于', (fact, value) => fact >= value),
];

function ordered(
  name: string,
  en: string,
  chinese: string,
  compare: (fact: number, value: number) => boolean,
): OperatorDefinition {
  return {
    name,
    description: { en: `The number is ${en} the value.`, 'zh-CN': `数字${chinese}该值。` },
    fact: numbers,
    value: numbers,
    cost: 1.5,
    holds: (fact, value) => typeof fact === 'number' && typeof value === 'number' && compare(fact, value),
  };
}
