import type { LocalizedText } from '../localized-text.ts';
import type { Against, Holds } from './operator.ts';
import type { Preparing } from './preparing.ts';

/** A word before an operator and a colon: `everyFact:greaterThan`. */
export interface DecoratorDefinition {
  readonly name: string;
  readonly description: LocalizedText;
  /** What it does to the sides: takes each element of the list on one, exchanges them, or leaves them. */
  readonly sides: 'eachFact' | 'eachValue' | 'swapped' | 'kept';
  readonly holds: (fact: unknown, value: unknown, next: Holds) => boolean;
  /** The same, with a value that does not change. Absent where the value becomes the fact. */
  readonly prepare?: (value: unknown, preparing: Preparing, next: PrepareNext) => Against;
}

/** What the decorator stands before, with a value that does not change. */
type PrepareNext = (value: unknown, preparing: Preparing) => Against;

/** json-rules-engine's six, made total: a side that should be a list and is none does not hold. */
export const decorators: readonly DecoratorDefinition[] = [
  {
    name: 'someFact',
    description: { en: 'Holds for some element of the fact’s list.', 'zh-CN': '对事实列表中的某个元素成立。' },
    sides: 'eachFact',
    holds: (fact, value, next) => Array.isArray(fact) && fact.some((element) => next(element, value)),
    prepare: (value, preparing, next) => {
      const holds = next(value, preparing.elements());
      return (fact) => {
        if (!Array.isArray(fact)) return false;
        preparing.spend(fact.length);
        return fact.some((element) => holds(element));
      };
    },
  },
  {
    name: 'everyFact',
    description: { en: 'Holds for every element of the fact’s list.', 'zh-CN': '对事实列表中的每个元素成立。' },
    sides: 'eachFact',
    holds: (fact, value, next) => Array.isArray(fact) && fact.every((element) => next(element, value)),
    prepare: (value, preparing, next) => {
      const holds = next(value, preparing.elements());
      return (fact) => {
        if (!Array.isArray(fact)) return false;
        preparing.spend(fact.length);
        return fact.every((element) => holds(element));
      };
    },
  },
  {
    name: 'someValue',
    description: { en: 'Holds for some element of the value’s list.', 'zh-CN': '对值列表中的某个元素成立。' },
    sides: 'eachValue',
    holds: (fact, value, next) => Array.isArray(value) && value.some((element) => next(fact, element)),
    prepare: (value, preparing, next) => {
      if (!Array.isArray(value)) return () => false;
      const each = value.map((element) => next(element, preparing));
      return (fact) => {
        preparing.spend(each.length);
        return each.some((holds) => holds(fact));
      };
    },
  },
  {
    name: 'everyValue',
    description: { en: 'Holds for every element of the value’s list.', 'zh-CN': '对值列表中的每个元素成立。' },
    sides: 'eachValue',
    holds: (fact, value, next) => Array.isArray(value) && value.every((element) => next(fact, element)),
    prepare: (value, preparing, next) => {
      if (!Array.isArray(value)) return () => false;
      const each = value.map((element) => next(element, preparing));
      return (fact) => {
        preparing.spend(each.length);
        return each.every((holds) => holds(fact));
      };
    },
  },
  {
    name: 'swap',
    description: { en: 'The fact and the value change places.', 'zh-CN': '事实与值互换位置。' },
    sides: 'swapped',
    holds: (fact, value, next) => next(value, fact),
  },
  {
    name: 'not',
    description: { en: 'Holds where the operator does not.', 'zh-CN': '运算符不成立时成立。' },
    sides: 'kept',
    holds: (fact, value, next) => !next(fact, value),
    prepare: (value, preparing, next) => {
      const holds = next(value, preparing);
      return (fact) => !holds(fact);
    },
  },
];
