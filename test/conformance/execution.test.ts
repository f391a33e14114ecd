import { databaseSchema } from '@aftercare/domain';
import { columnsOf, type Database, type EntityClass, type RequestContext } from '@aftercare/platform';
import { Executor, stringifyAnswer, WrittenJson } from '@aftercare/server';
import fc from 'fast-check';
import { execute, type GraphQLError, getNamedType, isObjectType, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../database.ts';
import { testSchema } from '../graphql.ts';
import { queriesOf } from '../security/operations-of-schema.ts';
import { requestOf, strangersRequest } from '../security/requests.ts';
import { RandomOperations } from './random-operations.ts';
import { makeRandomRows } from './random-rows.ts';

const schema = testSchema();

function connections() {
  const entities = new Map(databaseSchema.entities.map((entity) => [`${entity.name}Connection`, entity]));
  return queriesOf(schema).flatMap((field) => {
    const entity = entities.get(getNamedType(field.type).name);
    return entity ? [{ field, entity }] : [];
  });
}

/** Errors of one answer come in the order in which its fields were done, which is nobody’s promise. */
function written(errors: readonly GraphQLError[] | undefined): readonly string[] | undefined {
  return errors?.map((error) => JSON.stringify(error.toJSON())).sort();
}

describe.each(databases)('execution on $name', ({ open }) => {
  let database: Database;
  let operations: RandomOperations;
  let callers: readonly RequestContext[];
  const executor = new Executor(schema);

  beforeAll(async () => {
    database = await open();
    let seed = 11;
    const entities: readonly EntityClass[] = connections().map(({ entity }) => entity);
    const tenantId = await makeRandomRows(database, entities, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    });
    const world = { tenantId, label: 'random', id: tenantId };
    const staff = ['ADMINISTRATOR', 'ANALYST', 'PARTNER'].map((role) => requestOf(database, world, role));
    callers = [...staff, strangersRequest(database)];
    operations = new RandomOperations(schema, await knownValues(entities, tenantId));
  });

  afterAll(() => database.close());

  async function knownValues(entities: readonly EntityClass[], tenantId: string) {
    const ids: string[] = [];
    const texts: string[] = [];
    const cursors: string[] = [];
    for (const entity of entities) {
      const field = connections().find((one) => one.entity === entity)?.field.name ?? '';
      const plain = columnsOf(entity)
        .filter(({ kind }) => kind === 'text')
        .slice(0, 2);
      const source = `{ page: ${field}(first: 2) { edges { cursor node { id ${plain.map(({ name }) => name).join(' ')} } } } }`;
      const { data } = await execute({
        ...{ schema, document: parse(source) },
        contextValue: requestOf(database, { tenantId, label: 'random', id: tenantId }, 'ADMINISTRATOR'),
      });
      const { page } = JSON.parse(JSON.stringify(data));
      for (const { cursor, node } of page.edges) {
        cursors.push(cursor);
        ids.push(node.id);
        for (const { name } of plain) if (node[name] !== null) texts.push(node[name]);
      }
    }
    const instants = ['2025-06-01T00:00:00.001Z', '1899-12-31T23:59:59.999Z', '2030-01-01T08:00:00+08:00'];
    return { ids, texts, cursors, instants, days: ['2025-06-01', '2024-02-29'] };
  }

  test.each(queriesOf(schema).map((field) => [field.name, field] as const))('%s answers as graphql-js', async (_, field) => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.nat({ max: 3 }), async (g, caller) => {
        const { source, variables } = operations.asking(g, field);
        const document = parse(source);
        const faults = validate(schema, document).map(({ message }) => message);
        fc.pre(!faults.includes('Maximum introspection depth exceeded'));
        expect(faults).toEqual([]);
        const request = callers[caller];
        if (!request) throw new Error('nobody asks');
        const expected = await execute({ schema, document: parse(source), variableValues: variables, contextValue: request });
        // An operation that comes again is compiled.
        for (const time of ['first', 'second']) {
          const found = await executor.answer(request, { document, variables });
          const told = { source, variables, time, errors: written(found.errors) };
          expect(told).toEqual({ ...told, errors: written(expected.errors) });
          expect(stringifyAnswer({ data: found.data }), source).toBe(stringifyAnswer({ data: expected.data }));
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test('what is columns to the bottom is written by the database', async () => {
    for (const { field, entity } of connections()) {
      const columns = columnsOf(entity).filter(({ kind }) => kind !== 'json' && kind !== 'localizedText');
      const type = getNamedType(field.type);
      if (!isObjectType(type)) throw new Error(`${field.name} is no list`);
      const source = `query ($first: Int!, $after: String) { ${field.name}(first: $first, after: $after) {
        nodes { ${columns.map(({ name }) => name).join(' ')} } totalCount pageInfo { hasNextPage endCursor }
      } }`;
      const document = parse(source);
      const [request] = callers;
      if (!request) throw new Error('nobody asks');
      const { data, errors } = await executor.answer(request, { document, variables: { first: 3 } });
      expect([field.name, errors, data instanceof WrittenJson]).toEqual([field.name, undefined, true]);
    }
  });
});
