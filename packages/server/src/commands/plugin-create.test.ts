import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundCompany } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { giveKey } from '../../../../test/http.ts';
import { readConfiguration, standardPlugins } from '../configuration.ts';
import { loadPluginPackages } from '../plugin-packages.ts';
import { run } from '../program.ts';
import { startServer } from '../start-server.ts';
import { withReference } from './plugin-create.ts';
import { writeTemplate } from './plugin-template.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const execute = promisify(execFile);

async function aftercare(given: readonly string[], workingFolder: string, locale: 'en' | 'zh-CN' = 'en') {
  const printed: string[] = [];
  const told: string[] = [];
  const exitCode = await run(
    { environment: {}, locale, workingFolder, print: (line) => printed.push(line), tell: (line) => told.push(line) },
    given,
  );
  return { exitCode, printed, told: told.join('\n') };
}

describe('a plugin made by aftercare plugin create', () => {
  let folder = '';
  const plugin = () => join(folder, 'furniture-care');
  const program = (...given: string[]) => execute(process.execPath, [join(root, 'packages/server/bin/aftercare.js'), ...given]);

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'aftercare-create-')));
    const { exitCode, printed, told } = await aftercare(
      ['plugin', 'create', 'furniture-care', '--folder', 'furniture-care'],
      folder,
    );
    expect(exitCode).toBe(0);
    expect(printed).toContain('furniture-care/rules/classify.json');
    expect(told).toContain('npx pnpm -C ./furniture-care install');
    // As `pnpm install` links what its package.json names.
    const manifest = JSON.parse(readFileSync(join(plugin(), 'package.json'), 'utf8'));
    expect(join(plugin(), manifest.dependencies['@aftercare/plugin-sdk'].replace(/^link:/, ''))).toBe(
      join(root, 'packages/plugin-sdk'),
    );
    link('@aftercare/plugin-sdk', 'packages/plugin-sdk');
    for (const name of Object.keys(manifest.devDependencies)) link(name, `node_modules/${name}`);
    await execute(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b'], { cwd: plugin() });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function link(name: string, target: string): void {
    const path = join(plugin(), 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(root, target), path);
  }

  it('has no fault, passes its examples, and leaves no outcome and no error unnoticed', async () => {
    expect((await program('plugin', 'check', plugin())).stdout).toMatch(
      /^furniture-care 0\.1\.0: ✓\n {2}Findings about the rules: 1, unexplained: 0\.\n/,
    );
    const { stdout } = await program('plugin', 'test', plugin(), '--threshold', '100', '--mutate', '--boundaries', '--json');
    const { passed, plugins } = JSON.parse(stdout);
    expect(passed).toBe(true);
    expect(plugins).toHaveLength(1);
    expect(plugins[0]).toMatchObject({
      plugin: 'furniture-care',
      examples: { failures: [], neverFired: [], drafts: 0 },
      coverage: { percent: 100 },
      mutation: { score: 100 },
      boundaries: { drafts: 0, withoutBase: [] },
    });
  });

  it.each(['en', 'zh-CN'])('is read in sentences in %s, its codes by their names', async (locale) => {
    const { stdout } = await program('plugin', 'explain', plugin(), '--locale', locale);
    const sentences = stdout.split('\n').filter((line) => /^\d+\. |^Otherwise|^否则/.test(line));
    expect(sentences).toHaveLength(9);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/[A-Z]{3}|the answer to|“是”/);
      if (locale === 'zh-CN') expect(sentence).not.toMatch(/[A-Za-z]/);
    }
  });

  it('passes its own tests', async () => {
    const vitest = join(plugin(), 'node_modules/vitest/vitest.mjs');
    const env = { ...process.env, NO_COLOR: '1' };
    const { stdout } = await execute(process.execPath, [vitest, 'run'], { cwd: plugin(), env });
    expect(stdout).toMatch(/Tests +5 passed/);
  });

  it('is served beside the others', async () => {
    const specifiers = readConfiguration({ AFTERCARE_PLUGINS: [...standardPlugins, plugin()].join() }).plugins;
    const plugins = await loadPluginPackages(specifiers, root);
    const pglite = databases.find(({ name }) => name === 'PGlite');
    if (pglite === undefined) throw new Error('no PGlite');
    const database = await pglite.open();
    const company = await foundCompany(database);
    const key = await giveKey(company);
    const server = await startServer({ plugins, database, clock: company.clock });
    try {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'accept-language': 'zh-CN' },
        body: JSON.stringify({ query: '{ caseTypes { id label decisions } }' }),
      });
      const { data } = JSON.parse(await response.text());
      expect(data.caseTypes).toContainEqual({
        id: 'furniture-care.request',
        label: 'furniture-care 服务请求',
        decisions: ['classify', 'clocks', 'approvals'],
      });
    } finally {
      await server.close();
      await database.close();
    }
  }, 120_000);

  it('is not written over, and a bad name or prefix is refused', async () => {
    const again = await aftercare(['plugin', 'create', 'other', '--folder', 'furniture-care', '--number-prefix', 'x1'], folder);
    expect([again.exitCode, again.printed]).toEqual([2, []]);
    expect(again.told).toContain('FOLDER_NOT_EMPTY');
    expect(again.told).toContain('OPTION_INVALID');
    for (const name of ['Furniture', 'a_b', '-a', 'a--b', '../a', '3d', 'a'.repeat(61)]) {
      const { exitCode, told } = await aftercare(['plugin', 'create', '--', name], folder, 'zh-CN');
      expect([name, exitCode, told.includes('PLUGIN_NAME_INVALID') && told.includes('不能用作插件名')]).toEqual([name, 2, true]);
    }
    expect(readFileSync(join(plugin(), 'plugin.ts'), 'utf8')).toContain("id: 'furniture-care'");
  });
});

