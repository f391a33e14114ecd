import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseSchema } from '@aftercare/domain';
import { Database, systemClock } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { foundCompany, plugins } from '../../../../test/company.ts';
import { createPostgresDatabase } from '../../../../test/database.ts';
import { giveKey } from '../../../../test/http.ts';
import { importFile } from '../commands/import.ts';
import type { Terminal } from '../commands/terminal.ts';
import { faultsOf } from '../plugin-packages.ts';
import { type RunningServer, startServer } from '../start-server.ts';
import type { ImportCommandOptions } from './import-arguments.ts';
import { jsonLines, plainMapping, writeFile } from './importing.fixture.ts';

const workingFolder = join(import.meta.dirname, '..', '..');
const rows = (n: number) => Array.from({ length: n }, (_, index) => ({ n: String(index + 1), title: `Row ${index + 1}` }));
const map = writeFile('map.json', JSON.stringify(plainMapping));
const historical = writeFile(
  'historical.json',
  JSON.stringify({
    ...plainMapping,
    historical: true,
    fields: { ...plainMapping.fields, occurredAt: { column: 'at', date: { formats: ['ISO'] }, default: '2024-01-01T00:00:00Z' } },
  }),
);

interface Heard {
  readonly exitCode: number | null;
  readonly faults: readonly string[];
  readonly said: string;
}

/** Runs the command and gives how it ended and everything it said. */
async function aftercareImport(
  environment: Readonly<Record<string, string>>,
  file: string,
  options: Partial<ImportCommandOptions>,
  locale: Terminal['locale'] = 'en',
): Promise<Heard> {
  const said: string[] = [];
  const hear = (line: string) => void said.push(line);
  const terminal: Terminal = { environment, locale, workingFolder, print: hear, tell: hear };
  try {
    const exitCode = await importFile(terminal, file, { map, unit: 'HOTEL', ...options });
    return { exitCode, faults: [], said: said.join('\n') };
  } catch (error) {
    const faults = faultsOf(error);
    if (faults === null) throw error;
    return { exitCode: null, faults: faults.map(({ code }) => code), said: said.join('\n') };
  }
}

