import { databaseSchema } from '@aftercare/domain';
import { Database } from '@aftercare/platform';
import { readConfiguration } from '../configuration.ts';
import type { Terminal } from './terminal.ts';

/** `aftercare migrate`: brings the tables up to date and says what it ran. */
export async function migrate(terminal: Terminal): Promise<void> {
  const configuration = readConfiguration(terminal.environment, terminal.workingFolder);
  const database = await Database.open(configuration.database, databaseSchema);
  try {
    const done = await database.migrate();
    for (const name of done) terminal.print(name);
    if (done.length === 0) terminal.tell(terminal.locale === 'en' ? 'The tables are up to date.' : '数据表已是最新。');
  } finally {
    await database.close();
  }
}
