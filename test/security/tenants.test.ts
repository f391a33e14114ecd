import type { Database } from '@aftercare/platform';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../database.ts';
import { executeRaw, testSchema } from '../graphql.ts';
import { textsIn } from './answers.ts';
import {
  deepQuery,
  idPaths,
  inputTypeOf,
  inputValue,
  mutationOf,
  mutationsOf,
  queriesOf,
  withValue,
} from './operations-of-schema.ts';
import { requestOf } from './requests.ts';
import { makeWorld, snapshot, type World } from './world.ts';

describe.each(databases)('tenants on $name', ({ open }) => {
  let database: Database;
  let schema: GraphQLSchema;
  let ours: World;
  let theirs: World;

  beforeAll(async () => {
    [database, schema] = await Promise.all([open(), testSchema()]);
    ours = await makeWorld(database, 'ours');
    theirs = await makeWorld(database, 'theirs');
  });

  afterAll(() => database.close());

  const traces = (answer: unknown, world: World) =>
    textsIn(answer).filter(
      (text) => text.includes(world.id) || text.includes(world.tenantId) || text.includes(`${world.label}-`),
    );

  test('no root field shows a row of another tenant, at any depth', async () => {
    for (const field of queriesOf(schema)) {
      const { source, variables } = deepQuery(field, ours);
      const { data, errors } = await executeRaw(requestOf(database, ours, 'ADMINISTRATOR'), source, variables);
      expect({ field: field.name, errors, theirs: traces(data, theirs) }).toEqual({
        field: field.name,
        errors: undefined,
        theirs: [],
      });
      expect(counts(data).every(({ totalCount, nodes }) => totalCount === nodes.length)).toBe(true);
      // What shows nothing at all proves nothing.
      const ofRows =
        field.args.some(({ name }) => name === 'first') ||
        (field.name !== 'caseType' && field.args.some(({ name }) => name === 'id'));
      if (ofRows) expect({ field: field.name, ours: traces(data, ours).length }).not.toEqual({ field: field.name, ours: 0 });
    }
  });

  test('an id of another tenant’s row is no row', async () => {
    for (const field of queriesOf(schema).filter(({ args }) => args.some(({ name }) => name === 'id'))) {
      const { source, variables } = deepQuery(field, theirs);
      const { data, errors } = await executeRaw(requestOf(database, ours, 'ADMINISTRATOR'), source, variables);
      expect({ field: field.name, data, errors }).toEqual({ field: field.name, data: { answer: null }, errors: undefined });
    }
  });

  test('a mutation that names a row of another tenant is told there is none, and changes nothing', async () => {
    const before = await Promise.all([snapshot(database, ours.tenantId), snapshot(database, theirs.tenantId)]);
    for (const field of mutationsOf(schema)) {
      const type = inputTypeOf(field);
      for (const path of idPaths(type)) {
        const input = withValue(inputValue('input', type, ours), path, theirs.id);
        const { source, variables } = mutationOf(field, input);
        const { data, errors } = await executeRaw(requestOf(database, ours, 'ADMINISTRATOR'), source, variables);
        const answer = data?.['answer'] as { errors: { code: string; field: string }[] } | undefined;
        const told = answer?.errors.filter(({ code }) => code === 'NOT_FOUND').map(({ field: at }) => at);
        expect({ mutation: field.name, path, errors, answer, told }).toMatchObject({
          errors: undefined,
          told: expect.arrayContaining([path.join('.')]),
        });
        // Their id was ours to say; their words were not.
        expect(textsIn(answer).filter((text) => text.includes('theirs-'))).toEqual([]);
      }
    }
    expect(await Promise.all([snapshot(database, ours.tenantId), snapshot(database, theirs.tenantId)])).toEqual(before);
  });

  test('a mutation that names rows of another tenant by their codes changes nothing of theirs', async () => {
    const before = await snapshot(database, theirs.tenantId);
    for (const field of mutationsOf(schema)) {
      const type = inputTypeOf(field);
      const { source, variables } = mutationOf(field, inputValue('input', type, theirs));
      const { data } = await executeRaw(requestOf(database, ours, 'ADMINISTRATOR'), source, variables);
      expect(textsIn(data).filter((text) => text.includes('CANARY-theirs'))).toEqual([]);
    }
    expect(await snapshot(database, theirs.tenantId)).toEqual(before);
  });
});

interface Counted {
  readonly totalCount: number;
  readonly nodes: readonly unknown[];
}

function counts(answer: unknown): readonly Counted[] {
  if (Array.isArray(answer)) return answer.flatMap(counts);
  if (typeof answer !== 'object' || answer === null) return [];
  const below = Object.values(answer).flatMap(counts);
  return 'totalCount' in answer ? [answer as unknown as Counted, ...below] : below;
}