describe('aftercare import on a PostgreSQL server', () => {
  let environment: Readonly<Record<string, string>>;
  let database: Database;
  let server: RunningServer;

  beforeAll(async () => {
    const url = await createPostgresDatabase();
    database = await Database.open({ kind: 'server', url }, databaseSchema);
    const key = await giveKey(await foundCompany(database));
    environment = { DATABASE_URL: url, AFTERCARE_KEY: key };
    server = await startServer({ plugins, database, clock: systemClock });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  test('opens cases, tells the sums, and again finds them there', async () => {
    const file = writeFile('rows.jsonl', jsonLines(rows(12)));
    const first = await aftercareImport(environment, file, {});
    expect(first.exitCode).toBe(0);
    expect(first.said).toMatch(/12 {2}opened\n/);
    expect(first.said).toMatch(/cases per second/);
    const second = await aftercareImport(environment, file, {}, 'zh-CN');
    expect(second.exitCode).toBe(0);
    expect(second.said).toMatch(/12 {2}先前已导入/);
  });

  test('ends with 1 and a report where rows were rejected', async () => {
    const report = writeFile('report.jsonl', '');
    const file = writeFile('some.jsonl', jsonLines([{ n: 'a', title: 'good' }, { n: 'b' }, { n: 'c', title: 'good' }]));
    const heard = await aftercareImport(environment, file, { report });
    expect(heard.exitCode).toBe(1);
    expect(heard.said).toMatch(/2 {2}opened/);
    expect(heard.said).toMatch(/1 {2}FIELD_EMPTY/);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ row: 2, code: 'FIELD_EMPTY' });
    const shown = await aftercareImport(environment, file, {});
    expect(shown.said).toContain('row 2: FIELD_EMPTY title: The row has nothing for `title`.');
  });

  test('through a server it does the same, with the reasons in both languages', async () => {
    const report = writeFile('http.jsonl', '');
    const fields = { ...plainMapping.fields, 'details.peopleAffected': { column: 'people', as: 'integer' } };
    const own = writeFile('http.json', JSON.stringify({ ...plainMapping, id: 'over-http', key: { columns: ['h'] }, fields }));
    const given = rows(12).map(({ n, title }) => ({ h: `http-${n}`, title, people: n === '5' ? -1 : 1 }));
    const file = writeFile('http.jsonl', jsonLines(given));
    const first = await aftercareImport(environment, file, { map: own, url: server.url, report });
    expect(first.exitCode).toBe(1);
    expect(first.said).toMatch(/11 {2}opened/);
    const { code, field, message } = JSON.parse(readFileSync(report, 'utf8'));
    expect({ code, field }).toEqual({ code: 'INVALID_DETAILS', field: 'details.peopleAffected' });
    expect(message.en).not.toMatch(/\p{Script=Han}/u);
    expect(message['zh-CN']).toMatch(/\p{Script=Han}/u);
    // What went in over HTTP is there for an import in process, under the same key.
    const second = await aftercareImport(environment, file, { map: own });
    expect(second.said).toMatch(/11 {2}already imported/);
  });

  test('a server cannot set its clock back; as of now it can', async () => {
    const file = writeFile('past.jsonl', jsonLines([{ n: 'past', title: 'x' }]));
    expect((await aftercareImport(environment, file, { map: historical, url: server.url })).faults).toEqual([
      'HISTORICAL_OVER_HTTP',
    ]);
    expect((await aftercareImport(environment, file, { map: historical, url: server.url, openedNow: true })).exitCode).toBe(0);
  });

  test('a dry run opens nothing and needs no database', async () => {
    const file = writeFile('dry.jsonl', jsonLines([{ n: 'dry-1', title: 'x' }, { n: 'dry-2' }]));
    const heard = await aftercareImport({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, file, { dryRun: true });
    expect(heard.exitCode).toBe(1);
    expect(heard.said).toMatch(/1 {2}would be opened/);
  });

  test('all that is wrong with the command line is told at once', async () => {
    const wrong = { limit: '0', concurrency: 'many', url: 'ftp://x', compare: ['nonsense'] };
    const heard = await aftercareImport({ ...environment, AFTERCARE_KEY: '', NODE_ENV: 'production' }, 'no-such-file.csv', wrong);
    expect(heard.faults).toEqual([
      'FILE_NOT_FOUND',
      'URL_INVALID',
      'KEY_NEEDED',
      'OPTION_INVALID',
      'OPTION_INVALID',
      'OPTION_INVALID',
    ]);
  });

  test('unknown units and keys, and mappings that do not fit, before any row', async () => {
    const file = writeFile('one.csv', 'n,title\n1,x\n');
    const csv = writeFile('csv.json', JSON.stringify({ ...plainMapping, format: 'csv', key: { columns: ['number'] } }));
    expect((await aftercareImport(environment, file, { map: csv })).faults).toEqual(['COLUMN_UNKNOWN']);
    const sound = writeFile('sound.json', JSON.stringify({ ...plainMapping, format: 'csv' }));
    expect((await aftercareImport(environment, file, { map: sound, unit: 'NOWHERE' })).faults).toEqual(['UNIT_UNKNOWN']);
    expect((await aftercareImport(environment, file, { map: sound, key: 'wrong' })).faults).toEqual(['KEY_UNKNOWN']);
    const overHttp = await aftercareImport(environment, file, { map: sound, key: 'wrong', url: server.url });
    expect(overHttp.exitCode).toBe(2);
    expect(overHttp.said).toContain('UNAUTHENTICATED');
  });

  test('where no server of this kind answers, 2; where none answers, 3', { timeout: 60_000 }, async () => {
    const file = writeFile('lone.jsonl', jsonLines(rows(1)));
    const other = createServer((_, response) => response.end('hello'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect((await aftercareImport(environment, file, { url: `http://127.0.0.1:${port}` })).exitCode).toBe(2);
    await new Promise((resolve) => other.close(resolve));
    const heard = await aftercareImport(environment, file, { url: `http://127.0.0.1:${port}` });
    expect(heard.exitCode).toBe(3);
    expect(heard.said).toContain('TARGET_UNAVAILABLE');
  });
});

test('a data folder that another process has open: 3, and the way through the server is named', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-import-'));
  const template = new Blob([readFileSync(inject('pgliteTemplate'))]);
  const database = await Database.open({ kind: 'embedded', folder, template }, databaseSchema);
  const heard = await aftercareImport({ DATA_DIR: folder }, writeFile('one.jsonl', jsonLines(rows(1))), {});
  expect(heard.exitCode).toBe(3);
  expect(heard.said).toContain('DATA_FOLDER_IN_USE');
  expect(heard.said).toContain('--url http://127.0.0.1:4000/graphql');
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
