import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { EntityClass } from '../entity/entity-definition.ts';
import type { TenantEntity } from '../entity/tenant-entity.ts';
import { UserError } from '../graphql/user-error.ts';
import { namedClass } from '../read/filter-inputs.ts';
import { objectType } from '../read/read-plan.ts';
import { readOne } from '../read/read-planner.ts';
import { selectedFields } from '../read/selection.ts';
import type { Context, RequestContext } from '../request/context.ts';
import { type MutationInput, mutate } from './mutate.ts';

/** A mutation, as data: it takes one input and answers with a payload of the thing and the errors. */
export interface MutationDefinition {
  readonly description: string;
  readonly permission: string;
  readonly input: EntityClass<MutationInput>;
  readonly entity: EntityClass<TenantEntity>;
  readonly useCase: (context: Context, input: MutationInput) => Promise<TenantEntity>;
}

/** Types a mutation's parts against each other. */
export function mutation<I extends MutationInput, E extends TenantEntity>(definition: {
  readonly description: string;
  readonly permission: string;
  readonly input: EntityClass<I>;
  readonly entity: EntityClass<E>;
  readonly useCase: (context: Context, input: I) => Promise<E>;
}): MutationDefinition {
  // The parts fit each other; the table of mutations need not know how.
  return definition as unknown as MutationDefinition;
}

/** The resolver class of a module's mutations, by the name each has in GraphQL. */
export function mutationResolver(module: string, definitions: Readonly<Record<string, MutationDefinition>>): EntityClass {
  const resolver = namedClass(`${module}MutationResolver`);
  Resolver()(resolver);
  for (const [name, definition] of Object.entries(definitions)) add(resolver, name, definition);
  return resolver;
}

function add({ prototype }: EntityClass, name: string, definition: MutationDefinition): void {
  const { input, entity, description, permission, useCase } = definition;
  const field = firstLower(entity.name);
  const payload = payloadType(`${firstUpper(name)}Payload`, field, entity, description);
  const resolve = async (given: MutationInput, request: RequestContext, info: GraphQLResolveInfo) => {
    const { id, errors } = await mutate(request, name, given, useCase);
    return { [field]: id === null ? null : await changed(request, info, entity, field, id), errors };
  };
  Object.defineProperty(prototype, name, { value: resolve, configurable: true });
  const descriptor = { value: resolve, configurable: true };
  Arg('input', () => input, { description: 'What to do it with.' })(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Info()(prototype, name, 2);
  Mutation(() => payload, { description })(prototype, name, descriptor);
  Extensions({ permission })(prototype, name, descriptor);
}

/** What of the changed row the payload's `field` selects. */
async function changed(
  request: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass,
  field: string,
  id: string,
): Promise<object | null> {
  const payload = objectType(info.returnType);
  const nodes = selectedFields(info, payload, info.fieldNodes).filter((node) => node.name.value === field);
  if (nodes.length === 0) return null;
  return readOne(request, info, entity, id, nodes, objectType(payload.getFields()[field]?.type));
}

function payloadType(name: string, field: string, entity: EntityClass, description: string): EntityClass {
  const payload = namedClass(name);
  ObjectType(name, { description: `The answer to: ${description}` })(payload);
  Field(() => entity, { nullable: true, simple: true, description: 'As it now stands; none where there were errors.' })(
    payload.prototype,
    field,
  );
  Field(() => [UserError], { simple: true, description: 'What was wrong with the input; empty where it was done.' })(
    payload.prototype,
    'errors',
  );
  return payload;
}

function firstLower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
