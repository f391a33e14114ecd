import type { EntityMetadata } from '@mikro-orm/core';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import { type EntityClass, type RelationDefinition, relationsOf } from '../entity/entity-definition.ts';
import { seesPersonalData } from '../graphql/guard.ts';
import type { RequestContext } from '../request/context.ts';
import { isColumn, propertyOf } from './entity-column.ts';
import { needsOf } from './needs.ts';
import { pageArguments } from './page-arguments.ts';
import { type PageOrder, pageOrder } from './page-order.ts';
import { bound } from './pass-through/slot.ts';
import type { Search } from './search-argument.ts';
import { type Selecting, selectedFields } from './selection.ts';
import type { Where } from './where-expression.ts';

/** What a selection wants of each row of an entity. */
export interface RowPlan {
  readonly metadata: EntityMetadata;
  /** Properties that a column holds. */
  readonly columns: Set<string>;
  /** Rows it points to, of which a computed field needs something; by property. */
  readonly references: Map<string, RowPlan>;
  /** Relations; one that is asked for twice with the same arguments is read once. */
  readonly relations: RelationPlan[];
  /** Which of the relations answers a field of the document. */
  readonly answers: Map<FieldNode, number>;
}

/** What a selection wants of one page. */
export interface PagePlan {
  readonly metadata: EntityMetadata;
  readonly first: number;
  readonly where: Where | null;
  readonly order: PageOrder;
  readonly search: Search | null;
  readonly row: RowPlan;
  readonly wants: {
    readonly items: boolean;
    readonly cursors: boolean;
    /** Whether there are more behind the page. */
    readonly more: boolean;
    readonly total: boolean;
  };
}

export type RelationPlan =
  | { readonly kind: 'one'; readonly property: string; readonly row: RowPlan }
  | { readonly kind: 'all'; readonly mappedBy: string; readonly row: RowPlan }
  | { readonly kind: 'page'; readonly mappedBy: string; readonly page: PagePlan }
  /** Its arguments were refused; the field's error. */
  | { readonly kind: 'refused'; readonly error: unknown };

/** What planning goes by. */
export interface Planning extends Selecting {
  readonly request: RequestContext;
}

/** The plan of the rows of `entity`, shown as `type`, as selected under `parents`. */
export function planRow(
  planning: Planning,
  entity: EntityClass,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
): RowPlan {
  const plan = emptyRow(planning.request.database.metadataOf(entity));
  const relations = new Map(relationsOf(entity).map((relation) => [relation.name, relation]));
  const asked = new Map<string, AskedRelation>();
  for (const node of selectedFields(planning, type, parents)) {
    const field = type.getFields()[node.name.value];
    if (field === undefined) continue; // `__typename`
    const relation = relations.get(field.name);
    if (relation) askRelation(planning, asked, relation, field, node);
    else addNeeds(planning.request, plan, needsOf(field) ?? [field.name], `${type.name}.${field.name}`);
  }
  for (const each of asked.values()) {
    for (const node of each.nodes) plan.answers.set(node, plan.relations.length);
    plan.relations.push(planRelation(planning, each));
  }
  return plan;
}

function emptyRow(metadata: EntityMetadata): RowPlan {
  return { metadata, columns: new Set(), references: new Map(), relations: [], answers: new Map() };
}

interface AskedRelation {
  readonly relation: RelationDefinition;
  readonly field: GraphQLField<unknown, unknown>;
  readonly given: Readonly<Record<string, unknown>>;
  readonly nodes: FieldNode[];
}

function askRelation(
  { variableValues }: Planning,
  asked: Map<string, AskedRelation>,
  relation: RelationDefinition,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): void {
  let given: Readonly<Record<string, unknown>>;
  try {
    given = getArgumentValues(field, node, variableValues);
  } catch {
    return; // The executor will say so, at the field.
  }
  const key = `${field.name} ${JSON.stringify(given)}`;
  const already = asked.get(key);
  if (already) already.nodes.push(node);
  else asked.set(key, { relation, field, given, nodes: [node] });
}

function planRelation(planning: Planning, { relation, field, given, nodes }: AskedRelation): RelationPlan {
  const target = relation.target();
  const mappedBy = relation.mappedBy ?? '';
  if (relation.kind === 'many') {
    try {
      return { kind: 'page', mappedBy, page: planPage(planning, target, objectType(field.type), given, nodes) };
    } catch (error) {
      return { kind: 'refused', error };
    }
  }
  const row = planRow(planning, target, objectType(field.type), nodes);
  return relation.kind === 'one' ? { kind: 'one', property: relation.name, row } : { kind: 'all', mappedBy, row };
}

/** The plan of a page of `entity`, whose connection type is `connection`. Throws what its arguments are refused for. */
export function planPage(
  planning: Planning,
  entity: EntityClass,
  connection: GraphQLObjectType,
  given: Readonly<Record<string, unknown>>,
  parents: readonly FieldNode[],
): PagePlan {
  const { first, after, where, orderBy, search } = pageArguments(entity, given, seesPersonalData(planning.request));
  const order = pageOrder(orderBy, after);
  const under = (type: GraphQLObjectType, nodes: readonly FieldNode[], name: string) =>
    selectedFields(planning, type, nodes).filter((node) => node.name.value === name);
  const below = (name: string) => under(connection, parents, name);
  const typeOf = (type: GraphQLObjectType, name: string) => objectType(type.getFields()[name]?.type);
  const edges = below('edges');
  const nodes = below('nodes');
  const pageInfo = below('pageInfo');
  const edge = typeOf(connection, 'edges');
  const info = typeOf(connection, 'pageInfo');
  const row = planRow(planning, entity, typeOf(connection, 'nodes'), [...nodes, ...under(edge, edges, 'node')]);
  const wants = {
    // A cursor is judged by the statement that begins behind it.
    items: edges.length > 0 || nodes.length > 0 || pageInfo.length > 0 || after !== null,
    cursors: under(edge, edges, 'cursor').length > 0 || under(info, pageInfo, 'endCursor').length > 0,
    more: under(info, pageInfo, 'hasNextPage').length > 0,
    total: below('totalCount').length > 0,
  };
  return {
    metadata: planning.request.database.metadataOf(entity),
    first: bound(first, planning.variableValues),
    where,
    order,
    search,
    row,
    wants,
  };
}

/** Adds properties to what is read: `caseType`, `serviceCase.caseType`. */
function addNeeds(request: RequestContext, plan: RowPlan, needs: readonly string[], field: string): void {
  for (const need of needs) {
    const [name = '', ...rest] = need.split('.');
    const property = propertyOf(plan.metadata, name);
    if (rest.length > 0 && property?.targetMeta) {
      const reference = plan.references.get(name) ?? emptyRow(property.targetMeta);
      plan.references.set(name, reference);
      addNeeds(request, reference, [rest.join('.')], field);
    } else if (isColumn(property)) {
      plan.columns.add(name);
    } else {
      throw new Error(`${field} is no column: say by @Needs which of ${plan.metadata.className} it is made of`);
    }
  }
}

export function objectType(type: GraphQLOutputType | undefined): GraphQLObjectType {
  const named = type && getNamedType(type);
  if (!isObjectType(named)) throw new Error(`${String(type)} is no object type`);
  return named;
}
