import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { refuseAccess } from '../actor/access-errors.ts';
import { isPermitted } from '../actor/permissions.ts';
import type { RequestContext } from '../request/context.ts';

/** The permission to see personal data unmasked. */
export const personalDataPermission = 'personalData.read';

/** The permission every root field without one of its own needs nobody to have. */
export const publicAccess = 'public';

type Field = GraphQLField<unknown, RequestContext>;

/**
 * Guards a schema: each root field by the permission it declares, each personal field by its flag. A root field that
 * declares none does not load.
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    if (root) for (const field of fieldsOf(root)) guardRoot(root.name, field);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) for (const field of fieldsOf(type)) if (field.extensions['personalData']) mask(field);
  }
  return schema;
}

function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields());
}

function guardRoot(root: string, field: Field): void {
  const permission = field.extensions['permission'];
  if (typeof permission !== 'string') throw new Error(`${root}.${field.name} declares no permission`);
  if (permission === publicAccess) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, given, context, info) => {
    if (context.actor === null) throw refuseAccess('UNAUTHENTICATED');
    if (!isPermitted(context.actor, permission, context.permissions)) throw refuseAccess('FORBIDDEN');
    return resolve(source, given, context, info);
  };
}

export function seesPersonalData({ actor, permissions }: RequestContext): boolean {
  return actor !== null && isPermitted(actor, personalDataPermission, permissions);
}

/** What stands for personal text that the caller may not see. */
export const maskedText = '***';

/** Text becomes three stars, which say that there is something; another type has no such value and is left out. */
function mask(field: Field): void {
  const isText = field.type === GraphQLString || (isNonNullType(field.type) && field.type.ofType === GraphQLString);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, given, context, info) => {
    const value: unknown = await resolve(source, given, context, info);
    if (seesPersonalData(context) || value === null || value === undefined) return value;
    return isText ? maskedText : null;
  };
}
