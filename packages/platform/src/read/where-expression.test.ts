import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import type { RequestContext } from '../request/context.ts';
import { addParcels, ask, parcelDatabases, parcelRequest } from './parcel-database.fixture.ts';

const list = 'query ($where: ParcelWhere) { parcels(first: 100, where: $where) { nodes { label } totalCount } }';

type Row = Readonly<Record<string, string | number | boolean | null>>;
type Where = Readonly<Record<string, unknown>>;

const rows: readonly Row[] = [
  row({ label: 'a', weight: 1, sentAt: '2025-06-01T00:00:00.001Z', bookedOn: '2025-06-01', size: 'SMALL' }),
  row({
    label: 'b',
    weight: 2,
    sentAt: '2025-06-01T00:00:00.002Z',
    bookedOn: '2025-06-02',
    size: 'LARGE',
    note: 'n',
  }),
  row({ label: 'c', weight: 3, fragile: true, height: 5, arrivedAt: '2025-06-03T00:00:00.000Z' }),
  row({ label: 'd', weight: -2, keepsUntil: '2025-07-01', caseSize: 'MEDIUM', receiver: 'Ms Li', note: "o'n" }),
];

function row(given: Row): Row {
  return {
    ...{ note: null, receiver: null, height: null, arrivedAt: null, keepsUntil: null, caseSize: null },
    ...{ fragile: false, sentAt: '2025-06-01T00:00:00.000Z', bookedOn: '2025-05-31', size: 'MEDIUM' },
    ...given,
  };
}

type Comparison = (value: string | number | boolean, given: string | number | boolean) => boolean;

/** Numbers by their size, all else by its text; decimals are few and small enough here for a number to hold. */
const order = (value: string | number | boolean) => (/^-?\d+(\.\d+)?$/.test(String(value)) ? Number(value) : String(value));
const comparisons: Readonly<Record<string, Comparison>> = {
  eq: (value, given) => order(value) === order(given),
  gt: (value, given) => order(value) > order(given),
  gte: (value, given) => order(value) >= order(given),
  lt: (value, given) => order(value) < order(given),
  lte: (value, given) => order(value) <= order(given),
};

/** What `where` means, said in JavaScript: a condition on nothing does not hold, and its opposite does. */
function holds(where: Where, of: Row): boolean {
  return Object.entries(where).every(([key, value]) => {
    if (key === 'and') return (value as Where[]).every((part) => holds(part, of));
    if (key === 'or') return (value as Where[]).some((part) => holds(part, of));
    if (key === 'not') return !holds(value as Where, of);
    return Object.entries(value as Where).every(([operator, given]) => {
      const own = of[key] ?? null;
      if (operator === 'isNull') return (own === null) === given;
      if (own === null) return false;
      if (operator === 'in') return (given as string[]).some((one) => comparisons['eq']?.(own, one));
      return comparisons[operator]?.(own, given as string);
    });
  });
}

