import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type EntityClass, type RelationDefinition, relationsOf } from '../entity/entity-definition.ts';
import type { TenantEntity } from '../entity/tenant-entity.ts';
import { seesPersonalData } from '../graphql/guard.ts';
import type { RequestContext } from '../request/context.ts';
import { sessionOf } from '../request/context.ts';
import { type Connection, connectionType } from './connection-type.ts';
import type { OrderKey } from './cursor.ts';
import { entityInputs } from './entity-inputs.ts';
import { namedClass } from './filter-inputs.ts';
import { countRoot, type Page, type PageArguments, rootPage } from './page-query.ts';
import { usesPersonalData } from './personal-data.ts';
import { refuseRead } from './read-errors.ts';
import type { Where } from './where-expression.ts';

interface RootFields {
  /** `serviceCase`: the field that reads one by id. */
  readonly one: string;
  /** `serviceCases`: the field that lists them. */
  readonly many: string;
  readonly permission: string;
}

type ConnectionMethod = (...given: readonly unknown[]) => Promise<Connection>;
type RelatedId = { readonly id: string } | null | undefined;

/** The resolver class that reads an entity: its relations and, where `root` is given, the two root fields. */
export function entityResolver(entity: EntityClass<TenantEntity>, root?: RootFields): EntityClass {
  const resolver = namedClass(`${entity.name}ReadResolver`);
  Resolver(() => entity as unknown as EntityClass)(resolver);
  for (const relation of relationsOf(entity)) {
    if (relation.kind === 'one') addToOne(resolver, relation);
    else addToMany(resolver, relation);
  }
  if (root) addRootFields(resolver, entity, root);
  return resolver;
}

function addToOne(resolver: Resolving, relation: RelationDefinition): void {
  const target = relation.target() as EntityClass<TenantEntity>;
  method(resolver, relation.name, async (parent: Readonly<Record<string, RelatedId>>, request: RequestContext) => {
    const related = parent[relation.name];
    return related ? request.loaders.one(target, related.id) : null;
  });
  Root()(resolver.prototype, relation.name, 0);
  Ctx()(resolver.prototype, relation.name, 1);
  FieldResolver(() => target as unknown as EntityClass, { nullable: relation.nullable, description: relation.description })(
    resolver.prototype,
    relation.name,
    descriptorOf(resolver, relation.name),
  );
}

function addToMany(resolver: Resolving, relation: RelationDefinition): void {
  const target = relation.target();
  const mappedBy = relation.mappedBy ?? '';
  const read = async (parent: { id: string }, request: RequestContext, page: PageArguments): Promise<Connection> =>
    toConnection(await request.loaders.page(target, mappedBy, page, parent.id), () =>
      request.loaders.count(target, mappedBy, page.where, parent.id),
    );
  const resolve: ConnectionMethod = (parent, request, ...page) =>
    read(parent as { id: string }, request as RequestContext, pageArguments(request as RequestContext, target, page));
  method(resolver, relation.name, resolve);
  Root()(resolver.prototype, relation.name, 0);
  Ctx()(resolver.prototype, relation.name, 1);
  addPageArguments(resolver, relation.name, target, 2);
  const connection = connectionType(target);
  FieldResolver(() => connection, { description: relation.description })(
    resolver.prototype,
    relation.name,
    descriptorOf(resolver, relation.name),
  );
}

function addRootFields(resolver: Resolving, entity: EntityClass<TenantEntity>, root: RootFields): void {
  const { prototype } = resolver;
  method(resolver, root.one, (request: RequestContext, id: string) => request.loaders.one(entity, id));
  Ctx()(prototype, root.one, 0);
  Arg('id', () => ID, { description: 'Its identifier.' })(prototype, root.one, 1);
  Query(() => entity as unknown as EntityClass, { nullable: true, description: `One ${entity.name} by its identifier.` })(
    prototype,
    root.one,
    descriptorOf(resolver, root.one),
  );
  Extensions({ permission: root.permission })(prototype, root.one, descriptorOf(resolver, root.one));

  const list: ConnectionMethod = async (given, ...rest) => {
    const request = given as RequestContext;
    const page = pageArguments(request, entity, rest);
    const session = request.actor ? sessionOf(request.actor) : {};
    const readOnly = { readOnly: true };
    const found = await request.database.transaction(session, (em) => rootPage(em, entity, page), readOnly);
    return toConnection(found, () => request.database.transaction(session, (em) => countRoot(em, entity, page.where), readOnly));
  };
  method(resolver, root.many, list);
  Ctx()(prototype, root.many, 0);
  addPageArguments(resolver, root.many, entity, 1);
  const connection = connectionType(entity);
  Query(() => connection, { description: `${entity.name} records, a page at a time.` })(
    prototype,
    root.many,
    descriptorOf(resolver, root.many),
  );
  Extensions({ permission: root.permission })(prototype, root.many, descriptorOf(resolver, root.many));
}

type Resolving = ReturnType<typeof namedClass>;

function method(resolver: Resolving, name: string, body: (...given: never[]) => unknown): void {
  Object.defineProperty(resolver.prototype, name, { value: body, writable: true, configurable: true });
}

function descriptorOf(resolver: Resolving, name: string): PropertyDescriptor {
  const descriptor = Object.getOwnPropertyDescriptor(resolver.prototype, name);
  if (!descriptor) throw new Error(`no method ${name}`);
  return descriptor;
}

function addPageArguments(resolver: Resolving, name: string, entity: EntityClass, from: number): void {
  const { where, order } = entityInputs(entity);
  const { prototype } = resolver;
  Arg('first', () => Int, { description: 'How many, 1 to 100.' })(prototype, name, from);
  Arg('after', () => String, { nullable: true, description: 'Begin behind this cursor.' })(prototype, name, from + 1);
  Arg('where', () => where, { nullable: true, description: 'Only those for which this holds.' })(prototype, name, from + 2);
  if (order) {
    Arg('orderBy', () => [order], {
      nullable: true,
      description: 'In this order; by identifier, so oldest first, where it is left out.',
    })(prototype, name, from + 3);
  }
}

function pageArguments(
  request: RequestContext,
  entity: EntityClass,
  [first, after, where, orderBy]: readonly unknown[],
): PageArguments {
  if (typeof first !== 'number' || first < 1 || first > 100) throw refuseRead('PAGE_SIZE_OUT_OF_RANGE');
  const page = {
    first,
    after: (after as string | undefined) ?? null,
    where: (where as Where | undefined) ?? null,
    orderBy: (orderBy as readonly OrderKey[] | undefined) ?? null,
  };
  if (!seesPersonalData(request) && usesPersonalData(entity, page)) throw refuseRead('PERSONAL_DATA_HIDDEN');
  return page;
}

function toConnection(page: Page<object>, totalCount: () => Promise<number>): Connection {
  const edges = page.items.map(({ entity, cursor }) => ({ node: entity, cursor }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}
