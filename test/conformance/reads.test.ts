import '../../packages/platform/src/database/recorded-statements.fixture.ts';
import { databaseSchema } from '@aftercare/domain';
import { type Database, type EntityClass, relationsOf } from '@aftercare/platform';
import fc from 'fast-check';
import { getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementsOf } from '../../packages/platform/src/database/recorded-statements.fixture.ts';
import { databases } from '../database.ts';
import { executeRaw, testSchema } from '../graphql.ts';
import { deepQuery, queriesOf } from '../security/operations-of-schema.ts';
import { requestOf } from '../security/requests.ts';
import { makeRandomRows } from './random-rows.ts';
import { ReadOracle } from './read-oracle.ts';

/** The root field that lists each entity that has one. */
function listed(): readonly (readonly [many: string, entity: EntityClass])[] {
  const entities = new Map(databaseSchema.entities.map((entity) => [`${entity.name}Connection`, entity]));
  return queriesOf(testSchema()).flatMap((field) => {
    const entity = entities.get(getNamedType(field.type).name);
    return entity ? [[field.name, entity] as const] : [];
  });
}

describe.each(databases)('reads on $name', ({ open }) => {
  let database: Database;
  let tenantId: string;
  let oracle: ReadOracle;

  beforeAll(async () => {
    database = await open();
    let seed = 7;
    const entities = listed().map(([, entity]) => entity);
    tenantId = await makeRandomRows(database, entities, () => {
      // Park and Miller's generator, so that each run has the same rows.
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    });
    oracle = await ReadOracle.of(database, tenantId, entities);
  });

  afterAll(() => database.close());

  const request = () => requestOf(database, { tenantId, label: 'random', id: tenantId }, 'ADMINISTRATOR');

  /** Any selection is answered as JavaScript answers it, in one statement. */
  async function answersAlike(many: string, entity: EntityClass, depth: number, numRuns: number, below?: string): Promise<void> {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const { text, answer } = oracle.operation(g, many, entity, depth, below);
        let found: unknown;
        const statements = await statementsOf(database, async () => {
          found = await executeRaw(request(), text, { yes: true, no: false });
        });
        expect({ text, answer: JSON.parse(JSON.stringify(found)), statements: statements.length }).toEqual({
          text,
          answer: { data: answer() },
          statements: 1,
        });
      }),
      // Shrinking asks for hours what a reader sees at once: the selection is in the message.
      { numRuns, endOnFailure: true },
    );
  }

  test.each(listed())('%s: any selection is one statement and what JavaScript makes of the rows', async (many, entity) => {
    await answersAlike(many, entity, 3, 8);
  });

  const connections = listed().flatMap(([many, entity]) =>
    relationsOf(entity)
      .filter(({ kind }) => kind !== 'one')
      .map(({ name }) => [many, name, entity] as const),
  );

  test.each(connections)('%s → %s: likewise', async (many, relation, entity) => {
    await answersAlike(many, entity, 2, 4, relation);
  });

  test('every root field costs one statement, everything below it selected', async () => {
    const world = { tenantId, label: 'random', id: tenantId };
    for (const field of queriesOf(testSchema())) {
      const { source, variables } = deepQuery(field, world, 2);
      const allowed = 1 + furtherStatements.filter(({ fields }) => fields.some((name) => source.includes(` ${name} `))).length;
      // What comes again is compiled.
      for (const time of ['first', 'second']) {
        const statements = await statementsOf(database, () => executeRaw(request(), source, variables));
        expect(statements.length, `${field.name}, the ${time} time: ${statements.join('\n')}`).toBeLessThanOrEqual(allowed);
      }
    }
  });
});

/** What takes a statement beside its root field’s, however often it is selected, and why. */
const furtherStatements: readonly { readonly fields: readonly string[]; readonly why: string }[] = [
  {
    fields: ['explanation', 'whyNot'],
    why: 'Rules and their parameters are large, and many decisions rest on the same: each is read once.',
  },
];
