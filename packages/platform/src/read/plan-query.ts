import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import { columnOf, columnTypeOf, propertyOf } from './entity-column.ts';
import { behindCursor, sortedBy } from './page-order.ts';
import type { PagePlan, RelationPlan, RowPlan } from './read-plan.ts';
import { foundBySearch } from './search-argument.ts';
import { always, conjunction, whereExpression } from './where-expression.ts';

type Sql = RawBuilder<unknown>;

/** The name of a row's cursor; no property has such. */
export const cursorKey = '$cursor';

/** The name of a row's relation by its number: a response key may be longer than PostgreSQL's names. */
export function relationKey(index: number): string {
  return `$${index}`;
}

/** The JSON of the row by id, null where there is none. */
export function rowById(plan: RowPlan, id: string): Sql {
  return oneRow(plan, 0, sql<boolean>`t0.id = ${id}::uuid`);
}

/** The JSON of a page of the whole table: `[rows, total]`. */
export function rootPage(plan: PagePlan): Sql {
  return pageOf(plan, 0, always);
}

function oneRow(plan: RowPlan, depth: number, condition: RawBuilder<boolean>): Sql {
  return sql`(select to_json(r) from (select ${rowColumns(plan, depth)} from ${table(plan.metadata, depth)} where ${condition}) as r)`;
}

function pageOf(
  { metadata, first, where, order, search, row, wants }: PagePlan,
  depth: number,
  belongs: RawBuilder<boolean>,
): Sql {
  const matching = conjunction([
    belongs,
    whereExpression(metadata, alias(depth), where),
    search ? foundBySearch(metadata.tableName, alias(depth), search) : always,
  ]);
  const cursor = order.keys.map(({ field }) => sql`${sql.ref(`${alias(depth)}.${columnOf(metadata, field)}`)}::text`);
  const columns = sql.join([
    rowColumns(row, depth),
    ...(wants.cursors ? [sql`array[${sql.join(cursor)}] as ${sql.ref(cursorKey)}`] : []),
  ]);
  const items = sql`(select json_agg(r) from (select ${columns} from ${table(metadata, depth)}
    where ${conjunction([matching, behindCursor(metadata, alias(depth), order)])}
    order by ${sortedBy(metadata, alias(depth), order.keys)} limit ${first + (wants.more ? 1 : 0)}) as r)`;
  const total = sql`(select count(*) from ${table(metadata, depth)} where ${matching})`;
  return sql`json_build_array(${wants.items ? items : sql`null`}, ${wants.total ? total : sql`null`})`;
}

function rowColumns(plan: RowPlan, depth: number): Sql {
  const columns = [...plan.columns].map((name) => sql`${columnValue(plan.metadata, name, depth)} as ${sql.ref(name)}`);
  const references = [...plan.references].map(
    ([name, row]) => sql`${oneRow(row, depth + 1, pointedTo(plan.metadata, name, depth))} as ${sql.ref(name)}`,
  );
  const relations = plan.relations.flatMap((relation, index) =>
    relation.kind === 'refused' ? [] : [sql`${related(plan, relation, depth)} as ${sql.ref(relationKey(index))}`],
  );
  const all = [...columns, ...references, ...relations];
  // Where nothing is asked of it but that it is there.
  return all.length > 0 ? sql.join(all) : sql`null as ${sql.ref('$')}`;
}

function related(plan: RowPlan, relation: Exclude<RelationPlan, { kind: 'refused' }>, depth: number): Sql {
  if (relation.kind === 'one') return oneRow(relation.row, depth + 1, pointedTo(plan.metadata, relation.property, depth));
  if (relation.kind === 'page') {
    return pageOf(relation.page, depth + 1, pointingBack(relation.page.metadata, relation.mappedBy, depth));
  }
  const { row, mappedBy } = relation;
  const inside = alias(depth + 1);
  return sql`(select json_agg(r) from (select ${rowColumns(row, depth + 1)} from ${table(row.metadata, depth + 1)}
    where ${pointingBack(row.metadata, mappedBy, depth)} order by ${sql.ref(`${inside}.id`)}) as r)`;
}

/** As JSON takes it exactly: decimals as text, since a JSON number is read as a double; instants without the session's zone. */
function columnValue(metadata: EntityMetadata, name: string, depth: number): Sql {
  const column = sql.ref(`${alias(depth)}.${columnOf(metadata, name)}`);
  const type = columnTypeOf(metadata, name);
  if (type.startsWith('numeric')) return sql`${column}::text`;
  return isInstant(type) ? sql`${column} at time zone 'UTC'` : column;
}

export function isInstant(columnType: string): boolean {
  return columnType.startsWith('timestamptz');
}

/** That a row of the next depth is the one that this depth's to-one relation points to. */
export function pointedTo(metadata: EntityMetadata, name: string, depth: number): RawBuilder<boolean> {
  return joined(toOne(metadata, name), alias(depth), alias(depth + 1));
}

/** That a row of the next depth points to this depth's. */
export function pointingBack(metadata: EntityMetadata, mappedBy: string, depth: number): RawBuilder<boolean> {
  return joined(toOne(metadata, mappedBy), alias(depth + 1), alias(depth));
}

/** The tenant is part of each key, and so an index's beginning. */
function joined({ joinColumns, referencedColumnNames }: EntityProperty, from: string, to: string): RawBuilder<boolean> {
  return conjunction(
    joinColumns.map((column, index) => {
      return sql<boolean>`${sql.ref(`${to}.${referencedColumnNames[index]}`)} = ${sql.ref(`${from}.${column}`)}`;
    }),
  );
}

function toOne(metadata: EntityMetadata, name: string): EntityProperty {
  const property = propertyOf(metadata, name);
  if (property === undefined) throw new Error(`${metadata.className} has no relation ${name}`);
  return property;
}

export function alias(depth: number): string {
  return `t${depth}`;
}

export function table({ tableName }: EntityMetadata, depth: number): Sql {
  return sql`${sql.table(tableName)} as ${sql.ref(alias(depth))}`;
}
