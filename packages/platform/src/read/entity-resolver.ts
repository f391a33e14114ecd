import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { type EntityClass, type RelationDefinition, relationsOf } from '../entity/entity-definition.ts';
import type { TenantEntity } from '../entity/tenant-entity.ts';
import type { RequestContext } from '../request/context.ts';
import { searchedColumns } from '../search/search-trigger.ts';
import { connectionType } from './connection-type.ts';
import { entityInputs } from './entity-inputs.ts';
import { namedClass } from './filter-inputs.ts';
import { relatedValue } from './planned-row.ts';
import { readOne, readPage } from './read-planner.ts';
import { Reads } from './root-reads.ts';

interface RootFields {
  /** `serviceCase`: the field that reads one by id. */
  readonly one: string;
  /** `serviceCases`: the field that lists them. */
  readonly many: string;
  readonly permission: string;
}

/** The resolver class that reads an entity: its relations and, where `root` is given, the two root fields. */
export function entityResolver(entity: EntityClass<TenantEntity>, root?: RootFields): EntityClass {
  const resolver = namedClass(`${entity.name}ReadResolver`);
  Resolver(() => entity as unknown as EntityClass)(resolver);
  for (const relation of relationsOf(entity)) addRelation(resolver, relation);
  if (root) addRootFields(resolver, entity, root);
  return resolver;
}

/** A relation was read with its row, so its resolver only has to hand it out. */
function addRelation(resolver: Resolving, { name, kind, target, nullable, description }: RelationDefinition): void {
  method(resolver, name, (parent: object, { fieldNodes }: GraphQLResolveInfo) => relatedValue(parent, fieldNodes[0]));
  Root()(resolver.prototype, name, 0);
  Info()(resolver.prototype, name, 1);
  if (kind === 'many') addPageArguments(resolver, name, target(), 2);
  FieldResolver(() => relationType(kind, target()) as EntityClass, { nullable, description })(
    resolver.prototype,
    name,
    descriptorOf(resolver, name),
  );
}

/** A `() => [Decision]` of this is a GraphQL list; type-graphql reads it as one. */
function relationType(kind: RelationDefinition['kind'], target: EntityClass): object {
  if (kind === 'many') return connectionType(target);
  return kind === 'all' ? [target] : target;
}

function addRootFields(resolver: Resolving, entity: EntityClass<TenantEntity>, root: RootFields): void {
  const { prototype } = resolver;
  method(resolver, root.one, (request: RequestContext, info: GraphQLResolveInfo, id: string) =>
    readOne(request, info, entity, id),
  );
  Ctx()(prototype, root.one, 0);
  Info()(prototype, root.one, 1);
  Arg('id', () => ID, { description: 'Its identifier.' })(prototype, root.one, 2);
  Query(() => entity as unknown as EntityClass, { nullable: true, description: `One ${entity.name} by its identifier.` })(
    prototype,
    root.one,
    descriptorOf(resolver, root.one),
  );
  Extensions({ permission: root.permission })(prototype, root.one, descriptorOf(resolver, root.one));
  Reads({ entity, kind: 'one' })(prototype, root.one, descriptorOf(resolver, root.one));

  method(resolver, root.many, (request: RequestContext, info: GraphQLResolveInfo) => readPage(request, info, entity));
  Ctx()(prototype, root.many, 0);
  Info()(prototype, root.many, 1);
  addPageArguments(resolver, root.many, entity, 2);
  const connection = connectionType(entity);
  Query(() => connection, { description: `${entity.name} records, a page at a time.` })(
    prototype,
    root.many,
    descriptorOf(resolver, root.many),
  );
  Extensions({ permission: root.permission })(prototype, root.many, descriptorOf(resolver, root.many));
  Reads({ entity, kind: 'page' })(prototype, root.many, descriptorOf(resolver, root.many));
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

const searchDescription =
  'Only those in whose texts all of these words are, at most 200 characters: words by their beginning, Chinese wherever it stands.';

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
  if (searchedColumns(entity).length > 0) {
    Arg('search', () => String, { nullable: true, description: searchDescription })(prototype, name, from + 4);
  }
}
