import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { addParcels, ask, parcelDatabases, parcelRequest } from '../read/parcel-database.fixture.ts';
import { inTransaction, type RequestContext } from '../request/context.ts';
import { routineBodies } from './search-routines.ts';

const list = 'query ($search: String) { parcels(first: 100, search: $search) { nodes { label } totalCount } }';

describe.each(parcelDatabases)('search on $name', ({ open }) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  async function terms(...texts: readonly (string | null)[]): Promise<string> {
    const rows = await database.read({}, sql`select term, place from search_tokens(${texts}::text[])`);
    return rows.map(({ term, place }) => `${term}@${place}`).join(' ');
  }

  async function query(search: string, personal = true): Promise<unknown> {
    const [row] = await database.read({}, sql`select search_query('scope', ${search}, ${personal}) as query`);
    return row?.['query'];
  }

  test.each([
    ['the washing machine', 'the@2 washing@3 machine@4'],
    ['保修期', '保修@2 修期@3 期@4'],
    ['漏水，保修', '漏水@2 水@3 保修@4 修@5'],
    ['iPhone15手机', 'iphone@2 15@3 手机@4 机@5'],
    ['ＦＣ－２０２６', 'fc@2 2026@3'],
    ['KFR-35GW/B', 'kfr@2 35@3 gw@4 b@5'],
    ['ÜBER Ёлка ΣΟΦΟΣ', 'über@2 ёлка@3 σοφοσ@4'],
    ['カメラの故障', 'カメ@2 メラ@3 ラの@4 の故@5 故障@6 障@7'],
    ['𠮷野家', '𠮷野@2 野家@3 家@4'],
    [`'&|!:*<>\\"()`, ''],
    ['👍 ☎ ①', '1@2'],
    ['', ''],
  ])('%j is kept as %j', async (text, kept) => {
    expect(await terms(text)).toBe(kept);
  });

  test('two texts do not run into each other, and a missing one is none', async () => {
    expect(await terms('保', null, '修')).toBe('保@2 修@5');
  });

  test.each([
    ['machine', `'scope' & ('machine':*)`],
    ['保', `'scope' & ('保':*)`],
    ['保修', `'scope' & ('保修':)`],
    ['保修期', `'scope' & ('保修': <1> '修期':)`],
    ['FC-2026-0001', `'scope' & ('fc': <1> '2026': <1> '0001':*)`],
    ['漏水 iPhone15手机', `'scope' & ('漏水':) & ('iphone': <1> '15': <1> '手机':)`],
    ['漏水problem', `'scope' & ('漏水': <2> 'problem':*)`],
    ['漏水，保修　期', `'scope' & ('漏水':) & ('保修':) & ('期':*)`],
    [`'; drop table parcel; --`, `'scope' & ('drop':*) & ('table':*) & ('parcel':*)`],
    [`a:* & !b | <-> \\`, `'scope' & ('a':*) & ('b':*)`],
    ['？！ ', null],
    ['', null],
  ])('%j asks for %j', async (search, asked) => {
    expect(await query(search)).toBe(asked);
  });

  test('without personal data every term is one that all may search', async () => {
    expect(await query('保修期 FC-2 期', false)).toBe(`'scope' & ('保修':A <1> '修期':A) & ('fc':A <1> '2':*A) & ('期':*A)`);
  });

  const found = async (request: RequestContext, search: string) => {
    const { data, codes } = await ask(request, list, { search });
    expect(codes).toEqual([]);
    const labels = data.parcels.nodes.map(({ label }: { label: string }) => label);
    expect(data.parcels.totalCount).toBe(labels.length);
    return labels.sort();
  };

  test('finds all of a word’s beginnings, Chinese of one character on, both languages, and all words together', async () => {
    const request = parcelRequest(database);
    await addParcels(request, [
      { label: 'FC-2026-000123', note: '洗衣机漏水，要求上门维修', title: { en: 'Washing machine', zhCN: '洗衣机' } },
      { label: 'FC-2026-000124', note: '冰箱不制冷', title: { en: 'Fridge', zhCN: '冰箱' } },
      { label: 'KFR-35GW', note: null, title: { en: 'Air conditioner', zhCN: '空调，保修期内' } },
    ]);
    const [washer, fridge, cooler] = ['FC-2026-000123', 'FC-2026-000124', 'KFR-35GW'];
    for (const [search, labels] of [
      ['漏水', [washer]],
      ['水', [washer]],
      ['修', [cooler, washer]],
      ['洗衣机漏水', [washer]],
      ['机，漏', [washer]],
      ['冷', [fridge]],
      ['保修期', [cooler]],
      ['水漏', []],
      ['漏水要求', []],
      ['wash', [washer]],
      ['WASHING mach', [washer]],
      ['ashing', []],
      ['washing 冰箱', []],
      ['冰箱 fri', [fridge]],
      ['FC-2026', [washer, fridge]],
      ['fc2026', [washer, fridge]],
      ['2026-000124', [fridge]],
      ['ＦＣ－２０２６－０００１２３', [washer]],
      ['35gw', [cooler]],
      ['2026-fc', []],
    ] as const) {
      expect({ search, found: await found(request, search) }).toEqual({ search, found: [...labels].sort() });
    }
  });

  test('no word finds a record by its tenant or table', async () => {
    const request = parcelRequest(database);
    await addParcels(request, [{ label: 'one', title: { en: '', zhCN: '' } }]);
    const tenant = request.actor?.tenantId ?? '';
    for (const search of ['0', '01', ...tenant.split('-'), tenant, `/${tenant}/parcel`, 'parcel']) {
      expect({ search, found: await found(request, search) }).toEqual({ search, found: [] });
    }
  });

  test('follows changes and deletions', async () => {
    const request = parcelRequest(database);
    const [id] = await addParcels(request, [{ label: 'before' }]);
    await inTransaction(request, ({ em }) => em.execute(`update parcel set label = 'after' where id = ?`, [id]));
    expect([await found(request, 'before'), await found(request, 'after')]).toEqual([[], ['after']]);
    await inTransaction(request, ({ em }) => em.execute(`update parcel set weight = 2 where id = ?`, [id]));
    expect(await found(request, 'after')).toEqual(['after']);
    await inTransaction(request, ({ em }) => em.execute('delete from parcel where id = ?', [id]));
    expect(await found(request, 'after')).toEqual([]);
  });

  test('another tenant finds nothing of it', async () => {
    await addParcels(parcelRequest(database), [{ label: 'theirs' }]);
    const request = parcelRequest(database);
    expect(await found(request, 'theirs')).toEqual([]);
    const ids = sql`select find_search_documents('parcel', 'theirs', true) as ids`;
    for (const session of [{}, { tenantId: request.actor?.tenantId ?? '' }]) {
      expect(await database.read(session, ids)).toEqual([{ ids: [] }]);
      expect(await database.read(session, sql`select * from search_document`)).toEqual([]);
    }
    const written = `select write_search_document(?, 'parcel', ?, '{}', '{}')`;
    const planting = inTransaction(request, ({ em }) => em.execute(written, [v7(), v7()]));
    await expect(planting).rejects.toThrow(/row-level security/);
  });

  test('a search ends with its statement: what follows in the transaction is not narrowed by it', async () => {
    const request = parcelRequest(database);
    await addParcels(request, [{ label: 'red' }, { label: 'blue' }]);
    await inTransaction(request, async ({ em }) => {
      const count = async () => (await em.execute<object[]>('select 1 from search_document')).length;
      const search = (text: string) => em.execute<object[]>(`select unnest(find_search_documents('parcel', ?, true))`, [text]);
      expect([(await search('red')).length, await count(), (await search('blue')).length, await count()]).toEqual([1, 2, 1, 2]);
    });
  });

  test('who may not see personal data does not find by it', async () => {
    const clerk = parcelRequest(database);
    const reader = parcelRequest(database, clerk.actor?.tenantId, ['READER']);
    await addParcels(clerk, [
      { label: 'one', receiver: '王小明', note: '小区' },
      { label: 'two', note: '小明' },
    ]);
    expect(await found(clerk, '小明')).toEqual(['one', 'two']);
    expect(await found(reader, '小明')).toEqual(['two']);
    expect(await found(clerk, '王小')).toEqual(['one']);
    expect(await found(reader, '王')).toEqual([]);
    expect(await found(reader, '小')).toEqual(['one', 'two']);
    expect(await found(reader, 'one 王')).toEqual([]);
  });

  test('with order, cursor, filter and inside of others', async () => {
    const request = parcelRequest(database);
    await addParcels(
      request,
      [3, 1, 2, 5, 4].map((weight) => ({ label: `red ${weight}`, weight, fragile: weight > 2 })),
    );
    await addParcels(request, [{ label: 'blue', weight: 0 }]);
    const page = `query ($after: String) { parcels(first: 2, after: $after, search: "red", orderBy: [{ field: WEIGHT }]) {
      nodes { weight } pageInfo { hasNextPage endCursor } totalCount } }`;
    const weights: number[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data, codes } = await ask(request, page, { after });
      expect({ codes, total: data.parcels.totalCount }).toEqual({ codes: [], total: 5 });
      weights.push(...data.parcels.nodes.map(({ weight }: { weight: number }) => weight));
      after = data.parcels.pageInfo.endCursor;
      more = data.parcels.pageInfo.hasNextPage;
    }
    expect(weights).toEqual([1, 2, 3, 4, 5]);
    const filtered = await ask(request, '{ parcels(first: 9, search: "red", where: { fragile: { eq: true } }) { totalCount } }');
    expect(filtered.data.parcels.totalCount).toBe(3);
    const two = await ask(
      request,
      '{ a: parcels(first: 1, search: "red") { totalCount } b: parcels(first: 1, search: "blue") { totalCount } }',
    );
    expect([two.data.a.totalCount, two.data.b.totalCount]).toEqual([5, 1]);
  });

  test.each([
    ['201 characters', 'a'.repeat(201), 'SEARCH_TOO_LONG'],
    ['10,000 characters', '漏'.repeat(10_000), 'SEARCH_TOO_LONG'],
    ['operators', '&|!:*<>\\', 'SEARCH_WITHOUT_WORDS'],
    ['punctuation', '？！。', 'SEARCH_WITHOUT_WORDS'],
    ['the character 0', '\0', 'SEARCH_WITHOUT_WORDS'],
  ])('%s: refused', async (_, search, code) => {
    expect(await ask(parcelRequest(database), list, { search })).toEqual({ data: null, codes: [code] });
  });

  test.each([
    ['', 1],
    [' \t\u3000', 1],
    ['re\0d', 0],
    ['red\0', 1],
    [`red' & !red`, 1],
    ['red\ud800', 1],
    ['red:*', 1],
    [`👍👍👍 red`, 1],
    ["red') | ('blue", 0],
  ])('%j finds %i', async (search, count) => {
    const request = parcelRequest(database);
    await addParcels(request, [{ label: 'red' }]);
    expect(await found(request, search)).toHaveLength(count);
  });

  test.each([
    ['漏'.repeat(1_000_000), '漏漏'],
    ['a'.repeat(1_000_000), 'a'.repeat(60)],
    ['ﷺ '.repeat(100_000), 'صلى'],
    ['\u0001\u0002 \ufffe \u{10ffff}', null],
    ['x y '.repeat(100_000), 'x y'],
    [Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(''), '丁'],
  ] as const)('no text is too much for the index', async (text, search) => {
    const request = parcelRequest(database);
    await addParcels(request, [{ label: 'long', title: { en: text, zhCN: text } }]);
    if (search !== null) expect(await found(request, search)).toEqual(['long']);
  });

  test('the functions are those that are declared', async () => {
    const rows = await database.read({}, sql`select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace`);
    const spaceless = (text: unknown) => String(text).replaceAll(/\s+/g, ' ').trim();
    const kept = new Map(rows.map(({ proname, prosrc }) => [proname, spaceless(prosrc)]));
    for (const [name, body] of routineBodies) expect(kept.get(name)).toBe(spaceless(body));
  });
});
