import type { FieldNode } from 'graphql';
import type { Connection } from './connection-type.ts';
import { encodeCursor } from './cursor.ts';
import { columnTypeOf } from './entity-column.ts';
import { cursorKey, isInstant, relationKey } from './plan-query.ts';
import type { PagePlan, RelationPlan, RowPlan } from './read-plan.ts';

/** What a resolver gets of an entity `E`: the properties that its field is declared to need, of rows it points to as well. */
export type Row<E extends object> = {
  readonly [P in keyof E]: E[P] extends Reference<infer T> | null ? Row<T> | Extract<E[P], null> : E[P];
};

interface Reference<T extends object> {
  unwrap(): T;
}

type Json = Record<string | symbol, unknown>;

interface Related {
  readonly answers: ReadonlyMap<FieldNode, number>;
  readonly values: readonly unknown[];
}

const related = Symbol('related');

/** What a relation's field is answered with: the plan read it with its row. */
export function relatedValue(parent: object, node: FieldNode | undefined): unknown {
  const { answers, values } = (parent as Json)[related] as Related;
  const index = node && answers.get(node);
  if (index === undefined) throw new Error(`${node?.name.value} was not read with its row`);
  const value = values[index];
  if (value instanceof Error) throw value;
  return value;
}

/** A row out of its JSON. */
export function toRow(plan: RowPlan, json: unknown): object | null {
  if (json === null || json === undefined) return null;
  const row = json as Json;
  for (const name of plan.columns) {
    const value = row[name];
    if (typeof value === 'string' && isInstant(columnTypeOf(plan.metadata, name))) row[name] = toInstant(value);
  }
  for (const [name, reference] of plan.references) row[name] = toRow(reference, row[name]);
  if (plan.relations.length > 0) {
    const values = plan.relations.map((relation, index) => toRelated(relation, row[relationKey(index)]));
    row[related] = { answers: plan.answers, values } satisfies Related;
  }
  return row;
}

function toRelated(relation: RelationPlan, json: unknown): unknown {
  switch (relation.kind) {
    case 'one':
      return toRow(relation.row, json);
    case 'all':
      return list(json).map((each) => toRow(relation.row, each));
    case 'page':
      return toConnection(relation.page, json);
    case 'refused':
      return relation.error;
  }
}

/** A page out of its JSON, `[rows, total]`. */
export function toConnection({ first, order, row, wants }: PagePlan, json: unknown): Connection {
  const [items, total] = list(json);
  const rows = list(items);
  const edges = rows.slice(0, first).map((each) => ({
    node: toRow(row, each) ?? {},
    cursor: wants.cursors ? encodeCursor(order.keys, list((each as Json)[cursorKey]).map(String)) : '',
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: Number(total ?? 0),
  };
}

function list(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

/** Written in UTC without saying so; `0001-01-01T00:00:00 BC` is the year 0 of JavaScript. */
function toInstant(text: string): Date {
  const [, year = '', rest = '', era] = /^(\d+)(-[^ ]+)( BC)?$/.exec(text) ?? [];
  if (era === undefined && year.length === 4) return new Date(`${text}Z`);
  const number = era === undefined ? Number(year) : 1 - Number(year);
  return new Date(`${number < 0 ? '-' : '+'}${String(Math.abs(number)).padStart(6, '0')}${rest}Z`);
}
