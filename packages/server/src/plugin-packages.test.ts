import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, loadPluginPackages } from './plugin-packages.ts';

describe('plugins that cannot be loaded', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'aftercare-plugins-'));
    const write = (name: string, module: string | null) => {
      mkdirSync(join(folder, name));
      const manifest = { name, type: 'module', exports: './plugin.js' };
      writeFileSync(join(folder, name, 'package.json'), JSON.stringify(manifest));
      if (module !== null) writeFileSync(join(folder, name, 'plugin.js'), module);
    };
    write('unbuilt', null);
    write('throwing', 'throw new Error("no such file")');
    mkdirSync(join(folder, 'garbled'));
    writeFileSync(join(folder, 'garbled/package.json'), '{');
    write('empty', 'export const nothing = 1');
    write(
      'faulty',
      'throw Object.assign(new Error(), { name: "FaultsError", faults: [{ code: "NOT_JSON", file: "facts.json", path: "", message: { en: "No JSON.", "zh-CN": "不是 JSON。" } }] })',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are all named together', async () => {
    const wanted = ['./unbuilt', './garbled', './throwing', './empty', './faulty', 'no-such-package'];
    const error: unknown = await loadPluginPackages(wanted, folder).catch((thrown: unknown) => thrown);
    expect(faultsOf(error)?.map(({ code, file }) => `${file} ${code}`)).toEqual([
      './unbuilt PLUGIN_NOT_BUILT',
      './garbled/package.json JSON_SYNTAX',
      './throwing PLUGIN_FAILED',
      './empty PLUGIN_NOT_EXPORTED',
      './faulty/facts.json NOT_JSON',
      'no-such-package PLUGIN_NOT_FOUND',
    ]);
  });
});
