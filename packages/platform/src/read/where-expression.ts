import type { EntityMetadata } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import { validate } from 'uuid';
import { later, Slot, together } from './pass-through/slot.ts';

export type Where = Readonly<Record<string, unknown>>;

type Expression = RawBuilder<boolean>;

const comparisons: Readonly<Record<string, string>> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' };

export const always: Expression = sql<boolean>`true`;
const never: Expression = sql<boolean>`false`;

/** The SQL of a `where` input over the table aliased `alias`. */
export function whereExpression(metadata: EntityMetadata, alias: string, where: Where | null | undefined): Expression {
  if (!where) return always;
  return conjunction(
    Object.entries(where).flatMap(([key, value]) => {
      if (value === undefined || value === null) return [];
      if (key === 'and') return list(value).map((part) => whereExpression(metadata, alias, part));
      if (key === 'or') {
        const parts = list(value).map((part) => sql`(${whereExpression(metadata, alias, part)})`);
        return [parts.length === 0 ? never : sql<boolean>`(${sql.join(parts, sql` or `)})`];
      }
      // Not `not`: where a column is null the condition does not hold, and so its opposite does.
      if (key === 'not') return [sql<boolean>`(${whereExpression(metadata, alias, record(value))}) is not true`];
      return [columnExpression(metadata, alias, key, record(value))];
    }),
  );
}

function columnExpression(metadata: EntityMetadata, alias: string, name: string, filter: Where): Expression {
  const property = metadata.properties[name as keyof typeof metadata.properties];
  if (property === undefined) throw new Error(`${metadata.className} has no property ${name}`);
  // Of a to-one relation the last column is its own; the first is the tenant, which row-level security holds.
  const column = property.fieldNames.at(-1);
  const reference = sql.ref(`${alias}.${column}`);
  const columnType = property.columnTypes.at(-1) ?? 'text';
  const type = sql.raw(columnType);
  const conditions = property.kind === 'scalar' ? filter : record(filter['id']);
  return conjunction(
    Object.entries(conditions).flatMap(([operator, value]) => {
      if (value === undefined || value === null) return [];
      if (operator === 'isNull') return [value ? sql<boolean>`${reference} is null` : sql<boolean>`${reference} is not null`];
      if (operator === 'in') {
        const values = value instanceof Slot ? value : together(array(value));
        const possible = later(values, (all) => parameter(array(all).filter((one) => isPossible(one, columnType))));
        return [sql<boolean>`${reference} = any(${possible}::${type}[])`];
      }
      // Of a value that is not known yet, null says the same: nothing compares to it.
      const one = later(value, (known) => (isPossible(known, columnType) ? parameter(known) : null));
      if (one === null) return [never];
      return [sql<boolean>`${reference} ${sql.raw(comparisons[operator] ?? '=')} ${one}::${type}`];
    }),
  );
}

/** Dates go as text so that every driver writes them alike. PostgreSQL knows no year 0; the year before 1 is 1 BC. */
function parameter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(parameter);
  const text = value instanceof Date ? value.toISOString() : value;
  return typeof text === 'string' && /^0000-\d\d-\d\d/.test(text) ? `0001${text.slice(4)} BC` : text;
}

/** Whether a column could hold a value; PostgreSQL fails on one that no column of the type can. */
function isPossible(value: unknown, columnType: string): boolean {
  if (typeof value !== 'string') return true;
  return columnType === 'uuid' ? validate(value) : !value.includes('\0');
}

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function conjunction(parts: readonly Expression[]): Expression {
  const said = parts.filter((part) => part !== always);
  const [only] = said;
  if (said.length <= 1) return only ?? always;
  return sql<boolean>`(${sql.join(said, sql` and `)})`;
}

function record(value: unknown): Where {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): readonly Where[] {
  return Array.isArray(value) ? value.map(record) : [];
}
