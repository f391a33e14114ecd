import type { EntityMetadata } from '@mikro-orm/core';
import {
  type FieldNode,
  type GraphQLField,
  GraphQLString,
  getNamedType,
  getNullableType,
  isEnumType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import { maskedText } from '../../graphql/guard.ts';
import { columnOf, isColumn, propertyOf } from '../entity-column.ts';
import { needsOf } from '../needs.ts';
import type { Answering } from './answering.ts';
import { NotPlain } from './not-plain.ts';
import { selectedKeys } from './selected-keys.ts';

type Sql = RawBuilder<unknown>;

/** Stands in an answer where only the executor can say what belongs there; the operation is then executed instead. */
export const executed = 'aftercare:executed';

const asExecuted: Sql = sql`to_json(${sql.lit(executed)}::text)`;

/** What stands for a row that must be there and is not seen. */
export function orExecuted(json: Sql): Sql {
  return sql`coalesce(${json}, ${asExecuted})`;
}

/** How PostgreSQL writes a column as the scalar of its field does. */
const scalars: Readonly<Record<string, (column: Sql) => Sql>> = {
  ID: (column) => column,
  String: (column) => column,
  Int: (column) => column,
  Boolean: (column) => column,
  Duration: (column) => column,
  JSON: (column) => column,
  Decimal: (column) => sql`${column}::text`,
  DateTime: (column) => sql`case when ${ordinary(column, 'timestamptz')}
    then to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    when ${column} is not null then ${sql.lit(executed)} end`,
  Date: (column) => sql`case when ${ordinary(column, 'date')} then to_char(${column}, 'YYYY-MM-DD')
    when ${column} is not null then ${sql.lit(executed)} end`,
};

/** Years of four digits: others are written otherwise in JavaScript. */
function ordinary(column: Sql, type: 'timestamptz' | 'date'): RawBuilder<boolean> {
  return sql<boolean>`${column} >= ${sql.lit('0001-01-01')}::${sql.raw(type)} and ${column} < ${sql.lit('9999-12-31')}::${sql.raw(type)}`;
}

interface ColumnField {
  readonly answering: Answering;
  readonly metadata: EntityMetadata;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  /** Of the table in its statement. */
  readonly alias: string;
}

/** What answers a field that is a column. Throws `NotPlain` where it takes more than the database. */
export function columnJson({ answering, metadata, field, nodes, alias }: ColumnField): Sql {
  const isPersonal = field.extensions['personalData'] === true;
  const resolves = field.resolve !== undefined && !isPersonal;
  if (!isColumn(propertyOf(metadata, field.name)) || needsOf(field) || resolves || field.args.length > 0) throw new NotPlain();
  const column = sql.ref(`${alias}.${columnOf(metadata, field.name)}`);
  if (isPersonal && !answering.seesPersonalData) return masked(field, column);
  const type = getNullableType(field.type);
  const named = getNamedType(field.type);
  if (isEnumType(named)) {
    if (named !== type || named.getValues().some(({ name, value }) => name !== value)) throw new NotPlain();
    return column;
  }
  if (isObjectType(named)) return localizedText({ answering, field, nodes }, column);
  const write = isScalarType(named) ? scalars[named.name] : undefined;
  if (write === undefined || (named !== type && named !== GraphQLString)) throw new NotPlain();
  if (named.name === 'JSON') answering.noteJson();
  return write(column);
}

/** As `guard` masks: text by stars, and what else may be none by none. */
function masked(field: GraphQLField<unknown, unknown>, column: Sql): Sql {
  if (getNullableType(field.type) === GraphQLString) return sql`case when ${column} is not null then ${sql.lit(maskedText)} end`;
  if (isNonNullType(field.type)) throw new NotPlain();
  return sql`null`;
}

/** A text in both languages is kept as one JSON object. */
function localizedText({ answering, field, nodes }: Pick<ColumnField, 'answering' | 'field' | 'nodes'>, column: Sql): Sql {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || type.name !== 'LocalizedText') throw new NotPlain();
  const parts = [...selectedKeys(answering, type, nodes)].map(([key, [node]]) => {
    const name = node.name.value;
    if (name === '__typename') return sql`${sql.lit(type.name)} as ${sql.id(key)}`;
    return sql`coalesce(${column}->>${sql.lit(name)}, ${sql.lit(executed)}) as ${sql.id(key)}`;
  });
  return sql`case when ${column} is not null then (select row_to_json(l) from (select ${sql.join(parts)}) as l) end`;
}
