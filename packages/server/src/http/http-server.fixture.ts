import { type Database, guard, publicAccess, refuse, systemClock } from '@aftercare/platform';
import { GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { pino } from 'pino';
import { describeError } from '../logger.ts';
import { createHttpServer } from './http-server.ts';
import { Readiness } from './readiness.ts';

const text = { type: GraphQLString };
const open = { ...text, extensions: { permission: publicAccess } };

/** A schema with a field for each way a request can go. */
export function testSchema(slow: () => Promise<string> = async () => 'done'): GraphQLSchema {
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      greeting: { ...open, resolve: () => 'hello' },
      permitted: { ...text, extensions: { permission: 'cases.read' }, resolve: () => 'yes' },
      broken: {
        ...open,
        resolve: () => {
          throw new Error('password=secret');
        },
      },
      disconnected: {
        ...open,
        resolve: () => {
          throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7'), { code: 'ECONNREFUSED' });
        },
      },
      refused: {
        ...open,
        resolve: () => {
          throw refuse('NOT_FOUND', { entity: 'Product', id: '7' }, 'product.id');
        },
      },
      slow: { ...open, resolve: slow },
    },
  });
  const echo = {
    ...open,
    args: { say: { type: new GraphQLNonNull(GraphQLString) } },
    resolve: (_: unknown, { say }: { say: string }) => say,
  };
  const mutation = new GraphQLObjectType({ name: 'Mutation', fields: { echo } });
  return guard(new GraphQLSchema({ query, mutation }));
}

interface TestServerOptions {
  readonly schema?: GraphQLSchema;
  readonly demoKeys?: boolean;
  readonly state?: Readiness['state'];
  readonly graphiqlKey?: string;
}

/** A server that listens, and all that it logs. */
export async function openTestServer(database: Database, options: TestServerOptions = {}) {
  const logged: string[] = [];
  const logger = pino({ level: 'info', serializers: { err: describeError } }, { write: (line: string) => logged.push(line) });
  const readiness = new Readiness();
  readiness.state = options.state ?? 'ready';
  const app = await createHttpServer({
    schema: options.schema ?? testSchema(),
    database,
    // The test's schema asks nothing of the domain.
    services: Object.create(null),
    permissions: { ADMINISTRATOR: ['*'], NOBODY: [] },
    clock: systemClock,
    demoKeys: options.demoKeys ?? false,
    graphiqlKey: options.graphiqlKey ?? null,
    logger,
    readiness,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { app, url, logger, logged, readiness, post, close: () => app.close() };
}

export type TestServer = Awaited<ReturnType<typeof openTestServer>>;
