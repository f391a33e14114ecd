import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { expandedSize } from './expanded-size.ts';

test('fields are counted with fragments opened each time they are spread', () => {
  const document = parse('{ a { ...F b } c { ...F } ... { d } } fragment F on T { e { f } g }');
  expect(expandedSize(document, 100)).toBe(3 + 1 + 3 + 3);
});

test('counting stops at the limit, whatever a short document comes to', () => {
  const levels = Array.from(
    { length: 60 },
    (_, level) => `fragment F${level} on T { a { ...F${level + 1} } b { ...F${level + 1} } }`,
  );
  const document = parse(`{ ...F0 } ${levels.join(' ')} fragment F60 on T { c }`);
  expect(expandedSize(document, 2_000)).toBe(2_000);
});
