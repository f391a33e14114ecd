import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** Makes a PostgreSQL database without a table and gives its URL. */
export async function emptyPostgresDatabase(): Promise<string> {
  const { host, port, login, password } = inject('postgres');
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ host, port, user: login, password, database: 'postgres' });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `postgres://${login}:${password}@${host}:${port}/${name}`;
}
