import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { statementsOf } from '../database/recorded-statements.fixture.ts';
import { inTransaction, type RequestContext } from '../request/context.ts';
import { encodeCursor, type OrderKey } from './cursor.ts';
import { addParcels, ask, parcelDatabases, parcelRequest } from './parcel-database.fixture.ts';
import { Parcel } from './parcels.fixture.ts';

const list = `query ($first: Int!, $after: String, $orderBy: [ParcelOrder!], $where: ParcelWhere) {
  parcels(first: $first, after: $after, orderBy: $orderBy, where: $where) {
    edges { cursor node { id } } nodes { id } pageInfo { hasNextPage endCursor }
  }
}`;

interface Row {
  readonly label: string;
  readonly weight: number;
  readonly sentAt: Date;
  readonly bookedOn: string;
}

type Key = { readonly field: keyof Row; readonly direction: 'ASC' | 'DESC' };
type Stored = Row & { readonly id: string };

// Few values, so that many rows are equal in a key and the next key or the id must decide.
const anyRow: fc.Arbitrary<Row> = fc.record({
  label: fc.constantFrom('a', 'b', 'bb', 'c'),
  weight: fc.constantFrom(-1, 0, 1, 10),
  sentAt: fc.integer({ min: 0, max: 3 }).map((milliseconds) => new Date(Date.UTC(2025, 5, 1, 0, 0, 0, milliseconds))),
  bookedOn: fc.constantFrom('2024-12-31', '2025-01-01', '2025-06-01'),
});

const fields = ['label', 'weight', 'sentAt', 'bookedOn'] as const;
const anyOrder: fc.Arbitrary<Key[]> = fc
  .uniqueArray(fc.constantFrom(...fields), { maxLength: 3 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((field) => fc.constantFrom('ASC' as const, 'DESC' as const).map((direction) => ({ field, direction }))),
    ),
  );

const enumValue = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
const orderBy = (order: readonly Key[]) => order.map(({ field, direction }) => ({ field: enumValue(field), direction }));

function compare(one: Stored, other: Stored, order: readonly Key[]): number {
  for (const { field, direction } of order) {
    const sign = direction === 'ASC' ? 1 : -1;
    if (one[field] < other[field]) return -sign;
    if (one[field] > other[field]) return sign;
  }
  const sign = order.at(-1)?.direction === 'DESC' ? -1 : 1;
  return one.id < other.id ? -sign : sign;
}

