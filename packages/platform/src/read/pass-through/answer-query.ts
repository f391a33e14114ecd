import type { EntityMetadata } from '@mikro-orm/core';
import { type FieldNode, type GraphQLObjectType, getArgumentValues, isNonNullType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import { type EntityClass, type RelationDefinition, relationsOf } from '../../entity/entity-definition.ts';
import { columnOf } from '../entity-column.ts';
import { pageArguments } from '../page-arguments.ts';
import { behindCursor, pageOrder, sortedBy } from '../page-order.ts';
import { alias, pointedTo, pointingBack, table } from '../plan-query.ts';
import { objectType } from '../read-plan.ts';
import { foundBySearch } from '../search-argument.ts';
import { always, conjunction, whereExpression } from '../where-expression.ts';
import type { Answering } from './answering.ts';
import { columnJson, orExecuted } from './column-json.ts';
import { cursorJson, lastCursorJson } from './cursor-json.ts';
import { NotPlain } from './not-plain.ts';
import { selectedKeys } from './selected-keys.ts';
import { Slot } from './slot.ts';

type Sql = RawBuilder<unknown>;

/** PostgreSQL cuts longer names off. */
const longestName = 63;

/** Fields of one object as the columns of a select list, named as the answer names them. */
export function answered(keys: Iterable<readonly [key: string, json: Sql]>): Sql {
  const columns = [...keys].map(([key, json]) => {
    if (key.length > longestName) throw new NotPlain();
    return sql`${json} as ${sql.id(key)}`;
  });
  return columns.length > 0 ? sql.join(columns) : sql``;
}

/** The JSON of one row, none where there is none. */
export function oneAnswer(
  answering: Answering,
  entity: EntityClass,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  depth: number,
  condition: RawBuilder<boolean>,
): Sql {
  const columns = rowColumns(answering, entity, type, nodes, depth);
  return sql`(select row_to_json(r) from (select ${columns} from ${table(answering.metadataOf(entity), depth)} where ${condition}) as r)`;
}

function rowColumns(
  answering: Answering,
  entity: EntityClass,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
  depth: number,
): Sql {
  const metadata = answering.metadataOf(entity);
  const relations = new Map(relationsOf(entity).map((relation) => [relation.name, relation]));
  const keys = [...selectedKeys(answering, type, parents)].map(([key, nodes]) => {
    const [node] = nodes;
    const field = type.getFields()[node.name.value];
    if (field === undefined) return [key, sql.lit(type.name)] as const; // `__typename`
    const relation = relations.get(field.name);
    if (relation === undefined) {
      return [key, columnJson({ answering, metadata, field, nodes, alias: alias(depth) })] as const;
    }
    const json = relationJson(answering, metadata, relation, objectType(field.type), nodes, depth, () =>
      getArgumentValues(field, node, answering.variableValues),
    );
    return [key, relation.kind === 'one' && isNonNullType(field.type) ? orExecuted(json) : json] as const;
  });
  return answered(keys);
}

function relationJson(
  answering: Answering,
  metadata: EntityMetadata,
  { name, kind, target, mappedBy = '' }: RelationDefinition,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  depth: number,
  given: () => Readonly<Record<string, unknown>>,
): Sql {
  const entity = target();
  if (kind === 'one') return oneAnswer(answering, entity, type, nodes, depth + 1, pointedTo(metadata, name, depth));
  const related = answering.metadataOf(entity);
  const belongs = pointingBack(related, mappedBy, depth);
  if (kind === 'many') return pageAnswer(answering, entity, type, given(), nodes, depth + 1, belongs);
  const columns = rowColumns(answering, entity, type, nodes, depth + 1);
  return list(
    sql`r`,
    sql`select ${columns} from ${table(related, depth + 1)}
    where ${belongs} order by ${sql.ref(`${alias(depth + 1)}.id`)}`,
  );
}

/** `array_agg` and not `json_agg`: that one puts spaces and line ends between the elements. */
function list(element: Sql, rows: Sql): Sql {
  return sql`(select coalesce(array_to_json(array_agg(${element})), '[]'::json) from (${rows}) as r)`;
}

/** The JSON of the page of a connection, as its fields are selected. */
export function pageAnswer(
  answering: Answering,
  entity: EntityClass,
  connection: GraphQLObjectType,
  given: Readonly<Record<string, unknown>>,
  parents: readonly FieldNode[],
  depth: number,
  belongs: RawBuilder<boolean>,
): Sql {
  const metadata = answering.metadataOf(entity);
  const { first, after, where, orderBy, search } = pageArguments(entity, given, answering.seesPersonalData);
  if (first instanceof Slot) throw new NotPlain();
  const limit = sql.lit(first);
  if (where !== null || search !== null) answering.noteFilter();
  const order = pageOrder(orderBy, after);
  const matching = conjunction([
    belongs,
    whereExpression(metadata, alias(depth), where),
    search ? foundBySearch(metadata.tableName, alias(depth), search) : always,
  ]);
  const from = sql`from ${table(metadata, depth)} where ${conjunction([matching, behindCursor(metadata, alias(depth), order)])}
    order by ${sortedBy(metadata, alias(depth), order.keys)}`;
  const rows = (columns: Sql) => sql`select ${columns} ${from} limit ${limit}`;
  const keyColumn = (field: string) => sql.ref(`${alias(depth)}.${columnOf(metadata, field)}`);
  const fieldType = (type: GraphQLObjectType, name: string) => objectType(type.getFields()[name]?.type);

  const edgeColumns = (nodes: readonly FieldNode[]) => {
    const edge = fieldType(connection, 'edges');
    const keys = [...selectedKeys(answering, edge, nodes)].map(([key, below]) => {
      const name = below[0].name.value;
      if (name === '__typename') return [key, sql.lit(edge.name)] as const;
      if (name === 'cursor') return [key, cursorJson(order.keys, keyColumn)] as const;
      const row = rowColumns(answering, entity, fieldType(edge, name), below, depth);
      return [key, sql`(select row_to_json(n) from (select ${row}) as n)`] as const;
    });
    return answered(keys);
  };
  const pageInfo = (nodes: readonly FieldNode[]) => {
    const info = fieldType(connection, 'pageInfo');
    const keys = [...selectedKeys(answering, info, nodes)].map(([key, [node]]) => {
      switch (node.name.value) {
        case 'hasNextPage':
          return [key, sql`exists (select ${from} offset ${limit} limit 1)`] as const;
        case 'endCursor':
          return [key, lastCursorJson(order.keys, keyColumn, rows)] as const;
        default:
          return [key, sql.lit(info.name)] as const;
      }
    });
    return sql`(select row_to_json(i) from (select ${answered(keys)}) as i)`;
  };
  const fields: Readonly<Record<string, (nodes: readonly FieldNode[]) => Sql>> = {
    __typename: () => sql.lit(connection.name),
    nodes: (nodes) => list(sql`r`, rows(rowColumns(answering, entity, fieldType(connection, 'nodes'), nodes, depth))),
    edges: (nodes) => list(sql`r`, rows(edgeColumns(nodes))),
    pageInfo,
    totalCount: () => sql`(select count(*) from ${table(metadata, depth)} where ${matching})`,
  };
  const selected = [...selectedKeys(answering, connection, parents)];
  const lists = selected.some(([, [node]]) => node.name.value === 'nodes' || node.name.value === 'edges');
  // A cursor that no part of the statement would look at is still to be judged.
  if (!lists && after !== null) throw new NotPlain();
  const keys = selected.map(([key, nodes]) => {
    const json = fields[nodes[0].name.value];
    if (json === undefined) throw new NotPlain();
    return [key, json(nodes)] as const;
  });
  return sql`(select row_to_json(p) from (select ${answered(keys)}) as p)`;
}
