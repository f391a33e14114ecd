import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseSchema } from '@aftercare/domain';
import { Database } from '@aftercare/platform';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgresServer } from './postgres-server.ts';
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
  const [stopPostgres] = await Promise.all([startPostgres(project), makeTemplate(project, folder)]);
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

async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresServer();
  const { host, port, login, password } = server;
  const name = 'aftercare_template';
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const database = await Database.open({ kind: 'server', url: server.url(name) }, databaseSchema);
  await database.migrate();
  await database.close();
  project.provide('postgres', { host, port, login, password });
  return () => server.stop();
}
