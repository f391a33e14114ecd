import { createServices, databaseSchema } from '@aftercare/domain';
import { authenticateApiKey, Database, type Services } from '@aftercare/platform';
import { FaultsError, type PluginRegistry } from '@aftercare/plugin-sdk';
import type { GraphQLSchema } from 'graphql';
import type { Configuration } from '../configuration.ts';
import type { Gateway } from './gateway.ts';
import { createLocalGateway } from './local-gateway.ts';

export interface LocalTarget {
  readonly configuration: Configuration;
  readonly plugins: PluginRegistry;
  readonly schema: GraphQLSchema;
  readonly key: string;
  /** Fills an empty database as the start of the server would. */
  readonly seed: (database: Database, services: Services) => Promise<void>;
}

/**
 * Opens the configured database, brings it up to date, and gives the API on it for the actor behind the key.
 *
 * @throws FolderInUseError where another process has the data folder, FaultsError where the key is unknown
 */
export async function openLocalGateway({ configuration, plugins, schema, key, seed }: LocalTarget): Promise<Gateway> {
  const database = await Database.open(configuration.database, databaseSchema);
  try {
    await database.migrate();
    const services = createServices(plugins);
    if (configuration.demoData) await seed(database, services);
    const actor = await authenticateApiKey(database, key, { now: new Date(), demoKeys: configuration.demoKeys });
    if (actor === null) throw unknownKey();
    return { ...createLocalGateway({ schema, database, services, actor }), close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function unknownKey(): FaultsError {
  const message = {
    en: 'The database knows no such key, or it has expired or been revoked.',
    'zh-CN': '数据库中没有该密钥，或其已过期、被吊销。',
  };
  return new FaultsError('The command line', [{ code: 'KEY_UNKNOWN', file: 'aftercare import', path: '--key', message }]);
}
