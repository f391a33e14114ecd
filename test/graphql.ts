import type { RequestContext } from '@aftercare/platform';
import { createSchema, Executor, stringifyAnswer } from '@aftercare/server';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse, validate } from 'graphql';
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

let executor: Executor | undefined;
const documents = new Map<string, DocumentNode>();

/** As the server answers: validated, then executed as it executes; the data is read back from its text. */
export async function executeRaw(
  request: RequestContext,
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<ExecutionResult> {
  executor ??= new Executor(testSchema());
  const document = documents.get(source) ?? parse(source);
  const faults = documents.has(source) ? [] : validate(testSchema(), document);
  if (faults.length > 0) return { errors: faults };
  documents.set(source, document);
  const answer = await executor.answer(request, { document, variables });
  const { data } = JSON.parse(stringifyAnswer({ data: answer.data }));
  return { ...(answer.errors ? { errors: answer.errors } : {}), ...(data === undefined ? {} : { data }) };
}
