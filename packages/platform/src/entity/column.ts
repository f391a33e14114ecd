import { DecimalType } from '@mikro-orm/core';
import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Extensions, Field, ID, Int } from 'type-graphql';
import { LocalizedText } from '../graphql/localized-text.ts';
import { DateScalar, DateTimeScalar, DecimalScalar, DurationScalar, JsonScalar } from '../graphql/scalars.ts';
import { type ColumnKind, declareColumn, type EntityClass } from './entity-definition.ts';
import { indexed, unique } from './indexed.ts';

interface Options {
  readonly nullable?: boolean;
  /** Offered in `where`, and so indexed; not for decimals. */
  readonly filter?: boolean;
  /** Offered in `orderBy`, and so indexed; never null; not for decimals. */
  readonly order?: boolean;
  /** No two rows of a tenant have the same; this is index enough for filter and order. */
  readonly unique?: boolean;
  /** Found by `search`; for texts. One that is personal is found only by who may see it. */
  readonly search?: boolean;
  readonly personalData?: boolean;
}

type ScalarKind = Exclude<ColumnKind, 'enum'>;

/** How each kind is stored and shown. Times keep milliseconds, as JavaScript does: a cursor must come back exactly. */
const kinds: Record<
  ScalarKind,
  { readonly columnType: string; readonly type: string | DecimalType<'string'>; readonly graphql: () => object }
> = {
  id: { columnType: 'uuid', type: 'uuid', graphql: () => ID },
  text: { columnType: 'text', type: 'text', graphql: () => String },
  integer: { columnType: 'int', type: 'integer', graphql: () => Int },
  decimal: { columnType: 'numeric', type: new DecimalType('string'), graphql: () => DecimalScalar },
  boolean: { columnType: 'boolean', type: 'boolean', graphql: () => Boolean },
  dateTime: { columnType: 'timestamptz(3)', type: 'datetime', graphql: () => DateTimeScalar },
  date: { columnType: 'date', type: 'date', graphql: () => DateScalar },
  duration: { columnType: 'text', type: 'text', graphql: () => DurationScalar },
  texts: { columnType: 'text[]', type: 'array', graphql: () => [String] },
  localizedText: { columnType: 'jsonb', type: 'json', graphql: () => LocalizedText },
  json: { columnType: 'jsonb', type: 'json', graphql: () => JsonScalar },
};

/** A column that is public in GraphQL: the one line a field takes. */
export function Column(kind: ScalarKind, description: string, options: Options = {}) {
  const { columnType, type, graphql } = kinds[kind];
  return (prototype: object, name: string): void => {
    if (kind === 'decimal' && (options.filter || options.order)) {
      // PostgreSQL does not count comparisons of `numeric` among those that tell nothing of hidden rows; under row-level security such a
      // condition is answered by no index.
      throw new Error(`${prototype.constructor.name}.${name}: no index could answer a filter or an order by a decimal`);
    }
    if (options.search && kind !== 'text' && kind !== 'localizedText') {
      throw new Error(`${prototype.constructor.name}.${name}: only texts are searched`);
    }
    Property({ type, columnType, nullable: options.nullable ?? false })(prototype, name);
    publish(prototype, name, graphql, description, options);
    declareColumn(prototype, { ...settings(options), name, kind, description });
  };
}

/** A column of an `enumeration`; the database checks the value too. */
export function EnumColumn(values: () => Readonly<Record<string, string>>, description: string, options: Options = {}) {
  return (prototype: object, name: string): void => {
    Enum({ items: values, nullable: options.nullable ?? false })(prototype, name);
    publish(prototype, name, values, description, options);
    declareColumn(prototype, { ...settings(options), name, kind: 'enum', description, enumeration: values });
  };
}

/** A column that stays inside: not in GraphQL, not in filters. */
export function PrivateColumn(kind: ScalarKind, options: { readonly nullable?: boolean } = {}) {
  const { columnType, type } = kinds[kind];
  return (prototype: object, name: string): void => {
    Property({ type, columnType, nullable: options.nullable ?? false })(prototype, name);
  };
}

function publish(prototype: object, name: string, graphql: () => object, description: string, options: Options): void {
  if (options.unique) unique(prototype.constructor, ['tenantId', name]);
  else if (options.filter || options.order) indexed(prototype.constructor, ['tenantId', name, 'id']);
  // A `() => [String]` of this table is a GraphQL list; type-graphql reads it as one.
  Field(graphql as () => EntityClass, { description, nullable: options.nullable ?? false, simple: true })(prototype, name);
  if (options.personalData) Extensions({ personalData: true })(prototype, name);
}

function settings(options: Options) {
  return {
    filter: options.filter ?? false,
    order: options.order ?? false,
    search: options.search ?? false,
    personalData: options.personalData ?? false,
  };
}
