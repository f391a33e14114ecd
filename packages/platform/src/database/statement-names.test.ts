import { expect, test } from 'vitest';
import { StatementNames } from './statement-names.ts';

test('a statement has a name from the third time on, the same one each time', () => {
  const names = new StatementNames();
  const given = Array.from({ length: 5 }, () => names.of('select 1'));
  expect(given.slice(0, 2)).toEqual([undefined, undefined]);
  expect(given[2]).toBeDefined();
  expect(new Set(given.slice(2)).size).toBe(1);
  expect(names.of('select 2')).toBeUndefined();
});

test('no more names are given out than a connection may keep; then all begin anew, and none means something else', () => {
  const names = new StatementNames();
  const meant = new Map<string, string>();
  for (let number = 0; number < 1_200; number += 1) {
    const text = `select ${number}`;
    const before = names.generation;
    for (let time = 0; time < 2; time += 1) names.of(text);
    const name = names.of(text) ?? '';
    expect(meant.get(name)).toBeUndefined();
    meant.set(name, text);
    if (names.generation !== before) expect(number % 500).toBe(0);
  }
  expect(names.generation).toBe(2);
});
