import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { testSchema } from '../graphql.ts';
import { plainLists, schemaFaults } from './schema-rules.ts';

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await testSchema();
});

test('the schema keeps to its conventions', () => {
  expect(schemaFaults(schema)).toEqual([]);
});

test('no exception is left over', () => {
  const left = Object.keys(plainLists).filter((path) => {
    const [type = '', field = ''] = path.split('.');
    const found = schema.getType(type);
    return !isObjectType(found) || found.getFields()[field] === undefined;
  });
  expect(left).toEqual([]);
});

test('each kind of fault is named', () => {
  const faults = schemaFaults(
    buildSchema(`
      type Query { bare(Arg: Int): String, things: [Thing!]! paged(first: Int, where: String): ThingConnection }
      "Described." type Thing { "Described." tenantId: ID! "Described." Wrong: snake_case, "Described." keyHash: String }
      "Described." type ThingConnection { "Described." nodes: [Thing!]! }
      enum snake_case { lower }
      input Bare { field: String }
      type Mutation { change(input: Bare!, more: String): Thing }
    `),
  );
  expect(faults).toEqual(
    expect.arrayContaining([
      'Query.bare: no description',
      'Query.bare(Arg): no description',
      'snake_case: no description',
      'snake_case.lower: no description',
      'Bare.field: no description',
      'Query.Arg: an argument is written camelCase',
      'Thing.Wrong: a field is written camelCase',
      'snake_case: a type is written PascalCase',
      'snake_case.lower: an enum value is written SCREAMING_CASE',
      'Thing.tenantId: is not for the public',
      'Thing.keyHash: is not for the public',
      'Query.things: a list of objects that is no connection',
      'Query.paged: a connection without after',
      'Query.paged: first is Int',
      'Query.bare: declares no permission',
      'Mutation.change: declares no permission',
      'Mutation.change: takes not just an input',
      'Mutation.change: its input has no idempotencyKey',
      'Mutation.change: answers with no payload',
      'Mutation.change: its payload has no errors',
    ]),
  );
});
