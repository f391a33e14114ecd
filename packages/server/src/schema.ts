import { createResolvers } from '@aftercare/domain';
import { guard, registerUserErrorCodes } from '@aftercare/platform';
import type { PluginRegistry } from '@aftercare/plugin-sdk';
import { type GraphQLSchema, isUnionType, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';

/** The schema of the API with these plugins, each root field guarded by its permission. */
export function createSchema(plugins: PluginRegistry): GraphQLSchema {
  registerUserErrorCodes();
  const [first, ...others] = createResolvers(plugins);
  if (first === undefined) throw new Error('the domain has no resolvers');
  return guard(withPlainUnions(buildSchemaSync({ resolvers: [first, ...others], validate: false })));
}

/** Members of unions say their type by `__typename`: type-graphql would have it told by a promise, which graphql-jit does not wait for. */
function withPlainUnions(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) if (isUnionType(type)) type.resolveType = undefined;
  return schema;
}

/** The schema as it is committed in `schema/schema.graphql`: sorted, so that a difference is a change. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
