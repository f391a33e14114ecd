import type { Database } from '@aftercare/platform';
import type { GraphQLSchema } from 'graphql';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Message } from '../../packages/domain/src/cases/message.ts';
import { databases } from '../database.ts';
import { execute, executeRaw, testSchema } from '../graphql.ts';
import { recordsIn, textsIn } from './answers.ts';
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
import { mayDo, requestOf } from './requests.ts';
import { insertRow, makeWorld, snapshot, type World, writtenEntities } from './world.ts';

/**
 * Whose rows of each table a partner sees: its own, the whole company’s, or none; `inside` is seen by what works for a
 * partner and never by the partner. A new table is to be judged here.
 */
const visible: Readonly<Record<string, 'own' | 'all' | 'inside' | 'none'>> = {
  // Not in a partner’s GraphQL. The decisions of a case that a partner opens read parameters and keep the revision.
  PolicyRevision: 'inside',
  Parameter: 'inside',
  ApiKey: 'inside',
  IdempotencyRecord: 'inside',
  NumberSequence: 'inside',
  OutboxEvent: 'inside',
  // The company itself and what it sells, which every partner may know.
  Tenant: 'all',
  Calendar: 'all',
  BusinessUnit: 'all',
  ServicePoint: 'all',
  Product: 'all',
  Batch: 'all',
  Bulletin: 'all',
  WarrantyTerm: 'all',
  // Its customers and all that is theirs.
  Asset: 'own',
  Coverage: 'own',
  Partner: 'own',
  Customer: 'own',
  Contact: 'own',
  Authorization: 'own',
  IdentityCheck: 'own',
  Consent: 'own',
  Order: 'own',
  OrderLine: 'own',
  Shipment: 'own',
  Delivery: 'own',
  ProofOfPurchase: 'own',
  ServiceCase: 'own',
  CaseEvent: 'own',
  Clock: 'own',
  Assignment: 'own',
  Message: 'own',
  Attachment: 'own',
  FollowUp: 'own',
  Rating: 'own',
  Decision: 'own',
  // How it is organised inside, its suppliers and inspections are the company’s own matter.
  Department: 'none',
  Staff: 'none',
  Supplier: 'none',
  QualityInspection: 'none',
};

