import type { Database } from '@aftercare/platform';
import type { FastifyInstance } from 'fastify';
import { databaseAnswers, type Readiness } from './readiness.ts';

export const healthPaths: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** `/healthz`: the process is up. `/readyz`: requests will be answered: started, not draining, and the database answers. */
export function addHealthRoutes(app: FastifyInstance, readiness: Readiness, database: Pick<Database, 'isReachable'>): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'up' }));
  app.get('/readyz', async (_request, reply) => {
    const status = readiness.state === 'ready' && !(await databaseAnswers(database)) ? 'database-unavailable' : readiness.state;
    return reply
      .header('cache-control', 'no-store')
      .code(status === 'ready' ? 200 : 503)
      .send({ status });
  });
}
