import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseSchema } from '@aftercare/domain';
import { authenticateApiKey, Database } from '@aftercare/platform';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTenantWithKey } from './tenant-create.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercare-tenant-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('makes a company whose administrator is let in, in production too', async () => {
  const printed: string[] = [];
  const environment = { DATA_DIR: folder, NODE_ENV: 'production' };
  const terminal = {
    environment,
    locale: 'en' as const,
    workingFolder: folder,
    print: (line: string) => printed.push(line),
    tell: () => {},
  };
  await createTenantWithKey(terminal, { en: 'Acme', zhCN: '示例' });
  const database = await Database.open({ kind: 'embedded', folder }, databaseSchema);
  const actor = await authenticateApiKey(database, printed[0] ?? '', { now: new Date(), demoKeys: false });
  await database.close();
  expect(actor).toMatchObject({ kind: 'STAFF', roles: ['ADMINISTRATOR'] });
});
