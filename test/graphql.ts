import { createResolvers } from '@aftercare/domain';
import { guard, registerUserErrorCodes, type RequestContext } from '@aftercare/platform';
import { type ExecutionResult, graphql, type GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { plugins } from './company.ts';

let schema: Promise<GraphQLSchema> | undefined;

/** The schema of all four plugins. */
export function testSchema(): Promise<GraphQLSchema> {
  schema ??= make();
  return schema;
}

async function make(): Promise<GraphQLSchema> {
  registerUserErrorCodes();
  return guard(await buildSchema({ resolvers: createResolvers(plugins) as unknown as NonEmptyArray<() => void>, validate: false }));
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
type Answer = any;

/** Runs an operation in this process and gives its data; an error at the top level fails the test. */
export async function execute(request: RequestContext, source: string, variableValues: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  const result = await executeRaw(request, source, variableValues);
  if (result.errors) throw new AggregateError(result.errors.map((error) => error.originalError ?? error), result.errors.map(String).join('\n'));
  return result.data;
}

export async function executeRaw(
  request: RequestContext,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<ExecutionResult> {
  return graphql({ schema: await testSchema(), source, variableValues, contextValue: request });
}
