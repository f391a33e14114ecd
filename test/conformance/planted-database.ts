import { readFileSync } from 'node:fs';
import { databaseSchema } from '@aftercare/domain';
import { Database } from '@aftercare/platform';
import { inject } from 'vitest';
import { createPostgresDatabase } from '../database.ts';

// The ORM's own base class, by way of a migration: the repository's root does not depend on it.
const Base = Object.getPrototypeOf(databaseSchema.migrations[0]?.class) as new (
  ...given: never[]
) => { addSql(sql: string): void };

/** Opens a migrated database of its own to which the statements were applied as one more migration. */
export async function plantedDatabase(name: string, statements: readonly string[]): Promise<Database> {
  class Planted extends Base {
    up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  }
  const schema = {
    entities: databaseSchema.entities,
    migrations: [
      ...databaseSchema.migrations,
      { name: 'planted', class: Planted as unknown as (typeof databaseSchema.migrations)[number]['class'] },
    ],
  };
  const location =
    name === 'PGlite'
      ? ({ kind: 'embedded', folder: 'memory', template: new Blob([readFileSync(inject('pgliteTemplate'))]) } as const)
      : ({ kind: 'server', url: await createPostgresDatabase() } as const);
  const database = await Database.open(location, schema);
  await database.migrate();
  return database;
}