const kinds: Readonly<Record<string, { readonly columns: readonly string[]; readonly values: readonly (string | number)[] }>> = {
  text: { columns: ['label', 'note', 'receiver'], values: ['a', 'b', 'n', "o'n", 'Ms Li', '', '%', 'NULL', '包裹'] },
  integer: { columns: ['weight', 'height'], values: [-2, 1, 2, 5, 2_147_483_647, -2_147_483_648] },
  dateTime: {
    columns: ['sentAt', 'arrivedAt'],
    values: ['2025-06-01T00:00:00.001Z', '2025-06-01T00:00:00.002Z', '2025-06-03T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
  },
  date: { columns: ['bookedOn', 'keepsUntil'], values: ['2025-05-31', '2025-06-01', '2025-07-01'] },
  enum: { columns: ['size', 'caseSize'], values: ['SMALL', 'MEDIUM', 'LARGE'] },
};

const operators = (kind: string) => (['text', 'enum'].includes(kind) ? ['eq'] : ['eq', 'gt', 'gte', 'lt', 'lte']);

const condition: fc.Arbitrary<Where> = fc.oneof(
  fc.boolean().map((eq) => ({ fragile: { eq } })),
  ...Object.entries(kinds).map(([kind, { columns, values }]) =>
    fc
      .record({
        column: fc.constantFrom(...columns),
        filter: fc.oneof(
          fc
            .record({ operator: fc.constantFrom(...operators(kind)), value: fc.constantFrom(...values) })
            .map(({ operator, value }) => ({
              [operator]: value,
            })),
          fc.array(fc.constantFrom(...values), { maxLength: 3 }).map((given) => ({ in: given })),
          fc.boolean().map((isNull) => ({ isNull })),
        ),
      })
      .map(({ column, filter }) => ({ [column]: filter })),
  ),
);

const { where: anyWhere } = fc.letrec<{ where: Where }>((tie) => ({
  where: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    condition,
    fc.tuple(condition, condition).map(([one, other]) => ({ ...one, ...other })),
    fc.array(tie('where'), { maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('where'), { maxLength: 3 }).map((or) => ({ or })),
    tie('where').map((not) => ({ not })),
    fc.constant({}),
  ),
}));

describe.each(parcelDatabases)('where on $name', ({ open }) => {
  let database: Database;
  let request: RequestContext;

  beforeAll(async () => {
    database = await open();
    request = parcelRequest(database);
    const date = (value: unknown) => (typeof value === 'string' ? new Date(value) : null);
    await addParcels(
      request,
      rows.map((one) => ({ ...one, sentAt: date(one['sentAt']), arrivedAt: date(one['arrivedAt']) })),
    );
  });

  afterAll(() => database.close());

  async function labels(where: Where): Promise<readonly string[]> {
    const { data, codes } = await ask(request, list, { where });
    expect(codes).toEqual([]);
    expect(data.parcels.totalCount).toBe(data.parcels.nodes.length);
    return data.parcels.nodes.map((node: { label: string }) => node.label);
  }

  const expected = (where: Where) => rows.filter((one) => holds(where, one)).map((one) => one['label']);

  const every = Object.entries(kinds).flatMap(([kind, { columns, values }]) =>
    columns.flatMap((column) =>
      [
        ...operators(kind).map((operator) => ({ [operator]: values[0] })),
        { in: values },
        { isNull: true },
        { isNull: false },
      ].map((filter): Where => ({ [column]: filter })),
    ),
  );

  test('every operator of every kind', async () => {
    for (const where of [...every, { fragile: { eq: true } }, { fragile: { eq: false } }]) {
      expect({ where, labels: await labels(where) }).toEqual({ where, labels: expected(where) });
    }
  });

  test('any nesting of and, or, not means what it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyWhere, async (where) => {
        expect(await labels(where)).toEqual(expected(where));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['no condition', {}, ['a', 'b', 'c', 'd']],
    ['none of an empty list', { label: { in: [] } }, []],
    ['none of an empty or', { or: [] }, []],
    ['all of an empty and', { and: [] }, ['a', 'b', 'c', 'd']],
    ['what is not known is not equal', { not: { note: { eq: 'n' } } }, ['a', 'c', 'd']],
    ['a filter without an operator asks nothing', { label: {} }, ['a', 'b', 'c', 'd']],
    ['a quote is a quote', { note: { eq: "o'n" } }, ['d']],
  ])('%s', async (_, where, found) => {
    expect(await labels(where)).toEqual(found);
  });

  test('by a related record; none for one of another tenant, of none, or no identifier at all', async () => {
    const { data } = await ask(request, '{ parcels(first: 1) { nodes { id } } }');
    const [{ id }] = data.parcels.nodes;
    expect(await labels({ id: { eq: id } })).toEqual(['a']);
    expect(await labels({ id: { in: [id, v7()] } })).toEqual(['a']);
    expect(await labels({ depot: { id: { eq: v7() } } })).toEqual([]);
    expect(await labels({ depot: { id: { in: [] } } })).toEqual([]);
    expect(await labels({ id: { eq: 'no identifier' } })).toEqual([]);
    expect(await labels({ id: { in: ['no identifier', id] } })).toEqual(['a']);
    expect(await labels({ depot: { id: { eq: "'; drop table parcel; --" } } })).toEqual([]);
  });

  test('a text with a character that no text on file can have finds nothing', async () => {
    expect(await labels({ label: { eq: 'a\u0000' } })).toEqual([]);
    expect(await labels({ label: { in: ['a\u0000', 'b'] } })).toEqual(['b']);
    expect(await labels({ label: { eq: '\ud800' } })).toEqual([]);
  });

  test('who may not see personal data cannot find out by filtering', async () => {
    const reader = parcelRequest(database, request.actor?.tenantId, ['READER']);
    for (const where of [
      { receiver: { eq: 'Ms Li' } },
      { not: { receiver: { isNull: true } } },
      { and: [{ or: [{ label: { eq: 'a' } }, { receiver: { in: ['Ms Li'] } }] }] },
    ]) {
      expect(await ask(reader, list, { where })).toMatchObject({ data: null, codes: ['PERSONAL_DATA_HIDDEN'] });
    }
    expect((await ask(reader, list, { where: { label: { eq: 'a' } } })).codes).toEqual([]);
  });
});
