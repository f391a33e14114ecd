import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databases } from '../../../test/database.ts';
import { AddressUnavailableError } from './address-unavailable.ts';
import { loadPluginPackages } from './plugin-packages.ts';
import { startServer } from './start-server.ts';

describe.each(databases)('a server on $name', async ({ open }) => {
  const plugins = await loadPluginPackages(['@aftercare/plugin-food-recall'], join(import.meta.dirname, '..'));

  it('seeds, answers, and leaves a database it was given open', async () => {
    const database = await open();
    const stages: string[] = [];
    const server = await startServer({
      plugins,
      database,
      seed: async () => void stages.push('seeded'),
      onStage: (stage) => stages.push(stage),
    });
    expect(stages).toEqual(['opening-database', 'migrating', 'seeding', 'seeded']);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await server.close();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    expect(await database.isReachable()).toBe(true);
    await database.close();
  });

  it('says when its port is taken', async () => {
    const database = await open();
    const server = await startServer({ plugins, database });
    const port = Number(new URL(server.url).port);
    await expect(startServer({ plugins, database, port })).rejects.toBeInstanceOf(AddressUnavailableError);
    await server.close();
    await database.close();
  });
});