it('a folder that cannot be written to is a fault, and one with a space stands in quotes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-folders-'));
  writeFileSync(join(folder, 'file'), '');
  const refused = await aftercare(['plugin', 'create', 'coffee', '--folder', 'file/coffee'], folder, 'zh-CN');
  expect([refused.exitCode, refused.told]).toEqual([2, expect.stringMatching(/FOLDER_UNWRITABLE file\/coffee: 无法写入：/)]);
  const { told } = await aftercare(['plugin', 'create', 'coffee', '--folder', "our coffee's"], folder);
  expect(told).toContain(`npx pnpm -C './our coffee'\\''s' install`);
  rmSync(folder, { recursive: true });
});

it('a number prefix is made of the name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-prefix-'));
  const prefixes = { coffee: 'COR', 'furniture-care': 'FCR', 'a-b-c-d-e-f-g': 'ABCDER' };
  for (const [name, prefix] of Object.entries(prefixes)) {
    expect((await aftercare(['plugin', 'create', name], folder)).exitCode).toBe(0);
    const file = join(folder, `plugins/${name}/case-types/${name}.request.json`);
    expect(JSON.parse(readFileSync(file, 'utf8')).numberPrefix).toBe(prefix);
  }
  rmSync(folder, { recursive: true });
});

it('a plugin of the workspace is named to its build, once', () => {
  const text = readFileSync(join(root, 'test/tsconfig.json'), 'utf8');
  const changed = withReference(text, '../plugins/furniture-care');
  expect(JSON.parse(changed).references).toEqual([{ path: '../plugins/furniture-care' }, ...JSON.parse(text).references]);
  expect(withReference(changed, '../plugins/furniture-care')).toBe(changed);
});

it('a template with a placeholder that nobody fills is refused before anything is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-template-'));
  writeFileSync(join(folder, 'file.txt'), 'Hello {{name}}');
  expect(() => writeTemplate([folder], join(folder, 'out'), {})).toThrow('{{name}}');
  expect(writeTemplate([folder], join(folder, 'out'), { name: 'you' })).toEqual(['file.txt']);
  expect(readFileSync(join(folder, 'out/file.txt'), 'utf8')).toBe('Hello you');
  rmSync(folder, { recursive: true });
});
