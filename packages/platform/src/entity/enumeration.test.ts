import { expect, test } from 'vitest';
import { enumeration, enumerationName } from './enumeration.ts';

const Colour = enumeration('Colour', 'A colour.', { RED: 'Like blood.', BLUE: 'Like the sky.' });

test('each value is its own name, in the order given', () => {
  expect(Colour).toEqual({ RED: 'RED', BLUE: 'BLUE' });
  expect(Object.keys(Colour)).toEqual(['RED', 'BLUE']);
});

test('the name is found again; of another object there is none', () => {
  expect(enumerationName(Colour)).toBe('Colour');
  expect(() => enumerationName({ RED: 'RED', BLUE: 'BLUE' })).toThrow('not declared');
});
