import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Database } from '@aftercare/platform';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../../../test/database.ts';
import type { Gateway } from './gateway.ts';
import { beginImporting, type Importing, jsonLines, plainMapping, writeFile } from './importing.fixture.ts';
import type { Mapping } from './mapping.ts';
import { readMapping } from './mapping-file.ts';
import type { RejectedRow } from './row-outcome.ts';
import type { ImportResult } from './run-import.ts';

const sample = (file: string) => new URL(`../../mappings/samples/${file}`, import.meta.url).pathname;

const samples: readonly (readonly [file: string, unit: string, opened: number])[] = [
  ['openfda-recalls.jsonl', 'FOOD', 5],
  ['fsis-recalls.jsonl', 'FOOD', 10],
  ['cfpb-complaints.csv', 'BANK', 10],
  ['nyc-311-requests.csv', 'HOTEL', 10],
];

interface Row {
  readonly number: string;
  readonly title: string;
}

/** Everything of a company's cases but what is random. */
async function contents(database: Database, { company }: Importing): Promise<readonly Row[]> {
  return database.transaction({ tenantId: company.tenantId }, (em) =>
    em.execute<Row[]>(
      `select c.number, c.case_type, c.channel, c.title, c.description, c.details, c.occurred_at, c.opened_at, c.external_reference,
         c.category, c.severity, p.sku, u.name as customer, u.phone,
         (select count(*) from case_event e where e.service_case_id = c.id) as events,
         (select count(*) from clock k where k.service_case_id = c.id) as clocks,
         (select count(*) from decision d where d.service_case_id = c.id) as decisions,
         (select count(*) from outbox_event o where o.subject_id = c.id) as outbox
       from service_case c left join product p on p.id = c.product_id left join customer u on u.id = c.customer_id
       order by c.number`,
    ),
  );
}

async function count(database: Database, { company }: Importing, table: string): Promise<number> {
  const [row] = await database.transaction({ tenantId: company.tenantId }, (em) =>
    em.execute<{ n: number }[]>(`select count(*)::int as n from ${table}`),
  );
  return row?.n ?? -1;
}

const rows = (n: number, title = 'Row') =>
  Array.from({ length: n }, (_, index) => ({ n: String(index + 1), title: `${title} ${index + 1}` }));

/** Runs an import to its end, however often it is interrupted. */
async function untilComplete(run: () => Promise<ImportResult>): Promise<{ readonly runs: number; readonly last: ImportResult }> {
  for (let runs = 1; ; runs += 1) {
    const last = await run();
    if (last.complete) return { runs, last };
    if (runs > 100) throw new Error('it never completes');
  }
}