describe.each(databases)('partners of one company on $name', ({ open }) => {
  const internal = v7();
  let database: Database;
  let schema: GraphQLSchema;
  let ours: World;
  let theirs: World;

  beforeAll(async () => {
    [database, schema] = await Promise.all([open(), testSchema()]);
    ours = await makeWorld(database, 'ours');
    theirs = await makeWorld(database, 'theirs', ours.tenantId);
    await database.transaction({ tenantId: ours.tenantId }, (em) =>
      insertRow(em, Message, ours, { id: internal, direction: 'INTERNAL', body: 'among ourselves' }),
    );
  });

  afterAll(() => database.close());

  const session = () => ({ tenantId: ours.tenantId, partnerId: ours.id });

  test('every table is judged, and shows a partner what it should', async () => {
    expect(Object.keys(visible).sort()).toEqual(writtenEntities.map(({ name }) => name).sort());
    await database.transaction(session(), async (em) => {
      for (const entity of writtenEntities.filter(
        ({ name }) => !['Tenant', 'IdempotencyRecord', 'NumberSequence'].includes(name),
      )) {
        const found = await em.execute<{ id: string }[]>(`select id from "${em.getMetadata(entity).tableName}" order by id`);
        const expected = { own: [ours.id], all: [ours.id, theirs.id], inside: [ours.id, theirs.id], none: [] }[
          visible[entity.name] ?? 'none'
        ];
        expect({ table: entity.name, ids: found.map(({ id }) => id) }).toEqual({ table: entity.name, ids: expected });
      }
    });
  });

  test('a partner can write no row into another’s case or customer, nor hand its own over', async () => {
    const own = writtenEntities.filter(({ name }) => visible[name] === 'own');
    for (const entity of own) {
      const foreign = database.transaction(session(), (em) =>
        insertRow(em, entity, { ...theirs, label: 'planted' }, { id: v7() }),
      );
      await expect(foreign, entity.name).rejects.toThrow(/row-level security/);
    }
    const handOver = database.transaction(session(), (em) => em.execute('update service_case set partner_id = ?', [theirs.id]));
    await expect(handOver).rejects.toThrow(/row-level security/);
    const changed = await database.transaction(session(), async (em) =>
      em.execute<object[]>('update customer set name = name where id = ? returning id', [theirs.id]),
    );
    expect(changed).toEqual([]);
  });

  test('through every root field, at any depth, a partner sees its own rows only, and no fault', async () => {
    for (const field of queriesOf(schema).filter((candidate) => mayDo('PARTNER', candidate))) {
      const { source, variables } = deepQuery(field, ours);
      const { data, errors } = await executeRaw(requestOf(database, ours, 'PARTNER'), source, variables);
      const foreign = recordsIn(data).filter(
        ({ type, id }) => (visible[type] === 'own' && id !== ours.id) || ['inside', 'none'].includes(visible[type] ?? ''),
      );
      const told = textsIn(data).filter(
        (text) => text.includes('CANARY-theirs') || text.includes('among ourselves') || text.includes(internal),
      );
      expect({ field: field.name, errors, foreign, told }).toEqual({
        field: field.name,
        errors: undefined,
        foreign: [],
        told: [],
      });
    }
  });

  test('a search finds a partner’s own rows and no other’s', async () => {
    let found = 0;
    for (const field of queriesOf(schema).filter(
      (candidate) => mayDo('PARTNER', candidate) && candidate.args.some(({ name }) => name === 'search'),
    )) {
      const count = async (search: string) => {
        const source = `query ($search: String) { answer: ${field.name}(first: 1, search: $search) { totalCount } }`;
        return (await execute(requestOf(database, ours, 'PARTNER'), source, { search })).answer.totalCount;
      };
      const all = visible[String(field.type).replace(/Connection!$/, '')] === 'all';
      expect({ field: field.name, theirs: await count('theirs') }).toEqual({ field: field.name, theirs: all ? 1 : 0 });
      found += await count('ours');
    }
    expect(found).toBeGreaterThan(5);
  });

  test('an id of another partner’s row is no row', async () => {
    for (const field of queriesOf(schema).filter(
      (candidate) => mayDo('PARTNER', candidate) && candidate.args.some(({ name }) => name === 'id'),
    )) {
      const type = String(field.type);
      if (visible[type] !== 'own') continue;
      const { source, variables } = deepQuery(field, theirs);
      expect(await executeRaw(requestOf(database, ours, 'PARTNER'), source, variables)).toMatchObject({ data: { answer: null } });
    }
  });

  test('a mutation that names another partner’s row is told there is none, and changes nothing', async () => {
    const before = await snapshot(database, ours.tenantId);
    for (const field of mutationsOf(schema).filter((candidate) => mayDo('PARTNER', candidate))) {
      const type = inputTypeOf(field);
      for (const path of idPaths(type)) {
        const { source, variables } = mutationOf(field, withValue(inputValue('input', type, ours), path, theirs.id));
        const { data, errors } = await executeRaw(requestOf(database, ours, 'PARTNER'), source, variables);
        const answer = data?.['answer'] as { errors: { code: string; field: string }[] } | undefined;
        const told = answer?.errors.filter(({ code }) => code === 'NOT_FOUND').map(({ field: at }) => at);
        expect({ mutation: field.name, errors, told }).toEqual({
          mutation: field.name,
          errors: undefined,
          told: expect.arrayContaining([path.join('.')]),
        });
      }
    }
    expect(await snapshot(database, ours.tenantId)).toEqual(before);
  });
});
