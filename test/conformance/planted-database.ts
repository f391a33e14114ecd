import { readFileSync } from 'node:fs';
import { databaseSchema } from '@aftercare/domain';
import { Database } from '@aftercare/platform';
import { Migration } from '@mikro-orm/migrations';
import { inject } from 'vitest';
import { createPostgresDatabase } from '../database.ts';

/** Opens a migrated database of its own to which the statements were applied as one more migration. */
export async function plantedDatabase(name: string, statements: readonly string[]): Promise<Database> {
  class Planted extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  }
  const schema = {
    entities: databaseSchema.entities,
    migrations: [...databaseSchema.migrations, { name: 'planted', class: Planted }],
  };
  const location =
    name === 'PGlite'
      ? ({ kind: 'embedded', folder: 'memory', template: new Blob([readFileSync(inject('pgliteTemplate'))]) } as const)
      : ({ kind: 'server', url: await createPostgresDatabase() } as const);
  const database = await Database.open(location, schema);
  await database.migrate();
  return database;
}
