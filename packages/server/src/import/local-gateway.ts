import { rolePermissions } from '@aftercare/domain';
import { type Actor, createRequestContext, type Database, frozenClock, type Services, systemClock } from '@aftercare/platform';
import { DeadlockException, UniqueConstraintViolationException } from '@mikro-orm/core';
import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { isDatabaseUnavailable } from '../http/database-unavailable.ts';
import { type Answer, type Failure, type Gateway, type Operation, TargetUnavailable } from './gateway.ts';

export interface LocalGatewayOptions {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly services: Services;
  readonly actor: Actor;
}

/** The API inside this process, guarded as it is over HTTP; only here can the clock be set back. */
export function createLocalGateway({ schema, database, services, actor }: LocalGatewayOptions): Gateway {
  const documents = new Map<string, DocumentNode>();
  const documentOf = (query: string) => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return document;
  };
  return {
    // PGlite has one connection.
    concurrency: database.kind === 'embedded' ? 1 : 8,
    async execute({ query, variables, locale = 'en', at }: Operation): Promise<Answer> {
      const clock = at ? frozenClock(at) : systemClock;
      const given = { actor, locale, clock, database, services, permissions: rolePermissions, correlationId: 'import' };
      const { data, errors } = await execute({
        schema,
        document: documentOf(query),
        variableValues: variables,
        contextValue: createRequestContext(given),
      });
      const [error] = errors ?? [];
      return error ? { failure: failureOf(error) } : { data: data ?? {} };
    },
    close: async () => {},
  };
}

function failureOf(error: GraphQLError): Failure {
  const cause = error.originalError;
  if (isDatabaseUnavailable(cause)) throw new TargetUnavailable(cause?.message ?? error.message, cause);
  const passing = cause instanceof UniqueConstraintViolationException || cause instanceof DeadlockException;
  return { code: String(error.extensions['code'] ?? 'UNEXPECTED'), message: error.message, passing };
}
