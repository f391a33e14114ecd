import { JsonScalar } from '@aftercare/platform';
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { expandedSize } from './expanded-size.ts';

/** Documents kept compiled; the one asked least recently goes first. */
const mostKept = 256;

/** Compiling takes time and memory with every field that a document comes to, its fragments opened: larger ones are not worth it. */
const mostFields = 2_000;

/** Operations compiled by graphql-jit once they come again: an operation that is sent once is sooner executed than compiled. */
export class CompiledOperations {
  readonly #schema: GraphQLSchema;
  readonly #seen = new WeakSet<DocumentNode>();
  readonly #compiled = new Map<DocumentNode, Map<string, CompiledQuery | null>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Takes variables that are coerced already. None where it is not compiled. */
  of(document: DocumentNode, operationName: string): CompiledQuery | null {
    if (!this.#seen.has(document)) {
      this.#seen.add(document);
      return null;
    }
    const operations = this.#compiled.get(document) ?? new Map<string, CompiledQuery | null>();
    this.#compiled.delete(document);
    this.#compiled.set(document, operations);
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > mostKept && oldest) this.#compiled.delete(oldest);
    const known = operations.get(operationName);
    if (known !== undefined) return known;
    const compiled = this.#compile(document, operationName);
    operations.set(operationName, compiled);
    return compiled;
  }

  #compile(document: DocumentNode, operationName: string): CompiledQuery | null {
    if (expandedSize(document, mostFields) >= mostFields) return null;
    const compiled = compileQuery(
      this.#schema,
      withCoercedVariables(document),
      operationName === '' ? undefined : operationName,
      {
        useExperimentalPathBasedSkipInclude: true,
      },
    );
    return isCompiledQuery(compiled) ? compiled : null;
  }
}

/**
 * The document with variables that are taken as they come. What graphql-jit makes to coerce variables never ends where an input type contains
 * itself, as every `where` does, and misses defaults.
 */
function withCoercedVariables(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((definition) => {
    return definition.kind === Kind.OPERATION_DEFINITION ? asCoerced(definition) : definition;
  });
  return { ...document, definitions };
}

const anything = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: JsonScalar.name } } as const;

function asCoerced({ variableDefinitions = [], ...operation }: OperationDefinitionNode): OperationDefinitionNode {
  const taken = variableDefinitions.map(({ variable, type }) => {
    // What `@skip` and `@include` are given has to be declared as what it is.
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    const isBoolean = named.kind === Kind.NAMED_TYPE && named.name.value === 'Boolean';
    return { kind: Kind.VARIABLE_DEFINITION, variable, type: isBoolean ? type : anything } as const;
  });
  return { ...operation, variableDefinitions: taken };
}
