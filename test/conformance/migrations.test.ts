import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseSchema } from '@aftercare/domain';
import { Database, type DatabaseLocation } from '@aftercare/platform';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../database.ts';
import { emptyPostgresDatabase } from './empty-database.ts';
import { plantedDatabase } from './planted-database.ts';

const folder = new URL('../../packages/domain/src/migrations/', import.meta.url);
const names = databaseSchema.migrations.map(({ name }) => name);

test('every migration file is listed, in the order of its number', () => {
  const files = readdirSync(folder).filter((file) => /^\d{4}-/.test(file));
  expect(names).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort());
});

describe.each(databases)('migrations on $name', ({ name, open }) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  test('make what the entities say', async () => {
    expect(await database.drift()).toBe('');
  });

  test('run once', async () => {
    expect(await database.migrate()).toEqual([]);
  });

  test.each([
    ['a column that is too many', 'alter table customer add column planted text', 'drop column "planted"'],
    ['a column that is missing', 'alter table customer drop column address', 'add "address"'],
    ['a policy that is missing', 'drop policy of_partner on customer', 'create policy "of_partner"'],
    ['a security that is switched off', 'alter table customer disable row level security', 'enable row level security'],
    ['an index that is missing', 'drop index customer_tenant_id_phone_id_index', 'customer_tenant_id_phone_id_index'],
  ])('%s shows as drift', async (_, statement, shown) => {
    const spoilt = await plantedDatabase(name, [statement]);
    const drift = await spoilt.drift();
    await spoilt.close();
    expect(drift).toContain(shown);
  });
});

test('two nodes that start at once on an empty PostgreSQL database migrate it once', async () => {
  const url = await emptyPostgresDatabase();
  const nodes = await Promise.all([1, 2, 3].map(() => Database.open({ kind: 'server', url }, databaseSchema)));
  const runs = await Promise.all(nodes.map((node) => node.migrate()));
  const drifts = await Promise.all(nodes.map((node) => node.drift()));
  await Promise.all(nodes.map((node) => node.close()));
  expect(runs.flat()).toEqual(names);
  expect(drifts).toEqual(['', '', '']);
});

test('a node with a pool of one connection does not wait for itself', async () => {
  const node = await Database.open({ kind: 'server', url: await emptyPostgresDatabase(), poolSize: 1 }, databaseSchema);
  expect(await node.migrate()).toEqual(names);
  await node.close();
});

describe('what was there before a migration', () => {
  const folders: string[] = [];
  const places: readonly (readonly [string, () => Promise<DatabaseLocation>])[] = [
    [
      'PGlite',
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'aftercare-upgrade-'));
        folders.push(folder);
        return { kind: 'embedded', folder };
      },
    ],
    ['PostgreSQL', async () => ({ kind: 'server', url: await emptyPostgresDatabase() })],
  ];

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test.each(places)('is found by search after 0002 on %s, by its tenant', async (_, place) => {
    const location = await place();
    const [initial] = databaseSchema.migrations;
    const before = await Database.open(location, { ...databaseSchema, migrations: initial ? [initial] : [] });
    expect(await before.migrate()).toEqual(['0001-initial']);
    const tenantId = v7();
    await before.transaction({ tenantId }, async (em) => {
      const values = [tenantId, v7(), '{"en":"Kettle","zhCN":"电水壶"}'];
      await em.execute(
        `insert into product (tenant_id, id, created_at, updated_at, sku, name) values (?, ?, now(), now(), 'KETTLE-1', ?)`,
        values,
      );
    });
    await before.close();

    const after = await Database.open(location, databaseSchema);
    expect(await after.migrate()).toEqual(names.slice(1));
    const found = async (of: string) =>
      after.transaction({ tenantId: of }, (em) =>
        em.execute<{ count: number }[]>(`select cardinality(find_search_documents('product', '水壶', true)) as count`),
      );
    expect([await found(tenantId), await found(v7())]).toEqual([[{ count: 1 }], [{ count: 0 }]]);
    await after.close();
  });
});
