import type { JsonValue } from '../fact.ts';
import { isListValue } from '../values/json.ts';
import { isFalse, isTrue, isUnknown, type Requirement, type Test } from './truth.ts';

/**
 * The commonest comparisons, a fact with a value that never changes, in one function each: through the general form, which calls
 * `holds`, they take twice as long. The referee holds them against json-rules-engine's own.
 */
export function slotTest(operator: string, slot: number, value: JsonValue): Test | undefined {
  if (operator === 'equal')
    return (frame) => {
      const fact = frame[slot];
      return fact === undefined ? isUnknown : fact === value ? isTrue : isFalse;
    };
  if (operator === 'notEqual')
    return (frame) => {
      const fact = frame[slot];
      return fact === undefined ? isUnknown : fact === value ? isFalse : isTrue;
    };
  if (operator === 'in' && isListValue(value)) return memberTest(slot, value);
  return typeof value === 'number' ? numberTest(operator, slot, value) : undefined;
}

/** A longer list is looked up faster by hash, which finds as `Array.prototype.includes` does. */
const hashedFrom = 9;

function memberTest(slot: number, list: readonly JsonValue[]): Test {
  const [first, second] = list;
  if (first !== undefined && second !== undefined && list.length === 2 && list.every(isHashable))
    return (frame) => {
      const fact = frame[slot];
      return fact === undefined ? isUnknown : fact === first || fact === second ? isTrue : isFalse;
    };
  const values = new Set(list);
  if (list.length >= hashedFrom)
    return (frame) => {
      const fact = frame[slot];
      return fact === undefined ? isUnknown : values.has(fact) ? isTrue : isFalse;
    };
  return (frame) => {
    const fact = frame[slot];
    return fact === undefined ? isUnknown : list.includes(fact) ? isTrue : isFalse;
  };
}

function numberTest(operator: string, slot: number, value: number): Test | undefined {
  switch (operator) {
    case 'lessThan':
      return (frame) => {
        const fact = frame[slot];
        return fact === undefined ? isUnknown : typeof fact === 'number' && fact < value ? isTrue : isFalse;
      };
    case 'lessThanInclusive':
      return (frame) => {
        const fact = frame[slot];
        return fact === undefined ? isUnknown : typeof fact === 'number' && fact <= value ? isTrue : isFalse;
      };
    case 'greaterThan':
      return (frame) => {
        const fact = frame[slot];
        return fact === undefined ? isUnknown : typeof fact === 'number' && fact > value ? isTrue : isFalse;
      };
    case 'greaterThanInclusive':
      return (frame) => {
        const fact = frame[slot];
        return fact === undefined ? isUnknown : typeof fact === 'number' && fact >= value ? isTrue : isFalse;
      };
    default:
      return undefined;
  }
}

/** The values of which the fact must be one for the comparison to hold. Only those that a hash finds as `===` does. */
export function requirementOf(operator: string, slot: number, value: JsonValue): readonly Requirement[] {
  const values = operator === 'equal' ? [value] : operator === 'in' && isListValue(value) ? value : undefined;
  return values?.every(isHashable) ? [{ slot, values }] : [];
}

function isHashable(value: JsonValue): boolean {
  return value === null || (typeof value !== 'object' && !Number.isNaN(value));
}
