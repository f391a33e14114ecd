import { databaseSchema } from '@aftercare/domain';
import { Database, type EntityClass } from '@aftercare/platform';
import { getNamedType } from 'graphql';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCursor } from '../../packages/platform/src/read/cursor.ts';
import { columnOf } from '../../packages/platform/src/read/entity-column.ts';
import { pageOrder } from '../../packages/platform/src/read/page-order.ts';
import { rootPage } from '../../packages/platform/src/read/plan-query.ts';
import type { Search } from '../../packages/platform/src/read/search-argument.ts';
import { createPostgresDatabase } from '../database.ts';
import { testSchema } from '../graphql.ts';
import { queriesOf, type RootField } from '../security/operations-of-schema.ts';
import { fillLargeTables, largeTenant, rowsOfTable } from './large-tables.ts';
import { type OfferedPage, offeredPages } from './offered-pages.ts';
import { nodesOf, type PlanNode, planFaults, rootNode } from './plan-faults.ts';

const entities = new Map(databaseSchema.entities.map((entity) => [`${entity.name}Connection`, entity]));
const lists = queriesOf(testSchema()).flatMap((field): (readonly [string, RootField, EntityClass])[] => {
  const entity = entities.get(getNamedType(field.type).name);
  return entity ? [[field.name, field, entity]] : [];
});

function entityOf(many: string): EntityClass {
  const [, , entity] = lists.find(([name]) => name === many) ?? [];
  if (entity === undefined) throw new Error(`there is no ${many}`);
  return entity;
}

describe('large tables', () => {
  let database: Database;

  beforeAll(async () => {
    const url = await createPostgresDatabase();
    database = await Database.open({ kind: 'server', url }, databaseSchema);
    await fillLargeTables(
      database,
      url,
      lists.map(([, , entity]) => entity),
    );
  }, 400_000);

  afterAll(() => database.close());

  /** The plan of the very statement that reads the page, for the application's role under row-level security. */
  async function planOf(
    entity: EntityClass,
    { where, orderBy, deep }: OfferedPage,
    search: Search | null = null,
  ): Promise<PlanNode> {
    const metadata = database.metadataOf(entity);
    const order = pageOrder(orderBy, null);
    const after = deep ? encodeCursor(order.keys, await middleOf(entity, order.keys)) : null;
    const row = { metadata, columns: new Set(['id']), references: new Map(), relations: [], answers: new Map() };
    const wants = { items: true, cursors: true, more: true, total: false };
    const statement = rootPage({ metadata, first: 20, where, order: pageOrder(orderBy, after), search, row, wants });
    const [answer] = await database.read({ tenantId: largeTenant }, sql`explain (format json) select ${statement}`);
    return rootNode(answer?.['QUERY PLAN']);
  }

  async function middleOf(entity: EntityClass, keys: readonly { readonly field: string }[]): Promise<readonly string[]> {
    const metadata = database.metadataOf(entity);
    const values = keys.map(({ field }) => sql`${sql.ref(columnOf(metadata, field))}::text`);
    const middle = `00000000-0000-7000-8000-${(rowsOfTable / 2).toString(16).padStart(12, '0')}`;
    const [row] = await database.read(
      { tenantId: largeTenant },
      sql`select array[${sql.join(values)}] as values from ${sql.table(metadata.tableName)} where id >= ${middle}::uuid order by id limit 1`,
    );
    return row?.['values'] as readonly string[];
  }

  test.each(lists)('%s: an index answers every filter and every order that is offered', async (_, field, entity) => {
    const metadata = database.metadataOf(entity);
    const faults: string[] = [];
    for (const page of offeredPages(field)) {
      const plan = await planOf(entity, page);
      const indexed = page.indexed === null ? null : columnOf(metadata, page.indexed);
      faults.push(...planFaults(plan, metadata.tableName, indexed).map((fault) => `${page.name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('a search is answered by the index of the terms, and its page by the key', async () => {
    const plan = await database.transaction({ tenantId: largeTenant }, async (em) => {
      await em.execute(`select set_config('app.search', '''/${largeTenant}/service_case'' & ''term7''', true)`);
      const [answer] = await em.execute<Record<string, unknown>[]>(
        'explain (format json) select array_agg(id) from search_document',
      );
      return rootNode(answer?.['QUERY PLAN']);
    });
    expect(nodesOf(plan).flatMap((node) => node['Index Name'] ?? [])).toEqual(['search_document_terms_index']);

    const latest = [{ field: 'openedAt', direction: 'DESC' }] as const;
    const page = { name: 'search', where: null, orderBy: latest, deep: false, indexed: 'id' };
    const found = await planOf(entityOf('serviceCases'), page, { text: 'term7', personal: true });
    expect(planFaults(found, 'service_case', 'id')).toEqual([]);
  });

  /** What those ask who work off a queue. The oldest rows of all are not in it, but no statistics tell the planner so. */
  test.each([
    ['serviceCases', { status: { eq: 'REGISTERED' } }, [{ field: 'openedAt', direction: 'ASC' }], 'status_opened_at'],
    ['serviceCases', { status: { eq: 'CLOSED' } }, [{ field: 'openedAt', direction: 'DESC' }], 'status_opened_at'],
    ['clocks', { state: { eq: 'RUNNING' }, dueAt: { lt: '2022-02-01T00:00:00.000Z' } }, [], 'state_due_at'],
  ] as const)('%s %j %j: one index answers filter and order', async (many, where, orderBy, index) => {
    const entity = entityOf(many);
    const plan = await planOf(entity, { name: many, where, orderBy, deep: false, indexed: null });
    const { tableName } = database.metadataOf(entity);
    const indexes = nodesOf(plan).flatMap((node) => node['Index Name'] ?? []);
    expect(indexes.filter((name) => name.startsWith(`${tableName}_`))).toEqual([`${tableName}_tenant_id_${index}_id_index`]);
    // A list without an order goes by identifier; those that are due are few.
    expect(nodesOf(plan).some((node) => node['Node Type'] === 'Sort')).toBe(orderBy.length === 0);
  });
});
