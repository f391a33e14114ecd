import {
  type Clock,
  createRequestContext,
  type Database,
  type RequestContext,
  type RolePermissions,
  type Services,
} from '@aftercare/platform';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Executor } from '../execution/executor.ts';
import { stringifyAnswer } from '../execution/written-json.ts';
import type { Logger } from '../logger.ts';
import { authentication } from './authentication.ts';
import { callerOf, forCaller } from './caller.ts';
import { HttpRefusal } from './error-answers.ts';
import { errorFormatter } from './error-format.ts';
import { refuseRequest } from './http-errors.ts';
import type { Readiness } from './readiness.ts';
import { strangerIntrospection } from './stranger-introspection.ts';
import { unavailableStatus } from './unavailable-status.ts';

export const graphqlPath = '/graphql';

/**
 * The longest document that is parsed. The introspection query has some 200 tokens; merging checks of validation compare
 * each field with each, so their cost goes with the square of this.
 */
const maxTokens = 2_000;

export interface GraphqlParts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly services: Services;
  readonly permissions: RolePermissions;
  readonly clock: Clock;
  readonly demoKeys: boolean;
  readonly logger: Logger;
  readonly readiness: Readiness;
}

/** Serves GraphQL over HTTP at `/graphql`: POST, and GET for queries. */
export async function addGraphqlRoute(app: FastifyInstance, parts: GraphqlParts): Promise<void> {
  const { schema, database, services, permissions, clock, demoKeys, logger, readiness } = parts;
  const executor = new Executor(schema);
  const apollo = new ApolloServer<RequestContext>({
    // Apollo Server leaves execution to a gateway, and to nobody else.
    gateway: {
      async load() {
        return {
          // The context is that of `fastifyApolloHandler` below; a gateway's is typed as any record.
          executor: ({ context, document, request }) => executor.answer(context as RequestContext, { ...request, document }),
        };
      },
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => {};
      },
      async stop() {},
    },
    stringifyResult: stringifyAnswer,
    logger,
    // Who may introspect is decided by the actor, not by NODE_ENV.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxTokens },
    stopOnTerminationSignals: false,
    formatError: errorFormatter(logger),
    plugins: [
      strangerIntrospection,
      unavailableStatus,
      // It would wrap every resolver of the schema, and have columns resolved one by one.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  const handle = fastifyApolloHandler(apollo, {
    context: async (request) => createRequestContext({ ...callerOf(request), clock, database, permissions, services }),
  });
  const refuseUnlessReady = async () => {
    if (readiness.state === 'starting') throw new HttpRefusal(503, refuseRequest('STARTING'), { 'retry-after': '1' });
  };
  app.route({
    method: ['GET', 'POST'],
    url: graphqlPath,
    exposeHeadRoute: false,
    onRequest: [refuseUnlessReady, authentication(database, clock, demoKeys)],
    handler(request, reply) {
      return forCaller(callerOf(request), () => handle.call(app, request, reply));
    },
  });
  app.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: graphqlPath,
    onRequest: async () => {
      throw new HttpRefusal(405, refuseRequest('METHOD_NOT_ALLOWED'), { allow: 'GET, POST' });
    },
    handler: async () => null,
  });
}
