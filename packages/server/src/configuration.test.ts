import { resolve } from 'node:path';
import { FaultsError } from '@aftercare/plugin-sdk';
import { describe, expect, it } from 'vitest';
import { readConfiguration, standardPlugins } from './configuration.ts';

function faultsIn(environment: Readonly<Record<string, string>>) {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfiguration({}, '/srv')).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 4000,
      database: { kind: 'embedded', folder: resolve('/srv/.data') },
      plugins: standardPlugins,
      logLevel: 'warn',
      demoKeys: true,
      demoData: true,
    });
  });

  it('takes a database server, where it makes no demonstration data', () => {
    const { database, demoKeys, demoData } = readConfiguration({ DATABASE_URL: 'postgres://me@db/aftercare' });
    expect(database).toEqual({ kind: 'server', url: 'postgres://me@db/aftercare' });
    expect({ demoKeys, demoData }).toEqual({ demoKeys: true, demoData: false });
  });

  it('has nothing of demonstrations in production', () => {
    expect(readConfiguration({ NODE_ENV: 'production' })).toMatchObject({ demoKeys: false, demoData: false, logLevel: 'info' });
  });

  it('makes demonstration data in a database server when asked, and never in production', () => {
    expect(readConfiguration({ DATABASE_URL: 'postgres://me@db/aftercare', DEMO_DATA: 'yes' }).demoData).toBe(true);
    expect(readConfiguration({ DEMO_DATA: 'no' }).demoData).toBe(false);
    expect(faultsIn({ NODE_ENV: 'production', DEMO_DATA: 'yes' })).toMatchObject([{ code: 'CONFIGURATION_DEMO_DATA_INVALID' }]);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000, database: { kind: 'embedded' } });
  });

  it('reports every fault of every variable at once', () => {
    const faults = faultsIn({
      PORT: '70000',
      HOST: 'a b',
      DATA_DIR: import.meta.filename,
      DATABASE_URL: 'mysql://root:geheim@db/x',
      AFTERCARE_PLUGINS: './mine, ./mine, Not A Package',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'prod',
    });
    expect(faults.map(({ code, path }) => `${path} ${code}`).sort()).toEqual([
      'AFTERCARE_PLUGINS CONFIGURATION_PLUGIN_NAME_INVALID',
      'AFTERCARE_PLUGINS CONFIGURATION_PLUGIN_REPEATED',
      'DATABASE_URL CONFIGURATION_DATABASE_URL_INVALID',
      'DATA_DIR CONFIGURATION_FOLDER_INVALID',
      'HOST CONFIGURATION_HOST_INVALID',
      'LOG_LEVEL CONFIGURATION_VALUE_UNKNOWN',
      'NODE_ENV CONFIGURATION_VALUE_UNKNOWN',
      'PORT CONFIGURATION_PORT_INVALID',
    ]);
    for (const { message, found } of faults) {
      expect(message.en).toContain(String(found));
      expect(message['zh-CN']).toContain(String(found));
    }
  });

  it.each(['mysql://root:geheim@db/x', 'localhost password=geheim', 'geheim://'])('never shows the password of %s', (url) => {
    const shown = JSON.stringify(faultsIn({ DATABASE_URL: url }));
    expect(shown).not.toContain('root');
    expect(shown.replace('geheim://', '').replace('geheim…', '')).not.toContain(':geheim');
    expect(shown).not.toContain('password=geheim');
  });
});
