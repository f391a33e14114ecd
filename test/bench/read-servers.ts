import { type ChildServer, startChild } from './child-server.ts';
import { type GraphqlSide, graphqlPath } from './graphql-side.ts';
import type { Requests } from './load.ts';
import type { ReadDatabase } from './read-database.ts';
import { recordExchanges } from './read-exchanges.ts';
import type { Questions } from './read-questions.ts';
import type { Contender } from './rounds.ts';

/** Of the load, and of each server to the database. */
export const connections = 16;

const json = { 'content-type': 'application/json' };

/** A server that speaks GraphQL, and how to ask it. */
export interface GraphqlServer {
  readonly server: ChildServer;
  readonly side: GraphqlSide;
}

export async function startAftercare({ url, key }: ReadDatabase, flags: readonly string[] = []): Promise<GraphqlServer> {
  const server = await startChild('./read-aftercare.ts', { url, poolSize: connections }, flags);
  return { server, side: { name: 'aftercare', url: server.url, headers: { ...json, authorization: `Bearer ${key}` } } };
}

export async function startPostgraphile({ url, tenantId }: ReadDatabase): Promise<GraphqlServer> {
  const server = await startChild('./read-postgraphile.ts', { url, tenantId, poolSize: connections });
  return { server, side: { name: 'postgraphile', url: server.url, headers: json } };
}

/** The bare handler; what it sends is taken from a product that is not timed. */
export async function startLimit(database: ReadDatabase, questions: Questions): Promise<ChildServer> {
  const { server, side } = await startAftercare(database);
  const exchanges = await recordExchanges(server, side, questions);
  await server.stop();
  return startChild('./read-limit.ts', { url: database.url, poolSize: connections, exchanges });
}

export function asked({ server, side }: GraphqlServer, bodies: readonly string[]): Contender {
  return { server, requests: { url: side.url, path: graphqlPath, headers: side.headers, bodies } };
}

export function askedByNumber(server: ChildServer, name: keyof Questions, questions: Questions): Contender {
  const bodies = questions[name].map((_, index) => JSON.stringify({ index }));
  const requests: Requests = { url: server.url, path: `/${name}`, headers: json, bodies };
  return { server, requests };
}