describe.each(parcelDatabases)('pages on $name', ({ open }) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  interface Page {
    readonly ids: readonly string[];
    readonly hasNextPage: boolean;
    readonly endCursor: string | null;
  }

  async function page(request: RequestContext, order: readonly Key[], first: number, after: string | null): Promise<Page> {
    const { data, codes } = await ask(request, list, { first, after, orderBy: orderBy(order) });
    expect(codes).toEqual([]);
    const { edges, nodes, pageInfo } = data.parcels;
    const ids = nodes.map((node: { id: string }) => node.id);
    expect(edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(ids);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    return { ids, ...pageInfo };
  }

  async function walk(
    request: RequestContext,
    order: readonly Key[],
    first: number,
    between: (seen: readonly string[]) => Promise<void> = async () => {},
  ): Promise<readonly string[]> {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { ids, hasNextPage, endCursor }: Page = await page(request, order, first, after);
      expect(ids.length).toBeLessThanOrEqual(first);
      seen.push(...ids);
      // A cursor that leads back would lead round for ever.
      expect(new Set(seen).size).toBe(seen.length);
      [more, after] = [hasNextPage, endCursor];
      if (more) {
        expect(ids).toHaveLength(first);
        await between(seen);
      }
    }
    return seen;
  }

  async function store(request: RequestContext, rows: readonly Row[]): Promise<readonly Stored[]> {
    const ids = await addParcels(
      request,
      rows.map((row) => ({ ...row })),
    );
    return rows.map((row, index) => ({ ...row, id: ids[index] ?? '' }));
  }

  const sorted = (rows: readonly Stored[], order: readonly Key[]) =>
    [...rows].sort((one, other) => compare(one, other, order)).map(({ id }) => id);

  test('put together are the whole list in order, whatever the order and the size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { maxLength: 25 }),
        anyOrder,
        fc.integer({ min: 1, max: 9 }),
        async (rows, order, first) => {
          const request = parcelRequest(database);
          const stored = await store(request, rows);
          expect(await walk(request, order, first)).toEqual(sorted(stored, order));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('neither repeat nor leave out a row when others come behind the cursor, or the cursor’s own row goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { minLength: 4, maxLength: 15 }),
        fc.array(anyRow, { minLength: 1, maxLength: 15 }),
        anyOrder,
        fc.integer({ min: 1, max: 4 }),
        async (rows, others, order, first) => {
          const request = parcelRequest(database);
          const stored = await store(request, rows);
          const byId = new Map(stored.map((row) => [row.id, row]));
          const late = new Set<string>();
          const seen = await walk(request, order, first, async (before) => {
            const last = byId.get(before.at(-1) ?? '');
            if (!last || late.size > 0) return;
            const behind = others.map((row) => ({ ...row, id: v7() })).filter((row) => compare(row, last, order) < 0);
            for (const { id } of behind) late.add(id);
            await inTransaction(request, async (context) => {
              await context.em.nativeDelete(Parcel, { id: last.id });
            });
            await addParcels(
              request,
              behind.map((row) => ({ ...row })),
            );
          });
          expect(seen).toEqual(sorted(stored, order));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are by identifier, so oldest first, without an order', async () => {
    const request = parcelRequest(database);
    const ids = await addParcels(request, [{}, {}, {}, {}]);
    expect(await walk(request, [], 3)).toEqual(ids);
  });

  test('say when there are no more, and are empty of nothing', async () => {
    const request = parcelRequest(database);
    expect(await page(request, [], 5, null)).toEqual({ ids: [], hasNextPage: false, endCursor: null });
    await addParcels(request, [{}, {}]);
    expect(await page(request, [], 2, null)).toMatchObject({ hasNextPage: false });
    expect(await page(request, [], 1, null)).toMatchObject({ hasNextPage: true });
  });

  test.each([0, -1, 101, 2_147_483_647])('first: %i is refused', async (first) => {
    const { data, codes } = await ask(parcelRequest(database), list, { first });
    expect({ data, codes }).toEqual({ data: null, codes: ['PAGE_SIZE_OUT_OF_RANGE'] });
  });

  const order: readonly Key[] = [{ field: 'sentAt', direction: 'DESC' }];
  const keys: readonly OrderKey[] = [...order, { field: 'id', direction: 'DESC' }];

  test.each([
    ['garbage', 'garbage', 'INVALID_CURSOR'],
    ['nothing but a blank', ' ', 'INVALID_CURSOR'],
    ['a list of other things', Buffer.from('[1, 2, 3]').toString('base64url'), 'INVALID_CURSOR'],
    ['an object', Buffer.from('{"__proto__": []}').toString('base64url'), 'INVALID_CURSOR'],
    ['an empty list', Buffer.from('[]').toString('base64url'), 'CURSOR_OF_ANOTHER_ORDER'],
    [
      'one of another direction',
      encodeCursor(
        [
          { field: 'sentAt', direction: 'ASC' },
          { field: 'id', direction: 'ASC' },
        ],
        ['2025-06-01', v7()],
      ),
      'CURSOR_OF_ANOTHER_ORDER',
    ],
    [
      'one of another order',
      encodeCursor(
        [
          { field: 'weight', direction: 'DESC' },
          { field: 'id', direction: 'DESC' },
        ],
        ['1', v7()],
      ),
      'CURSOR_OF_ANOTHER_ORDER',
    ],
    ['too few values', encodeCursor(keys, ['2025-06-01']), 'CURSOR_OF_ANOTHER_ORDER'],
    ['no time', encodeCursor(keys, ['no time', v7()]), 'INVALID_CURSOR'],
    ['a time out of range', encodeCursor(keys, ['999999-01-01', v7()]), 'INVALID_CURSOR'],
    ['no identifier', encodeCursor(keys, ['2025-06-01', 'no identifier']), 'INVALID_CURSOR'],
    ['SQL', encodeCursor(keys, ["2025-06-01'::timestamptz or true --", v7()]), 'INVALID_CURSOR'],
    ['a character that no text can have', encodeCursor(keys, ['\u0000', v7()]), 'INVALID_CURSOR'],
  ])('a cursor that is %s is refused', async (_, after, code) => {
    const request = parcelRequest(database);
    await addParcels(request, [{}]);
    const { data, codes } = await ask(request, list, { first: 1, after, orderBy: orderBy(order) });
    expect({ data, codes }).toEqual({ data: null, codes: [code] });
  });

  test('a cursor carries milliseconds', async () => {
    const request = parcelRequest(database);
    const ids = await addParcels(request, [
      { sentAt: new Date('2025-06-01T00:00:00.998Z') },
      { sentAt: new Date('2025-06-01T00:00:00.999Z') },
      { sentAt: new Date('2025-06-01T00:00:01.000Z') },
    ]);
    expect(await walk(request, [{ field: 'sentAt', direction: 'ASC' }], 1)).toEqual(ids);
  });

  test('the total is counted only where it is selected, of all that match', async () => {
    const request = parcelRequest(database);
    await addParcels(request, [{ weight: 1 }, { weight: 1 }, { weight: 2 }]);
    const nodes = await statementsOf(database, () =>
      ask(request, '{ parcels(first: 1) { nodes { label } pageInfo { hasNextPage } } }'),
    );
    expect(nodes).toEqual([expect.not.stringContaining('count(')]);
    const total = await statementsOf(database, async () => {
      const { data } = await ask(request, '{ parcels(first: 1, where: { weight: { eq: 1 } }) { totalCount nodes { label } } }');
      expect(data.parcels).toMatchObject({ totalCount: 2, nodes: [{}] });
    });
    expect(total).toEqual([expect.stringContaining('count(')]);
  });

  test('who may not see personal data cannot order by it, whose cursors would tell', async () => {
    const request = parcelRequest(database);
    await addParcels(request, [{ sender: 'Ms Li' }]);
    const reader = parcelRequest(database, request.actor?.tenantId, ['READER']);
    const bySender = { first: 1, orderBy: [{ field: 'SENDER', direction: 'ASC' }] };
    expect(await ask(reader, list, bySender)).toEqual({ data: null, codes: ['PERSONAL_DATA_HIDDEN'] });
    expect((await ask(request, list, bySender)).codes).toEqual([]);
  });
});