describe.each(databases)('importing on $name', ({ open }) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test.each(samples)('the sample %s into %s; again, nothing happens twice', async (file, unit, expected) => {
    const importing = await beginImporting(database);
    const mapping = readMapping(file.replace(/\..*/, ''), '/');
    const first = await importing.run(sample(file), mapping, unit);
    expect(first).toMatchObject({ complete: true, error: null, tally: { rows: 10, opened: expected, already: 0, rejected: {} } });
    const before = await contents(database, importing);
    expect(before).toHaveLength(expected);
    const second = await importing.run(sample(file), mapping, unit);
    expect(second.tally).toMatchObject({ rows: 10, opened: 0, already: expected });
    expect(await contents(database, importing)).toEqual(before);
  });

  test('a case of the past has the number, the clocks and the decisions of its time', async () => {
    const importing = await beginImporting(database);
    await importing.run(sample('cfpb-complaints.csv'), readMapping('cfpb-complaints', '/'), 'BANK', { limit: 1 });
    const [first] = await contents(database, importing);
    expect(first).toMatchObject({
      number: 'BC-2024-000001',
      channel: 'WEB',
      title: 'Mortgage: Loan servicing, payments, escrow account',
    });
    const [when] = await database.transaction({ tenantId: importing.company.tenantId }, (em) =>
      em.execute(
        `select c.opened_at::text as opened, c.occurred_at::text as occurred, d.decided_at::text as decided, k.started_at::text as started
         from service_case c join decision d on d.service_case_id = c.id left join clock k on k.service_case_id = c.id limit 1`,
      ),
    );
    expect(when).toMatchObject({
      opened: expect.stringContaining('2024-01-09'),
      occurred: expect.stringContaining('2024-01-08'),
    });
    expect(when).toMatchObject({ decided: expect.stringContaining('2024-01-09') });
  });

  test('each bad row is rejected with its reason, in both languages, and the others are opened', async () => {
    const importing = await beginImporting(database);
    const mapping: Mapping = {
      ...plainMapping,
      id: 'bad',
      historical: true,
      skipWhen: [{ column: 'skip', in: ['yes'], reason: { code: 'NOT_WANTED', en: 'not wanted', 'zh-CN': '不需要' } }],
      fields: {
        ...plainMapping.fields,
        channel: { column: 'via', default: 'WEB' },
        occurredAt: { column: 'at', date: { formats: ['ISO'] }, default: '2025-01-02T00:00:00Z' },
        openedAt: { column: 'opened', date: { formats: ['ISO'] }, default: '2025-01-02T00:00:00Z' },
        'details.peopleAffected': { column: 'people', as: 'integer' },
        'details.claimAmount': { column: 'claim' },
        'product.sku': { column: 'sku' },
        'asset.serialNumber': { column: 'serial' },
      },
    };
    const file = writeFile(
      'bad.jsonl',
      [
        '{"n":"1","title":"good"}',
        'no json',
        '{"title":"no key"}',
        '{"n":"4"}',
        '{"n":"5","title":"x","via":"PIGEON"}',
        '{"n":"6","title":"x","at":"yesterday"}',
        '{"n":"7","title":"x","opened":"2999-01-01"}',
        '{"n":"8","title":"x","at":"2025-02-01","opened":"2025-01-01"}',
        '{"n":"9","title":"x","people":"many"}',
        '{"n":"10","title":"x","people":"-1"}',
        '{"n":"11","title":"x","claim":"much"}',
        '{"n":"12","title":"x","serial":"S-1"}',
        `{"n":"13","title":"${'x'.repeat(301)}"}`,
        '{"n":"14","title":"a\\u0000b"}',
        '{"n":"15","title":"x","people":"many","via":"PIGEON"}',
        '{"n":"16","title":"x","skip":"yes"}',
        '{"n":"17","title":"good too"}',
      ].join('\n'),
    );
    const found: RejectedRow[] = [];
    const report = writeFile('bad-report.jsonl', '');
    const { tally, complete } = await importing.run(file, mapping, 'HOTEL', { report, onRejected: (row) => found.push(row) });
    expect(complete).toBe(true);
    expect(
      found.map(({ row, rejections }) => [row, ...rejections.map(({ code, field }) => `${code} ${field ?? ''}`.trim())]),
    ).toEqual([
      [2, 'LINE_NOT_JSON'],
      [3, 'KEY_EMPTY'],
      [4, 'FIELD_EMPTY title'],
      [5, 'CHANNEL_UNKNOWN channel'],
      [6, 'DATE_UNREADABLE occurredAt'],
      [7, 'OPENED_IN_FUTURE openedAt'],
      [8, 'OPENED_BEFORE_OCCURRED openedAt'],
      [9, 'NUMBER_UNREADABLE details.peopleAffected'],
      [10, 'INVALID_DETAILS details.peopleAffected'],
      [11, 'INVALID_DETAILS details.claimAmount'],
      [12, 'PRODUCT_REQUIRED product'],
      [13, 'TEXT_TOO_LONG title'],
      [14, 'CHARACTER_NOT_ALLOWED title'],
      [15, 'NUMBER_UNREADABLE details.peopleAffected', 'CHANNEL_UNKNOWN channel'],
    ]);
    expect(tally).toMatchObject({
      rows: 17,
      opened: 2,
      skipped: { NOT_WANTED: 1 },
      rejected: { INVALID_DETAILS: 2, KEY_EMPTY: 1 },
    });
    for (const { message } of found.flatMap(({ rejections }) => rejections)) {
      expect(message['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(message.en).not.toMatch(/\p{Script=Han}/u);
    }
    const lines = readFileSync(report, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(15);
    expect(lines[0]).toMatchObject({ row: 2, code: 'LINE_NOT_JSON', key: null, record: 'no json' });
    expect(lines[2]).toMatchObject({ row: 4, key: '4', field: 'title', record: { n: '4' }, message: { en: expect.any(String) } });
    expect(existsSync(`${report}.checkpoint`)).toBe(false);
  });

  test('what the use case refuses by the clock on the wall, it refuses', async () => {
    const importing = await beginImporting(database);
    const fields = { ...plainMapping.fields, occurredAt: { column: 'at', date: { formats: ['ISO'] } } };
    const file = writeFile(
      'future.jsonl',
      jsonLines([
        { n: '1', title: 'x', at: '2999-01-01' },
        { n: '2', title: 'x', at: '2020-01-01' },
      ]),
    );
    const { tally } = await importing.run(file, { ...plainMapping, fields }, 'HOTEL');
    expect(tally).toMatchObject({ opened: 1, rejected: { OCCURRED_IN_FUTURE: 1 } });
  });

  test('interrupted and started again, however often, it ends as one run', async () => {
    const [whole, broken] = [await beginImporting(database), await beginImporting(database)];
    const given = [
      ...rows(9),
      { n: 'bad', title: '' },
      ...rows(20).slice(9),
      { n: '7', title: 'Row 7' },
      { title: 'no key' },
      ...rows(40).slice(20),
    ];
    const file = writeFile('rows.jsonl', jsonLines(given));
    const [one, two] = [writeFile('one.jsonl', ''), writeFile('two.jsonl', '')];
    const occurredAt = { column: 'at', date: { formats: ['ISO'] }, default: '2024-01-01T00:00:00Z' };
    const mapping: Mapping = { ...plainMapping, historical: true, fields: { ...plainMapping.fields, occurredAt } };
    const straight = await whole.run(file, mapping, 'HOTEL', { report: one, chunkSize: 10 });
    let resumed = 0;
    const { runs, last } = await untilComplete(() => {
      const stopping = new AbortController();
      let left = 7;
      return broken.run(file, mapping, 'HOTEL', {
        ...{ report: two, stop: stopping.signal, concurrency: 1, chunkSize: 10 },
        onResume: () => (resumed += 1),
        onRow() {
          left -= 1;
          if (left === 0) stopping.abort();
        },
      });
    });
    expect(runs).toBeGreaterThan(5);
    expect(resumed).toBe(runs - 1);
    expect(last.tally).toEqual(straight.tally);
    expect(await contents(database, broken)).toHaveLength(40);
    if (broken.gateway.concurrency === 1) expect(await contents(database, broken)).toEqual(await contents(database, whole));
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
    expect(existsSync(`${two}.checkpoint`)).toBe(false);
  });

  test.each(['with its checkpoint', 'without'])(
    'killed between a commit and its answer and started again %s, nothing is there twice',
    async (how) => {
      const importing = await beginImporting(database);
      const file = writeFile('rows.jsonl', jsonLines(rows(30)));
      const report = writeFile('killed.jsonl', '');
      const killed = (after: number): Gateway => {
        let left = after;
        return {
          ...importing.gateway,
          async execute(operation) {
            const answer = await importing.gateway.execute(operation);
            left -= 1;
            if (left < 0) throw new Error('killed');
            return answer;
          },
        };
      };
      let after = 4;
      const { last } = await untilComplete(() => {
        if (how === 'without') rmSync(`${report}.checkpoint`, { force: true });
        after += 7;
        return importing.run(file, plainMapping, 'HOTEL', { report, chunkSize: 10, gateway: killed(after) });
      });
      expect(last.tally.opened + last.tally.already).toBe(30);
      expect(await count(database, importing, 'service_case')).toBe(30);
      expect(await count(database, importing, 'case_event')).toBe(30);
      expect((await contents(database, importing)).at(-1)?.number).toMatch(/-000030$/);
    },
  );

  test('rows at the same time that name one thing register it once', async () => {
    const importing = await beginImporting(database);
    const mapping: Mapping = {
      ...plainMapping,
      fields: {
        ...plainMapping.fields,
        'product.sku': { column: 'sku' },
        'customer.phone': { column: 'phone' },
        'customer.name': { constant: '示例客户' },
      },
    };
    const given = rows(30).map((row, index) => ({ ...row, sku: `SKU-${index % 3}`, phone: `1000000000${index % 2}` }));
    const { tally } = await importing.run(writeFile('same.jsonl', jsonLines(given)), mapping, 'HOTEL', { concurrency: 8 });
    expect(tally).toMatchObject({ opened: 30, rejected: {} });
    expect(await count(database, importing, 'product')).toBe(3);
    expect(await count(database, importing, 'customer')).toBe(2);
  });

  test('two imports of one file at the same time open each case once', async () => {
    const importing = await beginImporting(database);
    const file = writeFile('race.jsonl', jsonLines(rows(20).map((row) => ({ ...row, sku: 'ONE' }))));
    const mapping: Mapping = { ...plainMapping, fields: { ...plainMapping.fields, 'product.sku': { column: 'sku' } } };
    const results = await Promise.all([1, 2].map(() => importing.run(file, mapping, 'HOTEL')));
    expect(results.map(({ tally }) => tally.rejected)).toEqual([{}, {}]);
    expect(await count(database, importing, 'service_case')).toBe(20);
    expect(await count(database, importing, 'product')).toBe(1);
  });

  test('a row whose contents changed is told, and the case left as it is', async () => {
    const importing = await beginImporting(database);
    await importing.run(writeFile('v1.jsonl', jsonLines(rows(2))), plainMapping, 'HOTEL');
    const { tally } = await importing.run(
      writeFile('v2.jsonl', jsonLines([...rows(1), { n: '2', title: 'New' }])),
      plainMapping,
      'HOTEL',
    );
    expect(tally).toMatchObject({ opened: 0, already: 1, rejected: { CHANGED_SINCE_IMPORT: 1 } });
    expect((await contents(database, importing)).map(({ title }) => title).sort()).toEqual(['Row 1', 'Row 2']);
  });

  test('cases that another key opened are there already', async () => {
    const importing = await beginImporting(database);
    const file = writeFile('two-keys.jsonl', jsonLines(rows(3)));
    await importing.run(file, plainMapping, 'HOTEL');
    // Idempotency keys are the actor's; another mapping's keys stand for another actor's here.
    const { tally } = await importing.run(file, { ...plainMapping, id: 'other' }, 'HOTEL');
    expect(tally).toMatchObject({ opened: 0, already: 3, rejected: {} });
  });

  test('equal rows are one case, or numbered', async () => {
    const importing = await beginImporting(database);
    const file = writeFile(
      'equal.jsonl',
      jsonLines([
        { n: 'a', title: 'x' },
        { n: 'a', title: 'x' },
        { n: 'a', title: 'x' },
      ]),
    );
    expect((await importing.run(file, plainMapping, 'HOTEL')).tally).toMatchObject({ opened: 1, already: 2 });
    const numbered: Mapping = { ...plainMapping, id: 'numbered', key: { columns: ['n', 'title'], repeats: 'numbered' } };
    expect((await importing.run(file, numbered, 'HOTEL')).tally).toMatchObject({ opened: 3 });
    expect((await importing.run(file, numbered, 'HOTEL')).tally).toMatchObject({ opened: 0, already: 3 });
  });

  test('a checkpoint of another database is not gone on from', async () => {
    const [first, second] = [await beginImporting(database), await beginImporting(database)];
    const file = writeFile('rows.jsonl', jsonLines(rows(20)));
    const report = writeFile('moved.jsonl', '');
    const stopping = new AbortController();
    const half = { report, stop: stopping.signal, onRow: () => stopping.abort() };
    expect((await first.run(file, plainMapping, 'HOTEL', half)).complete).toBe(false);
    expect(existsSync(`${report}.checkpoint`)).toBe(true);
    const { tally } = await second.run(file, plainMapping, 'HOTEL', { report });
    expect(tally).toMatchObject({ rows: 20, opened: 20 });
  });

  test('a report for a spreadsheet has the row’s own columns and no formula', async () => {
    const importing = await beginImporting(database);
    const mapping: Mapping = { ...plainMapping, format: 'csv', fields: { ...plainMapping.fields, channel: { column: 'via' } } };
    const file = writeFile('formula.csv', 'n,title,via\n=1+1,"@SUM(A1)",PIGEON\n2,"-2, or so",+1\n');
    const report = writeFile('formula-report.csv', '');
    await importing.run(file, mapping, 'HOTEL', { report });
    const text = readFileSync(report, 'utf8');
    expect(text.startsWith('\uFEFFrow,key,code,field,message,说明,n,title,via\r\n')).toBe(true);
    const cells = parse(text, { bom: true, record_delimiter: '\r\n' });
    expect(cells.slice(1).map((line) => [line[1], ...line.slice(6)])).toEqual([
      ["'=1+1", "'=1+1", "'@SUM(A1)", 'PIGEON'],
      ['2', '2', "'-2, or so", "'+1"],
    ]);
  });
});
