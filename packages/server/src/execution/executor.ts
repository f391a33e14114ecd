import { PassThrough, type RequestContext } from '@aftercare/platform';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import { CompiledOperations } from './compiled-operations.ts';
import { WrittenJson } from './written-json.ts';

export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export interface Answer {
  readonly data?: NonNullable<ExecutionResult['data']> | WrittenJson | null;
  readonly errors?: readonly GraphQLError[];
}

/** As graphql-js has it. */
const mostVariableErrors = { maxErrors: 50 };

/**
 * Answers operations that were validated: by the database’s own JSON where nothing has to be worked out, else compiled where it comes again.
 * The answers are those of graphql-js.
 */
export class Executor {
  readonly #schema: GraphQLSchema;
  readonly #passThrough: PassThrough;
  readonly #compiled: CompiledOperations;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#passThrough = new PassThrough(schema);
    this.#compiled = new CompiledOperations(schema);
  }

  async answer(request: RequestContext, { document, operationName, variables }: Operation): Promise<Answer> {
    const operation = getOperationAST(document, operationName);
    const execution = { schema: this.#schema, document, operationName, variableValues: variables, contextValue: request };
    if (!operation) return execute(execution);
    const given = getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables ?? {}, mostVariableErrors);
    if (given.errors) return { errors: given.errors };
    const json = await this.#passThrough.answer(request, document, operation, given.coerced);
    if (json !== null) return { data: new WrittenJson(json) };
    // A mutation's time is its transaction's, and it cannot be done again.
    if (operation.operation !== 'query') return execute(execution);
    const answer = await this.#compiled.of(document, operation.name?.value ?? '')?.query(undefined, request, given.coerced);
    // Of several errors that make the same object none, graphql-jit tells all and graphql-js the first.
    return answer && !answer.errors ? answer : execute(execution);
  }
}
