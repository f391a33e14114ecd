import { rolePermissions } from '@aftercare/domain';
import type { Database } from '@aftercare/platform';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../database.ts';
import { executeRaw, testSchema } from '../graphql.ts';
import {
  inputTypeOf,
  inputValue,
  mutationOf,
  mutationsOf,
  type Operation,
  queriesOf,
  type RootField,
  shallowQuery,
} from './operations-of-schema.ts';
import { mayDo, requestOf, strangersRequest } from './requests.ts';
import { makeWorld, snapshot, type World } from './world.ts';

const roles = Object.keys(rolePermissions);

/** What each role may do beyond reading, so that a wider grant or a renamed permission shows in a review. */
const deeds: Readonly<Record<string, readonly string[]>> = {
  SERVICE_AGENT: [
    'cases.answer',
    'cases.handle',
    'cases.open',
    'catalog.write',
    'coverage.write',
    'parties.write',
    'policies.evaluate',
    'sales.write',
  ],
  POLICY_OWNER: ['organization.write', 'policies.evaluate', 'policies.write'],
  PARTNER: ['cases.answer', 'cases.open'],
  ANALYST: [],
};

describe.each(databases)('roles on $name', ({ open }) => {
  let database: Database;
  let schema: GraphQLSchema;
  let world: World;

  beforeAll(async () => {
    [database, schema] = await Promise.all([open(), testSchema()]);
    world = await makeWorld(database, 'ours');
  });

  afterAll(() => database.close());

  function operations(named: World): readonly (readonly [RootField, Operation])[] {
    return [
      ...queriesOf(schema).map((field) => [field, shallowQuery(field, named)] as const),
      ...mutationsOf(schema).map((field) => {
        const type = inputTypeOf(field);
        return [field, mutationOf(field, inputValue('input', type, named))] as const;
      }),
    ];
  }

  const refused = (field: RootField, role: string | null) => {
    if (field.extensions['permission'] === 'public') return undefined;
    if (role === null) return 'UNAUTHENTICATED';
    return mayDo(role, field) ? undefined : 'FORBIDDEN';
  };

  // What is permitted may well change something, so the refusals come first.
  test.each([null, ...roles])('%s is refused every root field it has no permission for, and nothing happens', async (role) => {
    const before = await snapshot(database, world.tenantId);
    for (const [field, { source, variables }] of operations(world)) {
      const expected = refused(field, role);
      if (expected === undefined) continue;
      const request = role === null ? strangersRequest(database) : requestOf(database, world, role);
      const { data, errors } = await executeRaw(request, source, variables);
      const codes = errors?.map((error) => error.extensions['code']);
      expect({ field: field.name, codes, answer: data?.['answer'] ?? null }).toEqual({
        field: field.name,
        codes: [expected],
        answer: null,
      });
    }
    expect(await snapshot(database, world.tenantId)).toEqual(before);
  });

  test.each([null, ...roles])('%s may do everything it has a permission for', async (role) => {
    // What one role made would be in the next one’s way.
    const own = await makeWorld(database, role ?? 'stranger');
    for (const [field, { source, variables }] of operations(own)) {
      if (refused(field, role) !== undefined) continue;
      const request = role === null ? strangersRequest(database) : requestOf(database, own, role);
      const { errors } = await executeRaw(request, source, variables);
      expect({ field: field.name, codes: errors?.map((error) => error.extensions['code'] ?? error) }).toEqual({
        field: field.name,
        codes: undefined,
      });
    }
  });
});

test.each(Object.entries(deeds))('%s can do no more than is meant', async (role, meant) => {
  const schema = await testSchema();
  const declared = [...queriesOf(schema), ...mutationsOf(schema)].map((field) => String(field.extensions['permission']));
  const granted = [...new Set(declared)].filter((permission) => mayDo(role, { extensions: { permission } }));
  expect(granted.filter((permission) => permission !== 'public' && !permission.endsWith('.read')).sort()).toEqual(
    meant.filter((permission) => declared.includes(permission)),
  );
});
