import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { inTransaction, type RequestContext } from '../request/context.ts';
import { addParcel, ask, parcelDatabases, parcelRequest } from './parcel-database.fixture.ts';
import { Parcel } from './parcels.fixture.ts';

const every = `{ parcels(first: 1) { nodes {
  label note weight height price duty fragile sentAt arrivedAt bookedOn keepsUntil size caseSize term tags title { en zhCN } extra depot { id }
} } }`;

const zones = ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'];

describe.each(parcelDatabases)('column values on $name', ({ open }) => {
  const zone = process.env['TZ'];
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  afterAll(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  /** Written, then read through the list, through the loader and by the entity manager. */
  async function stored(data: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    const request = parcelRequest(database);
    const id = await inTransaction(request, async (context) => addParcel(context, data).id);
    const answer = await ask(request, every);
    expect(answer.codes).toEqual([]);
    const [listed] = answer.data.parcels.nodes;
    const one = await ask(request, every.replace('parcels(first: 1) { nodes', `parcel(id: "${id}")`).replace(/\} \} \}$/, '} }'));
    expect(one).toEqual({ data: { parcel: listed }, codes: [] });
    expect(await entity(request, id)).toMatchObject(data);
    return listed;
  }

  function entity(request: RequestContext, id: string): Promise<Parcel> {
    return inTransaction(request, ({ em }) => em.findOneOrFail(Parcel, { id }));
  }

  test.each(zones)('come back as they were in %s', async (timeZone) => {
    process.env['TZ'] = timeZone;
    const values = {
      ...{
        label: "包裹 “a” \\ ' 👍",
        note: '',
        weight: -2_147_483_648,
        height: 0,
        fragile: true,
        size: 'LARGE',
        caseSize: 'SMALL',
      },
      ...{ price: '199.90', duty: '123456789012345678901234567890.123456789012345678' },
      ...{ bookedOn: '2025-03-09', keepsUntil: '2024-02-29', term: 'P1Y2M3DT4H5M6S', tags: ['a', 'b,c', '"', '', '{}'] },
      ...{ title: { en: 'en', zhCN: '中文' }, extra: { deep: [1, null, 'x', { y: 0.1 }] } },
    };
    const times = { sentAt: new Date('2025-03-09T02:30:00.001Z'), arrivedAt: new Date('2025-11-02T05:59:59.999Z') };
    expect(await stored({ ...values, ...times })).toEqual({
      ...values,
      sentAt: '2025-03-09T02:30:00.001Z',
      arrivedAt: '2025-11-02T05:59:59.999Z',
      depot: null,
    });
  });

  test('nulls are null, an empty list is empty', async () => {
    expect(await stored({ tags: [] })).toMatchObject({
      ...{ note: null, height: null, duty: null, arrivedAt: null, keepsUntil: null, caseSize: null, term: null, extra: null },
      tags: [],
    });
  });

  test.each(['0.00', '-0.50', '1e3', '0.000000000000000001', '100'])('decimal %s keeps its digits', async (price) => {
    const written = price === '1e3' ? '1000' : price;
    expect(await stored({ price: written })).toMatchObject({ price: written });
  });

  test.each(['0001-01-01', '1900-01-01', '2000-02-29', '9999-12-31'])('day %s stays itself in every zone', async (bookedOn) => {
    for (const timeZone of zones) {
      process.env['TZ'] = timeZone;
      expect(await stored({ bookedOn })).toMatchObject({ bookedOn });
    }
  });

  test.each(zones)('a day is found by itself and between its neighbours in %s', async (timeZone) => {
    process.env['TZ'] = timeZone;
    const request = parcelRequest(database);
    await inTransaction(request, async (context) => addParcel(context, { bookedOn: '2025-03-09' }));
    for (const filter of ['eq: "2025-03-09"', 'gt: "2025-03-08", lt: "2025-03-10"', 'in: ["2025-03-09"]']) {
      const { data } = await ask(request, `{ parcels(first: 1, where: { bookedOn: { ${filter} } }) { totalCount } }`);
      expect(data.parcels.totalCount).toBe(1);
    }
    const none = await ask(request, '{ parcels(first: 1, where: { bookedOn: { gt: "2025-03-09" } }) { totalCount } }');
    expect(none.data.parcels.totalCount).toBe(0);
  });

  test('a moment of the first year of all is asked for without a fault', async () => {
    const request = parcelRequest(database);
    await inTransaction(request, async (context) => addParcel(context));
    const source = (where: string) => `{ parcels(first: 1, where: { ${where} }) { totalCount } }`;
    for (const where of [
      'sentAt: { gte: "0000-01-01T00:00:00Z" }',
      'sentAt: { lt: "9999-12-31T23:59:59.999Z" }',
      'bookedOn: { gte: "0000-01-01" }',
    ]) {
      expect(await ask(request, source(where))).toEqual({ data: { parcels: { totalCount: 1 } }, codes: [] });
    }
  });
});
