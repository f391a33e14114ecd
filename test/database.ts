import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { databaseSchema } from '@aftercare/domain';
import { Database } from '@aftercare/platform';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  readonly name: string;
  /** A migrated, empty database of the suite's own; close it when done. */
  open(): Promise<Database>;
}

/** Both databases that the product runs on: `describe.each(databases)`. */
export const databases: readonly TestDatabase[] = [
  { name: 'PGlite', open: openPglite },
  { name: 'PostgreSQL', open: openPostgres },
];

function openPglite(): Promise<Database> {
  const template = new Blob([readFileSync(inject('pgliteTemplate'))]);
  return Database.open({ kind: 'embedded', folder: 'memory', template }, databaseSchema);
}

async function openPostgres(): Promise<Database> {
  return Database.open({ kind: 'server', url: await createPostgresDatabase() }, databaseSchema);
}

/** Makes a migrated, empty PostgreSQL database and gives its URL. */
export async function createPostgresDatabase(): Promise<string> {
  const { host, port, login, password } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ host, port, user: login, password, database: 'postgres' });
  await client.connect();
  await client.query(`create database ${name} template aftercare_template`);
  await client.end();
  return `postgres://${login}:${password}@${host}:${port}/${name}`;
}
