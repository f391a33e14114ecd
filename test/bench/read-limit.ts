import { fastify } from 'fastify';
import pg from 'pg';
import { serveChild } from './child-server.ts';
import type { SentStatement } from './sent-statements.ts';

/** What the product sends for one request: the session is entered, the statement, the session is left. */
export type Exchange = readonly [SentStatement, SentStatement, SentStatement];

export interface LimitOptions {
  readonly url: string;
  readonly poolSize: number;
  /** By operation, one for each set of variables. */
  readonly exchanges: Readonly<Record<string, readonly Exchange[]>>;
}

/** No GraphQL and no key: sends what the product sends, in one round trip too, and answers with the text that comes back. */
serveChild(async ({ url, poolSize, exchanges }: LimitOptions) => {
  // The driver's types do not know its `pipeline` yet.
  const options = { connectionString: url, max: poolSize, pipeline: true };
  const pool = new pg.Pool(options);
  const app = fastify();
  app.post<{ Params: { operation: string }; Body: { index: number } }>('/:operation', async ({ params, body }, reply) => {
    const exchange = exchanges[params.operation]?.[body.index];
    if (exchange === undefined) return reply.code(404).send();
    const client = await pool.connect();
    const [, answered] = await Promise.all(
      exchange.map(({ values, ...rest }) => client.query({ ...rest, values: [...(values ?? [])] })),
    );
    client.release();
    const [row] = answered?.rows ?? [];
    return reply.type('application/json').send(row?.[0] ?? Object.values(row ?? {})[0]);
  });
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }) };
});
