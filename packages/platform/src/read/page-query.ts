import type { EntityMetadata } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import type { EntityManager } from '../database/database.ts';
import type { EntityClass } from '../entity/entity-definition.ts';
import { decodeCursor, encodeCursor, type OrderKey } from './cursor.ts';
import { refuseRead } from './read-errors.ts';
import { always, conjunction, type Where, whereExpression } from './where-expression.ts';

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly where?: Where | null;
  readonly orderBy?: readonly OrderKey[] | null;
}

export interface Page<E extends object> {
  readonly items: readonly { readonly entity: E; readonly cursor: string }[];
  readonly hasNextPage: boolean;
}

/** The to-many relation a page belongs to: the target's property that points to the parent, and the parents' ids. */
export interface Parents {
  readonly mappedBy: string;
  readonly ids: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

/** The page of a root field. */
export async function rootPage<E extends object>(
  em: EntityManager,
  entity: EntityClass<E>,
  page: PageArguments,
): Promise<Page<E>> {
  const { order, select } = pageSelect(em, entity, page, always);
  const rows = await pageRows(em, page, select);
  return toPage(em, entity, page.first, order, rows);
}

/** The pages of one to-many field under many parents, in one statement; by the parent's id. */
export async function childPages<E extends object>(
  em: EntityManager,
  entity: EntityClass<E>,
  page: PageArguments,
  parents: Parents,
): Promise<ReadonlyMap<string, Page<E>>> {
  const column = ownColumn(em.getMetadata(entity), parents.mappedBy);
  const { order, select } = pageSelect(em, entity, page, sql<boolean>`item.${sql.ref(column)} = parent.id`);
  const rows = await pageRows(
    em,
    page,
    sql`select page.*, parent.id as parent_id from unnest(${[...parents.ids]}::uuid[]) as parent(id) cross join lateral (${select}) as page`,
  );
  const byParent = new Map<string, Row[]>(parents.ids.map((id) => [id, []]));
  for (const row of rows) byParent.get(String(row['parent_id']))?.push(row);
  return new Map(parents.ids.map((id) => [id, toPage(em, entity, page.first, order, byParent.get(id) ?? [])]));
}

export async function countRoot(em: EntityManager, entity: EntityClass, where: Where | null | undefined): Promise<number> {
  const metadata = em.getMetadata(entity);
  const [row] = await rowsOf(
    em,
    sql`select count(*)::int as count from ${sql.table(metadata.tableName)} as item where ${whereExpression(metadata, 'item', where)}`,
  );
  return Number(row?.['count'] ?? 0);
}

export async function countChildren(
  em: EntityManager,
  entity: EntityClass,
  where: Where | null | undefined,
  parents: Parents,
): Promise<ReadonlyMap<string, number>> {
  const metadata = em.getMetadata(entity);
  const column = sql.ref(`item.${ownColumn(metadata, parents.mappedBy)}`);
  const rows = await rowsOf(
    em,
    sql`select ${column} as parent_id, count(*)::int as count from ${sql.table(metadata.tableName)} as item
        where ${column} = any(${[...parents.ids]}::uuid[]) and ${whereExpression(metadata, 'item', where)} group by 1`,
  );
  return new Map(rows.map((row) => [String(row['parent_id']), Number(row['count'])]));
}

function pageSelect(em: EntityManager, entity: EntityClass, page: PageArguments, belongs: RawBuilder<boolean>) {
  const metadata = em.getMetadata(entity);
  const order = completeOrder(page.orderBy ?? []);
  const keys = order.map((key) => ({ ...key, column: ownColumn(metadata, key.field), type: columnType(metadata, key.field) }));
  const behind = page.after ? behindCursor(keys, decodeCursor(order, page.after)) : always;
  const cursors = keys.map((key, index) => sql`item.${sql.ref(key.column)}::text as ${sql.ref(`cursor_${index}`)}`);
  const sorted = keys.map((key) => sql`item.${sql.ref(key.column)} ${sql.raw(key.direction.toLowerCase())}`);
  const select = sql`select item.*, ${sql.join(cursors)} from ${sql.table(metadata.tableName)} as item
    where ${conjunction([belongs, whereExpression(metadata, 'item', page.where), behind])}
    order by ${sql.join(sorted)} limit ${page.first + 1}`;
  return { order, select };
}

/** The id ends every order, so that it is total; it goes the way of the key before it. */
function completeOrder(order: readonly OrderKey[]): readonly OrderKey[] {
  const keys = order.map(({ field, direction }) => ({ field, direction }));
  return [...keys, { field: 'id', direction: keys.at(-1)?.direction ?? 'ASC' }];
}

interface Key extends OrderKey {
  readonly column: string;
  readonly type: string;
}

/** What comes after a cursor. A row comparison where all keys go one way, because an index can answer that. */
function behindCursor(keys: readonly Key[], values: readonly string[]): RawBuilder<boolean> {
  const parts = keys.map((key, index) => ({
    column: sql`item.${sql.ref(key.column)}`,
    value: sql`${values[index]}::${sql.raw(key.type)}`,
    sign: sql.raw(key.direction === 'ASC' ? '>' : '<'),
  }));
  const [first] = parts;
  if (first && keys.every((key) => key.direction === keys[0]?.direction)) {
    return sql<boolean>`(${sql.join(parts.map((part) => part.column))}) ${first.sign} (${sql.join(parts.map((part) => part.value))})`;
  }
  const alternatives = parts.map((part, index) =>
    conjunction([
      ...parts.slice(0, index).map((before) => sql<boolean>`${before.column} = ${before.value}`),
      sql<boolean>`${part.column} ${part.sign} ${part.value}`,
    ]),
  );
  return sql<boolean>`(${sql.join(alternatives, sql` or `)})`;
}

function toPage<E extends object>(
  em: EntityManager,
  entity: EntityClass<E>,
  first: number,
  order: readonly OrderKey[],
  rows: readonly Row[],
): Page<E> {
  return {
    hasNextPage: rows.length > first,
    items: rows.slice(0, first).map((row) => ({
      entity: em.map(entity, { ...row }),
      cursor: encodeCursor(
        order,
        order.map((_, index) => String(row[`cursor_${index}`])),
      ),
    })),
  };
}

/** The column of a property; of a to-one relation its own, without the tenant's. */
function ownColumn(metadata: EntityMetadata, property: string): string {
  const name = metadata.properties[property as keyof typeof metadata.properties]?.fieldNames.at(-1);
  if (name === undefined) throw new Error(`${metadata.className} has no column for ${property}`);
  return name;
}

function columnType(metadata: EntityMetadata, property: string): string {
  return metadata.properties[property as keyof typeof metadata.properties]?.columnTypes.at(-1) ?? 'text';
}

/** What PostgreSQL cannot read as a value of its column was put into the cursor by the caller. */
async function pageRows(em: EntityManager, page: PageArguments, query: RawBuilder<unknown>): Promise<readonly Row[]> {
  try {
    return await rowsOf(em, query);
  } catch (error) {
    throw page.after && isDataException(error) ? refuseRead('INVALID_CURSOR') : error;
  }
}

/** Class 22 of the SQL standard's states. */
function isDataException(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^22/.test(String(error.code));
}

async function rowsOf(em: EntityManager, query: RawBuilder<unknown>): Promise<readonly Row[]> {
  const result = await query.execute(em.getKysely());
  return result.rows.map((row) => ({ ...(row as Row) }));
}
