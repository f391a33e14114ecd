import type { DecoratedOperator } from './decorated-operator.ts';
import { elementHolds } from './element-condition.ts';
import type { OperatorDefinition } from './operator.ts';

/** What the three have in common: a list on the left, a condition on one element of it on the right. */
const sides = { fact: ['objectList', 'stringList'], value: 'condition', cost: 50 } as const;

/** `forEach` over the same array element: several conditions hold for one and the same element of a list. */
export function elementOperators(find: (name: string) => DecoratedOperator | undefined): readonly OperatorDefinition[] {
  return [
    {
      ...sides,
      name: 'someElement@1',
      description: {
        en: 'For at least one element of the list, the whole condition holds. In it, element is the element and element.<member> a member of it.',
        'zh-CN': '列表中至少一个元素满足整个条件。条件中 element 表示该元素，element.<成员> 表示其成员。',
      },
      holds: (fact, value) => Array.isArray(fact) && fact.some((element) => elementHolds(value, element, find)),
    },
    {
      ...sides,
      name: 'everyElement@1',
      description: {
        en: 'For every element of the list, the whole condition holds; an empty list has none for which it does not.',
        'zh-CN': '列表中每个元素都满足整个条件；空列表视为满足。',
      },
      holds: (fact, value) => Array.isArray(fact) && fact.every((element) => elementHolds(value, element, find)),
    },
    {
      ...sides,
      name: 'noElement@1',
      description: {
        en: 'For no element of the list the whole condition holds; a none is no list.',
        'zh-CN': '列表中没有元素满足整个条件；“无”不是列表。',
      },
      holds: (fact, value) => Array.isArray(fact) && !fact.some((element) => elementHolds(value, element, find)),
    },
  ];
}
