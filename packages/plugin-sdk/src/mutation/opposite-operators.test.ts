import { operators } from '@aftercare/policy';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbouringOperator, oppositeOperator } from './opposite-operators.ts';

const holds = (name: string) => {
  const found = operators.find((operator) => operator.name === name);
  if (found === undefined) throw new Error(`There is no operator ${name}.`);
  return found.holds;
};

const day = fc.integer({ min: 1, max: 4 }).map((number) => `2026-03-0${number}`);
const amount = fc.integer({ min: 1, max: 4 }).map((number) => `${number}.00`);
const hours = fc.integer({ min: 1, max: 4 }).map((number) => `PT${number}H`);
const number = fc.integer({ min: 1, max: 4 });
const sides = (operator: string) =>
  operator.startsWith('date') ? day : operator.startsWith('decimal') ? amount : operator.startsWith('duration') ? hours : number;

const named = operators.map(({ name }) => name);
const ordering = named.filter((name) => neighbouringOperator(name) !== undefined);

describe('operators and their opposites', () => {
  test('each has one, which leads back', () => {
    for (const name of named) expect(oppositeOperator(oppositeOperator(name) ?? '')).toBe(name);
  });

  test('every comparison of an order can be moved at its boundary', () => {
    const inOrder = named.filter((name) => /less|greater|before|after|AtMost|AtLeast|shorter|longer/i.test(name));
    expect(ordering).toEqual(inOrder);
  });

  test.each(ordering)('%s: the opposite holds where it does not, the neighbour differs where both sides are equal', (name) => {
    const side = sides(name);
    fc.assert(
      fc.property(side, side, (left, right) => {
        const own = holds(name)(left, right);
        expect(holds(oppositeOperator(name) ?? '')(left, right)).toBe(!own);
        expect(holds(neighbouringOperator(name) ?? '')(left, right)).toBe(left === right ? !own : own);
      }),
    );
  });

  test('decorators stay, and not: is added and taken away', () => {
    expect(oppositeOperator('textContainsAny@1')).toBe('not:textContainsAny@1');
    expect(oppositeOperator('not:everyFact:in')).toBe('everyFact:in');
    expect(oppositeOperator('everyFact:in')).toBe('not:everyFact:in');
    expect(neighbouringOperator('someFact:lessThan')).toBe('someFact:lessThanInclusive');
    expect(neighbouringOperator('equal')).toBeUndefined();
  });

  test('no fifth decorator is added', () => {
    expect(oppositeOperator('swap:swap:swap:swap:equal')).toBeUndefined();
  });
});
