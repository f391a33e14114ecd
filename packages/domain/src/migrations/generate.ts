import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@aftercare/platform';
import { databaseSchema } from '../database-schema.ts';

// Writes the migration that brings the tables to what the entities say: `pnpm run migration <name>`.

const [name] = process.argv.slice(2);
if (name === undefined || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Name the migration in lower-case words joined by hyphens: pnpm run migration add-product-model');
  process.exit(2);
}

const database = await Database.open({ kind: 'embedded', folder: 'memory' }, databaseSchema);
await database.migrate();
const sql = await database.drift();
await database.close();

if (sql.trim() === '') {
  console.log('The tables already are what the entities say.');
} else {
  const folder = join(import.meta.dirname, '../../src/migrations');
  const numbers = readdirSync(folder).flatMap((file) => /^(\d{4})-/.exec(file)?.[1] ?? []);
  const number = String(Math.max(0, ...numbers.map(Number)) + 1).padStart(4, '0');
  const file = `${number}-${name}.ts`;
  const className = `Migration${number}`;
  // One statement each: an embedded database prepares no more at a time.
  const statements = sql
    .split(/;\s*\n/)
    .map((statement) => statement.trim().replace(/;$/, ''))
    .filter((statement) => statement !== '');
  const body = statements.map((statement) => `    this.addSql(${quote(statement)});`).join('\n');
  writeFileSync(
    join(folder, file),
    `import { Migration } from '@mikro-orm/migrations';

export class ${className} extends Migration {
  override up(): void {
${body}
  }
}
`,
  );
  console.log(
    `Wrote packages/domain/src/migrations/${file}. Read it, then add ${className} to packages/domain/src/migrations/migrations.ts.`,
  );
}

function quote(statement: string): string {
  return `\`${statement.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;
}
