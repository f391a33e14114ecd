import type { Database } from '@aftercare/platform';
import { type GraphQLSchema, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../database.ts';
import { execute, executeRaw, testSchema } from '../graphql.ts';
import { textsIn } from './answers.ts';
import { deepQuery, queriesOf } from './operations-of-schema.ts';
import { mayDo, requestOf } from './requests.ts';
import { canaries, makeWorld, type World } from './world.ts';

describe.each(databases)('personal data on $name', ({ open }) => {
  let database: Database;
  let schema: GraphQLSchema;
  let world: World;

  beforeAll(async () => {
    [database, schema] = await Promise.all([open(), testSchema()]);
    world = await makeWorld(database, 'ours');
  });

  afterAll(() => database.close());

  /** The canaries in the answers of every root field that the role may ask. */
  async function seen(role: string): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const field of queriesOf(schema).filter((candidate) => mayDo(role, candidate))) {
      const { source, variables } = deepQuery(field, world);
      const { data, errors } = await executeRaw(requestOf(database, world, role), source, variables);
      expect({ field: field.name, errors }).toEqual({ field: field.name, errors: undefined });
      const texts = textsIn(data);
      for (const text of texts) for (const canary of canaries(world)) if (text.includes(canary)) found.add(canary);
    }
    return [...found].sort();
  }

  test('an analyst sees none of it', async () => {
    expect(await seen('ANALYST')).toEqual([]);
  });

  test('a service agent and the partner whose customer it is see all of it', async () => {
    const all = [...canaries(world)].sort();
    expect(all.length).toBeGreaterThan(10);
    expect(await seen('SERVICE_AGENT')).toEqual(all);
    expect(await seen('PARTNER')).toEqual(all);
  });

  test('an analyst learns none of it by ordering', async () => {
    for (const field of queriesOf(schema).filter((candidate) => mayDo('ANALYST', candidate))) {
      const order = field.args.find(({ name }) => name === 'orderBy');
      const input = order && getNamedType(order.type);
      const by = isInputObjectType(input) ? getNamedType(input.getFields()['field']?.type) : undefined;
      if (!isEnumType(by)) continue;
      for (const { name } of by.getValues()) {
        const source = `{ answer: ${field.name}(first: 9, orderBy: [{ field: ${name} }]) { edges { cursor } pageInfo { endCursor } } }`;
        const { data, errors } = await executeRaw(requestOf(database, world, 'ANALYST'), source);
        const told = textsIn(data).filter((text) => text.includes('CANARY'));
        expect({ source, told }).toEqual({ source, told: [] });
        expect(errors?.map((error) => error.extensions['code']) ?? ['PERSONAL_DATA_HIDDEN']).toEqual(['PERSONAL_DATA_HIDDEN']);
      }
    }
  });

  test('an analyst learns none of it by searching, who may see it finds it', async () => {
    let asked = 0;
    for (const canary of canaries(world)) {
      const [, , entity = '', column = ''] = canary.split('-');
      const field = queriesOf(schema).find(({ type }) => getNamedType(type).name === `${entity}Connection`);
      if (!field?.args.some(({ name }) => name === 'search')) continue;
      const source = `query ($search: String) { answer: ${field.name}(first: 1, search: $search) { totalCount } }`;
      const found = async (role: string, search: string) => {
        const { answer } = await execute(requestOf(database, world, role), source, { search });
        return answer.totalCount;
      };
      for (const search of [canary, canary.slice(0, -1), `CANARY ${column}`]) {
        expect({ search, found: await found('ANALYST', search) }).toEqual({ search, found: 0 });
      }
      asked += await found('SERVICE_AGENT', canary);
    }
    expect(asked).toBeGreaterThan(5);
  });

  test('an analyst learns none of it by filtering', async () => {
    let asked = 0;
    for (const canary of canaries(world)) {
      const [, , entity = '', column = ''] = canary.split('-');
      const field = queriesOf(schema).find(({ type }) => getNamedType(type).name === `${entity}Connection`);
      const where = field?.args.find(({ name }) => name === 'where');
      const input = where && getNamedType(where.type);
      if (!field || !isInputObjectType(input) || input.getFields()[column] === undefined) continue;
      asked += 1;
      const source = `query ($where: ${input.name}) { answer: ${field.name}(first: 1, where: $where) { totalCount } }`;
      for (const condition of [
        { [column]: { eq: canary } },
        { not: { [column]: { eq: canary } } },
        { or: [{ [column]: { isNull: false } }] },
      ]) {
        const { data, errors } = await executeRaw(requestOf(database, world, 'ANALYST'), source, { where: condition });
        expect({ data, codes: errors?.map((error) => error.extensions['code']) }).toEqual({
          data: null,
          codes: ['PERSONAL_DATA_HIDDEN'],
        });
      }
    }
    expect(asked).toBeGreaterThan(0);
  });
});
