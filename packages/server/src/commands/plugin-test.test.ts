import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../program.ts';
import type { PluginTestReport } from './plugin-test-report.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** A plugin of the repository's, copied to be spoiled. */
describe('aftercare plugin test', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'aftercare-plugin-test-'));
    cpSync(join(root, 'plugins/hotel-complaints'), folder, { recursive: true, filter: (path) => !/node_modules/.test(path) });
    const sdk = join(folder, 'node_modules/@aftercare/plugin-sdk');
    mkdirSync(dirname(sdk), { recursive: true });
    symlinkSync(join(root, 'packages/plugin-sdk'), sdk);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function test(...given: readonly string[]) {
    const printed: string[] = [];
    const told: string[] = [];
    const exitCode = await run(
      {
        environment: { AFTERCARE_PLUGINS: folder },
        locale: 'en',
        workingFolder: folder,
        print: (line) => printed.push(line),
        tell: (line) => told.push(line),
      },
      ['plugin', 'test', folder, ...given],
    );
    return { exitCode, printed, told: told.join('\n') };
  }

  it('says in one line how many outcomes are seen, and lists the others when asked', async () => {
    const short = await test();
    expect(short.printed.join('\n')).toMatch(/^hotel-complaints: \d+ of \d+ condition outcomes seen in \d+ examples/m);
    expect(short.printed.join('\n')).not.toContain('rules/classify.json');
    expect((await test('--coverage')).printed.join('\n')).toMatch(/^ {2}rules\/classify\.json +\d+\.\d %/m);
  });

  it('prints one JSON document and nothing else', async () => {
    const { exitCode, printed, told } = await test('--json', '--mutate', '--boundaries');
    expect([exitCode, printed.length, told]).toEqual([0, 1, '']);
    const { threshold, passed, plugins }: PluginTestReport = JSON.parse(printed[0] ?? '');
    expect([threshold, passed, plugins.length]).toEqual([0, true, 1]);
    const [{ coverage, mutation, boundaries, ...own } = { coverage: null }] = plugins;
    expect(own).toMatchObject({ plugin: 'hotel-complaints', version: '0.1.0', examples: { failures: [], neverFired: [] } });
    expect(coverage).toMatchObject({ plugin: 'hotel-complaints', percent: expect.any(Number), rulesets: expect.any(Array) });
    expect(mutation).toMatchObject({ mutants: expect.any(Number), killed: expect.any(Number), score: expect.any(Number) });
    expect(boundaries?.drafts).toBe(boundaries?.files.reduce((sum, { contents }) => sum + contents.examples.length, 0));
  });

  it('fails below the threshold, with what is missing', async () => {
    const file = join(folder, 'examples/closure.json');
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    // Each plugin is read once in a process, so that the folder is looked at by another name.
    const other = `${folder}-other`;
    cpSync(folder, other, { recursive: true, verbatimSymlinks: true });
    writeFileSync(file, text);
    const printed: string[] = [];
    const told: string[] = [];
    const exitCode = await run(
      {
        environment: { AFTERCARE_PLUGINS: other },
        locale: 'zh-CN',
        workingFolder: other,
        print: (line) => printed.push(line),
        tell: (line) => told.push(line),
      },
      ['plugin', 'test', other, '--threshold', '100'],
    );
    rmSync(other, { recursive: true });
    expect(exitCode).toBe(1);
    expect(printed.join('\n')).toMatch(/rules\/closure\.json +0\.0 %/);
    expect(told.join('\n')).toContain('低于要求的 100%');
  });

  it('refuses a threshold that is none', async () => {
    for (const threshold of ['101', '-1', 'all', '']) {
      const { exitCode, told } = await test(`--threshold=${threshold}`);
      expect([threshold, exitCode, told.includes('OPTION_INVALID')]).toEqual([threshold, 2, true]);
    }
  });

  it('writes drafts that the next run finds unconfirmed, and adds to a file that is there', async () => {
    const examples = () => readFileSync(join(folder, 'examples/approvals.hotel.complaint.boundaries.json'), 'utf8');
    const confirmed = examples();
    const { printed } = await test('--boundaries', '--write', 'drafts');
    const path = join(folder, 'drafts/approvals.hotel.complaint.boundaries.json');
    expect(printed).toContain('  drafts/approvals.hotel.complaint.boundaries.json');
    const draftsIn = () => JSON.parse(readFileSync(path, 'utf8')).examples;
    const drafts = draftsIn();
    expect(drafts.length).toBeGreaterThan(0);
    expect(drafts.every(({ confirmed }: { readonly confirmed: unknown }) => confirmed === false)).toBe(true);
    const own = { ...drafts[0], name: 'own' };
    writeFileSync(path, JSON.stringify({ decision: 'approvals', caseType: 'hotel.complaint', examples: [own, drafts[0]] }));
    await test('--write', 'drafts');
    expect(draftsIn()).toEqual([own, ...drafts]);
    const misplaced = await test('--write', 'drafts/approvals.hotel.complaint.boundaries.json');
    expect([misplaced.exitCode, misplaced.told.includes('FOLDER_UNWRITABLE')]).toEqual([2, true]);
    const refusedAsJson = await test('--write', 'drafts/approvals.hotel.complaint.boundaries.json', '--json');
    expect(JSON.parse(refusedAsJson.printed.join('\n'))).toMatchObject({ faults: [{ code: 'FOLDER_UNWRITABLE' }] });
    writeFileSync(path, '[');
    const refused = await test('--write', 'drafts');
    expect([refused.exitCode, refused.told.includes('DRAFTS_UNREADABLE'), readFileSync(path, 'utf8')]).toEqual([2, true, '[']);
    expect(examples()).toBe(confirmed);
  });
});

describe('a configured plugin that has a fault', () => {
  it('is named by its id with its fault, not as one that there is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aftercare-faulty-'));
    cpSync(join(root, 'plugins/hotel-complaints'), join(folder, 'hotel'), {
      recursive: true,
      filter: (path) => !/node_modules/.test(path),
    });
    writeFileSync(join(folder, 'hotel/parameters.json'), '[');
    const sdk = join(folder, 'node_modules/@aftercare/plugin-sdk');
    mkdirSync(dirname(sdk), { recursive: true });
    symlinkSync(join(root, 'packages/plugin-sdk'), sdk);
    const codes = async (name: string) => {
      const told: string[] = [];
      const exitCode = await run(
        {
          environment: { AFTERCARE_PLUGINS: './hotel,./not-there' },
          locale: 'en',
          workingFolder: folder,
          print: () => undefined,
          tell: (line) => told.push(line),
        },
        ['plugin', 'check', name],
      );
      return [exitCode, ...told.slice(1).map((line) => line.trim().split(' ').slice(0, 2).join(' '))];
    };
    expect(await codes('hotel-complaints')).toEqual([2, 'JSON_SYNTAX ./hotel/parameters.json:']);
    expect(await codes('not-there')).toEqual([2, 'PLUGIN_NOT_FOUND ./not-there:']);
    expect(await codes('nobody')).toEqual([2, 'PLUGIN_NOT_FOUND nobody:']);
    rmSync(folder, { recursive: true });
  });
});
