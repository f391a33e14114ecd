import type { RequestContext } from '@aftercare/platform';
import { createSchema } from '@aftercare/server';
import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql';
import { plugins } from './company.ts';

let schema: GraphQLSchema | undefined;

/** The schema of all five plugins. */
export function testSchema(): GraphQLSchema {
  schema ??= createSchema(plugins);
  return schema;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
type Answer = any;

/** Runs an operation in this process and gives its data; an error at the top level fails the test. */
export async function execute(
  request: RequestContext,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const { errors, data } = await executeRaw(request, source, variableValues);
  if (errors)
    throw new AggregateError(
      errors.map((error) => error.originalError ?? error),
      errors.map(String).join('\n'),
    );
  return data;
}

export async function executeRaw(
  request: RequestContext,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<ExecutionResult> {
  return graphql({ schema: testSchema(), source, variableValues, contextValue: request });
}
