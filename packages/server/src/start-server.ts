import { createServices, databaseSchema, rolePermissions } from '@aftercare/domain';
import { type Clock, Database, type DatabaseLocation, type Services, systemClock } from '@aftercare/platform';
import type { PluginRegistry } from '@aftercare/plugin-sdk';
import type { FastifyInstance } from 'fastify';
import { asAddressUnavailable } from './address-unavailable.ts';
import { drain } from './http/drain.ts';
import { createHttpServer } from './http/http-server.ts';
import { Readiness } from './http/readiness.ts';
import { createLogger, type Logger } from './logger.ts';
import { createSchema } from './schema.ts';

/** How far a start has come, for whoever waits. */
export type StartStage = 'opening-database' | 'migrating' | 'seeding';

export interface ServerOptions {
  readonly plugins: PluginRegistry;
  /** A database that the caller has opened stays open when the server closes; one given by location is the server's own. */
  readonly database: Database | DatabaseLocation;
  /** 127.0.0.1 when absent. */
  readonly host?: string;
  /** Any free one when absent or 0. */
  readonly port?: number;
  /** Whether keys that everybody knows are accepted; not when absent. */
  readonly demoKeys?: boolean;
  /** The key that GraphiQL sends unasked; none when absent. */
  readonly graphiqlKey?: string;
  /** Fills the database after it was migrated and before queries are answered. */
  readonly seed?: (database: Database, services: Services) => Promise<void>;
  readonly clock?: Clock;
  /** Whether rules are evaluated by json-rules-engine itself, for doubt; compiled when absent. */
  readonly byReference?: boolean;
  /** Silent when absent. */
  readonly logger?: Logger;
  readonly onStage?: (stage: StartStage) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:4000`, without a path. */
  readonly url: string;
  readonly database: Database;
  readonly services: Services;
  /** Stops accepting, answers what is under way for at most `drainMilliseconds`, then closes what the server opened. */
  close(drainMilliseconds?: number): Promise<void>;
}

/**
 * Opens the database, listens, migrates, seeds, and then answers queries; health is answered as soon as it listens.
 *
 * @throws FolderInUseError where another process has the data folder, AddressUnavailableError where it cannot listen
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { plugins, host = '127.0.0.1', port = 0, clock = systemClock, logger = createLogger('silent'), onStage } = options;
  const schema = createSchema(plugins);
  const services = createServices(plugins, { byReference: options.byReference ?? false });
  onStage?.('opening-database');
  const { database, release } = await hold(options.database);
  const readiness = new Readiness();
  let app: FastifyInstance | null = null;
  try {
    app = await createHttpServer({
      schema,
      database,
      services,
      permissions: rolePermissions,
      clock,
      demoKeys: options.demoKeys ?? false,
      graphiqlKey: options.graphiqlKey ?? null,
      logger,
      readiness,
    });
    await listen(app, host, port);
    onStage?.('migrating');
    await database.migrate();
    if (options.seed) {
      onStage?.('seeding');
      await options.seed(database, services);
    }
    readiness.state = 'ready';
  } catch (error) {
    await app?.close();
    await release();
    throw error;
  }
  const server = app;
  return {
    url: urlOf(server, host),
    database,
    services,
    async close(drainMilliseconds = 10_000) {
      readiness.state = 'draining';
      await drain(server, drainMilliseconds, logger);
      await release();
    },
  };
}

async function hold(given: Database | DatabaseLocation): Promise<{ database: Database; release: () => Promise<void> }> {
  if (given instanceof Database) return { database: given, release: async () => {} };
  const database = await Database.open(given, databaseSchema);
  return { database, release: () => database.close() };
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw asAddressUnavailable(error, host, port) ?? error;
  }
}

/** Where to reach it from this machine: a server that listens everywhere is reached at localhost. */
function urlOf(app: FastifyInstance, host: string): string {
  const address = app.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
