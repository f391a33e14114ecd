import { Field, Int, ObjectType } from 'type-graphql';
import type { EntityClass } from '../entity/entity-definition.ts';
import { namedClass } from './filter-inputs.ts';
import { PageInfo } from './page-info.ts';

export interface Edge {
  readonly node: object;
  readonly cursor: string;
}

export interface Connection {
  readonly edges: readonly Edge[];
  readonly nodes: readonly object[];
  readonly pageInfo: PageInfo;
  /** Counted only where it is selected. */
  readonly totalCount: number;
}

const made = new WeakMap<EntityClass, EntityClass>();

/** The Relay connection type over an entity, made once. */
export function connectionType(entity: EntityClass): EntityClass {
  const existing = made.get(entity);
  if (existing) return existing;
  const edge = namedClass(`${entity.name}Edge`);
  ObjectType(edge.name, { description: `One ${entity.name} of a page.` })(edge);
  add(edge, 'node', () => entity, 'The record.');
  add(edge, 'cursor', () => String, 'Pass it as `after` to begin behind this record.');
  const connection = namedClass(`${entity.name}Connection`);
  ObjectType(connection.name, { description: `A page of ${entity.name} records.` })(connection);
  add(connection, 'edges', () => [edge], 'The records with their cursors.');
  add(connection, 'nodes', () => [entity], 'The records.');
  add(connection, 'pageInfo', () => PageInfo, 'Where the page stands.');
  add(connection, 'totalCount', () => Int, 'How many records match in all; counted only when asked for.');
  made.set(entity, connection);
  return connection;
}

function add(type: { readonly prototype: object }, name: string, of: () => unknown, description: string): void {
  Field(of as () => EntityClass, { description, simple: true })(type.prototype, name);
}
