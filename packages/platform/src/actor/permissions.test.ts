import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { isPermitted } from './permissions.ts';

const actor = (...roles: string[]): Actor => ({ kind: 'STAFF', id: 'a', name: 'a', tenantId: 't', roles });

test.each([
  ['*', 'cases.read', true],
  ['cases.read', 'cases.read', true],
  ['cases.read', 'cases.write', false],
  ['cases.read', 'cases.readAll', false],
  ['cases.read', 'cases', false],
  ['cases.*', 'cases.read', true],
  ['cases.*', 'cases.', true],
  ['cases.*', 'casesOfOthers.read', false],
  ['cases.*', 'cases', false],
  ['*.read', 'cases.read', true],
  ['*.read', 'personalData.read', true],
  ['*.read', 'cases.spread', false],
  ['*.read', 'read', false],
  ['', 'cases.read', false],
  ['cases', 'cases.read', false],
])('%j covers %j: %s', (granted, wanted, covered) => {
  expect(isPermitted(actor('ROLE'), wanted, { ROLE: [granted] })).toBe(covered);
});

test('any of the roles may carry it; none, an unknown one and one of every object’s own do not', () => {
  const roles = { READER: ['cases.read'], WRITER: ['cases.write'] };
  expect(isPermitted(actor('READER', 'WRITER'), 'cases.write', roles)).toBe(true);
  expect(isPermitted(actor(), 'cases.read', roles)).toBe(false);
  for (const role of ['UNKNOWN', 'constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect(isPermitted(actor(role), 'cases.read', roles)).toBe(false);
  }
});
