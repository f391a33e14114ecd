import { databaseSchema } from '@aftercare/domain';
import { Database } from '@aftercare/platform';
import pg from 'pg';
import 'reflect-metadata';
import type { PostgresServer } from '../postgres-server.ts';
import { type SeededCompanies, seedCompanies } from './read-seed.ts';

export interface ReadDatabase extends SeededCompanies {
  /** For its owner, who takes the application's role to read. */
  readonly url: string;
  readonly cases: number;
}

/** Makes a database of the product's own tables with `cases` cases in it. */
export async function makeReadDatabase(server: PostgresServer, cases: number): Promise<ReadDatabase> {
  const name = `read_${cases}`;
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = server.url(name);
  const database = await Database.open({ kind: 'server', url }, databaseSchema);
  await database.migrate();
  await database.close();
  return { url, cases, ...(await seedCompanies(server.administratorUrl(name), cases)) };
}
