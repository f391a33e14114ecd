import type { EntityMetadata } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import { decodeCursor, type OrderKey } from './cursor.ts';
import { columnOf, columnTypeOf } from './entity-column.ts';
import { type Later, later } from './pass-through/slot.ts';
import { always, conjunction } from './where-expression.ts';

/** A total order of a table, and where in it a page begins. */
export interface PageOrder {
  readonly keys: readonly OrderKey[];
  /** The values behind which the page begins; none for the first page. */
  readonly behind: readonly Later<string>[] | null;
}

/** The id ends every order, so that it is total; it goes the way of the key before it. */
export function pageOrder(orderBy: readonly OrderKey[], after: Later<string> | null): PageOrder {
  const given = orderBy.map(({ field, direction }) => ({ field, direction }));
  const keys = [...given, { field: 'id', direction: given.at(-1)?.direction ?? 'ASC' } as const];
  if (after === null) return { keys, behind: null };
  const behind = later(after, (cursor) => decodeCursor(keys, cursor));
  return { keys, behind: keys.map((_, index) => later(behind, (values) => values[index] ?? '')) };
}

interface Part {
  readonly column: RawBuilder<unknown>;
  readonly value: RawBuilder<unknown>;
  readonly sign: RawBuilder<unknown>;
}

/**
 * What comes after the cursor. A row comparison where all keys go one way, because an index can answer that. Else it is spelled out, and the
 * first key’s bound said once more by itself: within an alternative no index would begin there.
 */
export function behindCursor(metadata: EntityMetadata, alias: string, order: PageOrder): RawBuilder<boolean> {
  const { keys, behind } = order;
  if (behind === null) return always;
  const values = cursorValues(metadata, order);
  const parts: readonly Part[] = keys.map((key, index) => ({
    column: sql.ref(`${alias}.${columnOf(metadata, key.field)}`),
    value: sql`${values[index]}`,
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
  return sql<boolean>`(${first?.column} ${first?.sign}= ${first?.value} and (${sql.join(alternatives, sql` or `)}))`;
}

/** A cursor's values as their columns' types: fails in PostgreSQL where one is no value of its column. */
export function cursorValues(metadata: EntityMetadata, { keys, behind }: PageOrder): readonly RawBuilder<unknown>[] {
  return keys.map((key, index) => sql`${behind?.[index]}::${sql.raw(columnTypeOf(metadata, key.field))}`);
}

export function sortedBy(metadata: EntityMetadata, alias: string, keys: readonly OrderKey[]): RawBuilder<unknown> {
  return sql.join(
    keys.map(
      ({ field, direction }) => sql`${sql.ref(`${alias}.${columnOf(metadata, field)}`)} ${sql.raw(direction.toLowerCase())}`,
    ),
  );
}
