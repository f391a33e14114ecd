import { randomBytes } from 'node:crypto';
import { createApiKey, createServices, createTenant, databaseSchema, rolePermissions } from '@aftercare/domain';
import { createRequestContext, Database, inTransaction, newId, systemClock } from '@aftercare/platform';
import { readConfiguration } from '../configuration.ts';
import { loadPluginPackages } from '../plugin-packages.ts';
import type { Terminal } from './terminal.ts';

export interface TenantName {
  readonly en: string;
  readonly zhCN: string;
}

/** `aftercare tenant create`: makes a company and prints the key of its first administrator, which is shown this once only. */
export async function createTenantWithKey(terminal: Terminal, name: TenantName): Promise<void> {
  const configuration = readConfiguration(terminal.environment, terminal.workingFolder);
  const services = createServices(await loadPluginPackages(configuration.plugins, terminal.workingFolder));
  const database = await Database.open(configuration.database, databaseSchema);
  try {
    await database.migrate();
    const tenantId = newId({ clock: systemClock });
    const actor = { kind: 'SYSTEM', id: tenantId, name: 'aftercare tenant create', tenantId, roles: ['ADMINISTRATOR'] } as const;
    const request = createRequestContext({
      ...{ actor, database, services, permissions: rolePermissions },
      locale: terminal.locale,
      clock: systemClock,
      correlationId: tenantId,
    });
    const key = `aftercare_${randomBytes(32).toString('base64url')}`;
    await inTransaction(request, async (context) => {
      await createTenant(context, { name });
      createApiKey(context, { name: 'first administrator', key, kind: 'STAFF', roles: ['ADMINISTRATOR'] });
    });
    terminal.print(key);
    const notes = {
      en: 'This key is the administrator’s. It is shown this once only: keep it in your secret store.',
      'zh-CN': '这是管理员密钥，仅显示这一次：请存入密钥管理系统。',
    };
    terminal.tell(notes[terminal.locale]);
  } finally {
    await database.close();
  }
}
