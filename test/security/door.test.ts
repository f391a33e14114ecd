import { databaseSchema } from '@aftercare/domain';
import { Database, type EntityManager } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../database.ts';
import { makeWorld, snapshot, type World, writtenEntities } from './world.ts';

/** All that a `Database` can be asked, which is the only way to the data; a new one is to be judged here. */
const door = ['close', 'compile', 'constructor', 'drift', 'dump', 'isReachable', 'metadataOf', 'migrate', 'read', 'transaction'];

const tables = (em: EntityManager) => writtenEntities.map((entity) => em.getMetadata(entity).tableName);

test('a database has no other door than its transactions', async () => {
  expect(Object.getOwnPropertyNames(Database.prototype).sort()).toEqual(door);
  expect(Object.getOwnPropertyNames(Database).sort()).toEqual(['length', 'name', 'open', 'prototype']);
});

describe.each(databases)('the door of $name', ({ open }) => {
  let database: Database;
  let ours: World;
  let theirs: World;

  beforeAll(async () => {
    database = await open();
    expect(Object.keys(database)).toEqual(['kind']);
    ours = await makeWorld(database, 'ours');
    theirs = await makeWorld(database, 'theirs');
  });

  afterAll(() => database.close());

  const inside = <T>(work: (em: EntityManager) => Promise<T>, tenantId?: string) =>
    database.transaction(tenantId === undefined ? {} : { tenantId }, work);

  test.each([
    [
      'the entity manager',
      (em: EntityManager, table: string) => em.execute<{ tenant_id: string }[]>(`select tenant_id from "${table}"`),
    ],
    [
      'Kysely',
      (em: EntityManager, table: string) =>
        em.getKysely<Record<string, { tenant_id: string }>>().selectFrom(table).select('tenant_id').execute(),
    ],
    [
      'a fork',
      (em: EntityManager, table: string) => em.fork().execute<{ tenant_id: string }[]>(`select tenant_id from "${table}"`),
    ],
  ])('through %s a tenant sees its rows, and without a tenant nobody sees any', async (way, read) => {
    // A fork works beside the transaction, which an embedded database’s one connection cannot.
    if (way === 'a fork' && database.kind === 'embedded') return;
    await inside(async (em) => {
      for (const table of tables(em))
        expect({ table, rows: await read(em, table) }).toEqual({ table, rows: [{ tenant_id: ours.tenantId }] });
    }, ours.tenantId);
    await inside(async (em) => {
      for (const table of tables(em)) expect({ table, rows: await read(em, table) }).toEqual({ table, rows: [] });
    });
  });

  const copies = (table: string) =>
    `insert into "${table}" select (jsonb_populate_record(item, ?::jsonb)).* from "${table}" item`;

  test('without a tenant nothing can be written', async () => {
    const before = await snapshot(database, ours.tenantId);
    for (const table of await inside(async (em) => tables(em))) {
      const insert = `insert into "${table}" select (jsonb_populate_record(null::"${table}", ?::jsonb)).*`;
      const row = await inside(
        async (em) =>
          (await em.execute<{ row: string }[]>(`select to_jsonb(item)::text as row from "${table}" item`))[0]?.row ?? '',
        ours.tenantId,
      );
      await expect(inside((em) => em.execute(insert, [row]))).rejects.toThrow(/row-level security/);
      await inside((em) => em.execute(`delete from "${table}"`));
    }
    expect(await snapshot(database, ours.tenantId)).toEqual(before);
  });

  test('a row of another tenant can be neither written, taken over, changed nor deleted', async () => {
    const before = await snapshot(database, theirs.tenantId);
    for (const table of await inside(async (em) => tables(em))) {
      const other = JSON.stringify({ tenant_id: theirs.tenantId });
      await expect(inside((em) => em.execute(copies(table), [other]), ours.tenantId)).rejects.toThrow(/row-level security/);
      const move = `update "${table}" set tenant_id = ?`;
      await expect(inside((em) => em.execute(move, [theirs.tenantId]), ours.tenantId)).rejects.toThrow(/row-level security/);
      await inside((em) => em.execute(`delete from "${table}" where tenant_id = ?`, [theirs.tenantId]), ours.tenantId);
    }
    expect(await snapshot(database, theirs.tenantId)).toEqual(before);
  });

  test('no row can point to a row of another tenant', async () => {
    const references = await inside(async (em) =>
      databaseSchema.entities.flatMap((entity) => {
        const { tableName, relations } = em.getMetadata(entity);
        return relations
          .filter(({ kind }) => kind === 'm:1')
          .map(({ fieldNames }) => ({ table: tableName, column: fieldNames.at(-1) ?? '' }));
      }),
    );
    expect(references.length).toBeGreaterThan(40);
    for (const { table, column } of references) {
      const point = inside((em) => em.execute(`update "${table}" set "${column}" = ?`, [theirs.id]), ours.tenantId);
      await expect(point, `${table}.${column}`).rejects.toThrow(/foreign key/);
    }
  });

  test('a row of another tenant can be neither locked nor counted by a constraint', async () => {
    const locked = await inside((em) => em.execute('select 1 from customer where id = ? for update', [theirs.id]), ours.tenantId);
    expect(locked).toEqual([]);
    // The same code in two companies is no conflict.
    await inside((em) => em.execute(`update partner set code = 'theirs-code'`), ours.tenantId);
  });

  test('the application can reach neither the migrations nor the tables’ making', async () => {
    for (const statement of [
      'select * from mikro_orm_migrations',
      'drop table customer',
      'truncate customer cascade',
      'alter table customer disable row level security',
      'create table planted (id int)',
      'drop policy of_tenant on customer',
    ]) {
      await expect(
        inside((em) => em.execute(statement), ours.tenantId),
        statement,
      ).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  test('a reader’s transaction writes nothing', async () => {
    const write = database.transaction({ tenantId: ours.tenantId }, (em) => em.execute('delete from rating'), { readOnly: true });
    await expect(write).rejects.toThrow(/read-only transaction/);
  });

  test('a session does not outlive its transaction, whatever its end', async () => {
    const who = () => inside((em) => em.execute<{ tenant: string }[]>(`select current_setting('app.tenant', true) as tenant`));
    await inside((em) => em.execute('select 1'), ours.tenantId);
    expect(await who()).toEqual([{ tenant: '' }]);
    await expect(inside((em) => em.execute('select 1 / 0'), ours.tenantId)).rejects.toThrow(/division by zero/);
    expect(await who()).toEqual([{ tenant: '' }]);
  });

  test('an entity manager kept after its transaction is of no use', async () => {
    let kept: EntityManager | undefined;
    await inside(async (em) => {
      kept = em;
    }, ours.tenantId);
    await expect(kept?.execute('select 1')).rejects.toThrow(/already committed/);
    await expect(kept?.getKysely<Record<string, object>>().selectFrom('customer').selectAll().execute()).rejects.toThrow(
      /already committed/,
    );
  });

  test('transactions at the same time do not see each other’s tenants', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? ours : theirs)).map(async ({ tenantId, id }) =>
        inside(async (em) => {
          const first = await em.execute<{ id: string }[]>('select id from customer');
          await em.execute('select 1');
          const second = await em.execute<{ id: string }[]>('select id from service_case');
          return [...first, ...second].every((row) => row.id === id) && first.length === 1 && second.length === 1;
        }, tenantId),
      ),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});
