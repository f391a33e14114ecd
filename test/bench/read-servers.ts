import { type ChildServer, startChild } from './child-server.ts';
import { type GraphqlSide, graphqlPath } from './graphql-side.ts';
import type { Requests } from './load.ts';
import type { ReadDatabase } from './read-database.ts';
import type { LimitOptions } from './read-limit.ts';
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

export async function startAftercare({ url, key }: ReadDatabase): Promise<GraphqlServer> {
  const server = await startChild('./read-aftercare.ts', { url, poolSize: connections }, ['--expose-gc']);
  return { server, side: { name: 'aftercare', url: server.url, headers: { ...json, authorization: `Bearer ${key}` } } };
}

export async function startPostgraphile({ url, tenantId }: ReadDatabase): Promise<GraphqlServer> {
  const server = await startChild('./read-postgraphile.ts', { url, tenantId, poolSize: connections });
  return { server, side: { name: 'postgraphile', url: server.url, headers: json } };
}

export function startLimit({ url }: ReadDatabase, exchanges: LimitOptions['exchanges']): Promise<ChildServer> {
  return startChild('./read-limit.ts', { url, poolSize: connections, exchanges });
}

export function asked({ server, side }: GraphqlServer, bodies: readonly string[]): Contender {
  return { server, requests: { url: side.url, path: graphqlPath, headers: side.headers, bodies } };
}

export function askedByNumber(server: ChildServer, name: keyof Questions, questions: Questions): Contender {
  const bodies = questions[name].map((_, index) => JSON.stringify({ index }));
  const requests: Requests = { url: server.url, path: `/${name}`, headers: json, bodies };
  return { server, requests };
}
