import { type FastifyInstance, fastify } from 'fastify';
import { correlationHeader, correlationIdOf } from './correlation-id.ts';
import { answerErrors } from './error-answers.ts';
import { addGraphiqlRoute } from './graphiql-route.ts';
import { addGraphqlRoute, type GraphqlParts } from './graphql-route.ts';
import { addHealthRoutes, healthPaths } from './health-routes.ts';
import { addSecurityHeaders } from './security-headers.ts';

/** The largest body that is read. */
export const bodyLimit = 1_048_576;

export interface HttpParts extends GraphqlParts {
  /** The key that the page for trying queries sends unasked. */
  readonly graphiqlKey: string | null;
}

/** Everything the product answers over HTTP; not listening yet. */
export async function createHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    // A connection that sends its headers or body a byte at a time holds a socket no longer than this.
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    genReqId: (request) => correlationIdOf(request.headers),
    requestIdHeader: false,
  });
  app.decorateRequest('actor', null);
  // Only JSON: what a form of another site could send is not even read.
  app.removeContentTypeParser('text/plain');
  answerErrors(app, parts.logger);
  app.addHook('onRequest', async (request, reply) => {
    reply.header(correlationHeader, request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, id: correlationId } = request;
    const told = {
      method,
      url: request.url.split('?')[0],
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    };
    // Probes come every few seconds and say nothing while all is well.
    const level = healthPaths.has(request.url) && reply.statusCode === 200 ? 'debug' : 'info';
    parts.logger[level]({ ...told, actor: request.actor?.id, correlationId }, 'answered');
  });
  addSecurityHeaders(app);
  addHealthRoutes(app, parts.readiness, parts.database);
  addGraphiqlRoute(app, parts.graphiqlKey);
  await addGraphqlRoute(app, parts);
  return app;
}
