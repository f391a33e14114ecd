import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { RecognisedKeys } from './recognised-keys.ts';

const actor: Actor = { kind: 'STAFF', id: 'id', name: 'name', tenantId: 'tenant', roles: [] };

test('a key is known for a second', () => {
  let now = 0;
  const keys = new RecognisedKeys(() => now);
  keys.remember('key', actor);
  now = 999;
  expect([keys.of('key'), keys.of('other')]).toEqual([actor, null]);
  now = 1_000;
  expect(keys.of('key')).toBeNull();
});

test('no more than ten thousand are kept', () => {
  const keys = new RecognisedKeys(() => 0);
  for (let number = 0; number <= 10_000; number += 1) keys.remember(`key ${number}`, actor);
  expect([keys.of('key 0'), keys.of('key 1'), keys.of('key 10000')]).toEqual([null, actor, actor]);
});
