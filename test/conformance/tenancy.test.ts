import { databaseSchema } from '@aftercare/domain';
import type { Database } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../database.ts';
import { plantedDatabase } from './planted-database.ts';
import { keysWithoutTenant, seenOtherwise, tablesWithoutTenant, tenancyFaults } from './tenancy-rules.ts';

const ofTenant = `tenant_id = nullif(current_setting('app.tenant', true), '')::uuid`;
const secured = (table: string) => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy of_tenant on ${table} using (${ofTenant}) with check (${ofTenant})`,
];

/** A fault in each kind of thing the rules look at, and what must be said of it. */
const planted: readonly (readonly [statements: readonly string[], fault: string])[] = [
  [['create table no_tenant (id uuid primary key)'], 'no_tenant: no tenant_id'],
  [
    ['create table unguarded (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))'],
    'unguarded: row-level security is off',
  ],
  [
    [
      'create table unforced (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))',
      ...secured('unforced').toSpliced(1, 1),
    ],
    'unforced: row-level security is not forced',
  ],
  [
    [
      'create table unchecked (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))',
      ...secured('unchecked').slice(0, 2),
      `create policy of_tenant on unchecked using (${ofTenant})`,
    ],
    'unchecked.of_tenant: lets rows be written by null',
  ],
  [
    [
      'create table open_to_all (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))',
      ...secured('open_to_all').slice(0, 2),
      'create policy of_tenant on open_to_all using (true) with check (true)',
    ],
    'open_to_all.of_tenant: shows rows by true',
  ],
  [
    [
      'create table widened (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))',
      ...secured('widened'),
      `create policy more on widened using (${ofTenant}) with check (${ofTenant})`,
    ],
    'widened: 2 permissive policies',
  ],
  [
    [
      'create table unset (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))',
      ...secured('unset'),
      'create policy narrower on unset as restrictive using (id is not null) with check (id is not null)',
    ],
    'unset.narrower: its using reads no setting',
  ],
  [
    [
      'create table target (tenant_id uuid not null, id uuid not null unique, primary key (tenant_id, id))',
      'create table crossing (tenant_id uuid not null, id uuid not null, target_id uuid references target (id), primary key (tenant_id, id))',
    ],
    'crossing_target_id_fkey: can point to another tenant',
  ],
  [
    [
      'create table slow (tenant_id uuid not null, id uuid not null, product_id uuid, primary key (tenant_id, id), ' +
        'constraint slow_product foreign key (tenant_id, product_id) references product (tenant_id, id))',
    ],
    'slow_product: no index begins with tenant_id, product_id',
  ],
  [
    [
      'create table shared_code (tenant_id uuid not null, id uuid not null, code text, primary key (tenant_id, id), ' +
        'constraint shared_code_code unique (code))',
    ],
    'shared_code_code: is unique across tenants',
  ],
  [['create view leak as select * from customer'], 'leak: a view runs as its owner'],
  [
    ['create function leaking() returns bigint language sql security definer as $$ select count(*) from customer $$'],
    'leaking: a function runs as its owner',
  ],
  [['grant truncate on customer to aftercare_app'], 'aftercare_app: can empty customer'],
  [['grant create on schema public to aftercare_app'], 'aftercare_app: can make objects in the schema'],
];

describe.each(databases)('tenancy on $name', ({ name, open }) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  test('every table, key, policy and the role keep to the rules', async () => {
    expect(await tenancyFaults(database)).toEqual([]);
  });

  test('every entity has its table among those looked at', async () => {
    const tables = await database.transaction({}, async (em) => {
      const found = await em.execute<{ relname: string }[]>(
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
      );
      return {
        catalogue: found.map(({ relname }) => relname),
        entities: databaseSchema.entities.map((entity) => em.getMetadata(entity).tableName),
      };
    });
    expect(tables.catalogue.filter((table) => tablesWithoutTenant[table] === undefined).sort()).toEqual(tables.entities.sort());
  });

  test('no exception is left over', async () => {
    const names = await database.transaction({}, (em) => em.execute<{ relname: string }[]>('select relname from pg_class'));
    const known = new Set(names.map(({ relname }) => relname));
    const exceptions = [tablesWithoutTenant, keysWithoutTenant, seenOtherwise].flatMap((list) => Object.keys(list));
    expect(exceptions.filter((exception) => !known.has(exception))).toEqual([]);
  });

  test('each planted fault is named', async () => {
    const spoilt = await plantedDatabase(
      name,
      planted.flatMap(([statements]) => statements),
    );
    const faults = await tenancyFaults(spoilt);
    await spoilt.close();
    for (const [, fault] of planted) expect(faults).toContain(fault);
  });
});
