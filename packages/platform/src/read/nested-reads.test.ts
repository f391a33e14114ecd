import { ref } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { statementsOf } from '../database/recorded-statements.fixture.ts';
import { insert } from '../entity/insert.ts';
import { inTransaction, type RequestContext } from '../request/context.ts';
import { type Answer, addParcel, ask, parcelDatabases, parcelRequest } from './parcel-database.fixture.ts';
import { Depot, Scan } from './parcels.fixture.ts';

const seenAt = (minute: number) => new Date(Date.UTC(2025, 5, 1, 0, minute));

describe.each(parcelDatabases)('nested reads on $name', ({ open }) => {
  let database: Database;
  let request: RequestContext;

  beforeAll(async () => {
    database = await open();
    request = parcelRequest(database);
    await inTransaction(request, async (context) => {
      for (const name of ['north', 'south', 'void']) {
        const depot = insert(context, Depot, { name });
        for (let number = 0; name !== 'void' && number < 4; number += 1) {
          const parcel = addParcel(context, { label: `${name} ${number}`, weight: number, depot: ref(depot) });
          for (let scan = 0; scan < number; scan += 1) {
            insert(context, Scan, { place: `${name} ${number}.${scan}`, seenAt: seenAt(scan), parcel: ref(parcel) });
          }
        }
      }
      addParcel(context, { label: 'lost' });
    });
  });

  afterAll(() => database.close());

  async function counted(
    source: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<{ readonly data: Answer['data']; readonly statements: number }> {
    let answer: Answer | undefined;
    const statements = await statementsOf(database, async () => {
      answer = await ask(request, source, variables);
    });
    expect(answer?.codes).toEqual([]);
    return { data: answer?.data, statements: statements.length };
  }

  test('to-many fields are in the root field’s one statement, however deep', async () => {
    const { data, statements } = await counted(`{
      depots(first: 10, orderBy: { field: NAME }) { nodes { name
        parcels(first: 10) { nodes { label scans(first: 10) { nodes { place } } } }
      } }
    }`);
    expect(statements).toBe(1);
    const [north, south, empty] = data.depots.nodes;
    expect(north.parcels.nodes.map((parcel: { label: string }) => parcel.label)).toEqual([
      'north 0',
      'north 1',
      'north 2',
      'north 3',
    ]);
    expect(south.parcels.nodes[2].scans.nodes).toEqual([{ place: 'south 2.0' }, { place: 'south 2.1' }]);
    expect(empty.parcels.nodes).toEqual([]);
  });

  test('each parent has its own page: first, where, orderBy, cursors, total', async () => {
    const source = `query ($after: String) {
      depots(first: 10, orderBy: { field: NAME }) { nodes { name
        parcels(first: 2, after: $after, where: { weight: { gte: 1 } }, orderBy: { field: WEIGHT, direction: DESC }) {
          nodes { label } totalCount pageInfo { hasNextPage endCursor }
        }
      } }
    }`;
    const { data, statements } = await counted(source);
    expect(statements).toBe(1);
    const [north, south, empty] = data.depots.nodes;
    expect(north.parcels).toMatchObject({
      nodes: [{ label: 'north 3' }, { label: 'north 2' }],
      totalCount: 3,
      pageInfo: { hasNextPage: true },
    });
    expect(south.parcels).toMatchObject({ nodes: [{ label: 'south 3' }, { label: 'south 2' }], totalCount: 3 });
    expect(empty.parcels).toEqual({ nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } });
    const next = await counted(source, { after: north.parcels.pageInfo.endCursor });
    expect(next.data.depots.nodes[0].parcels).toMatchObject({ nodes: [{ label: 'north 1' }], pageInfo: { hasNextPage: false } });
  });

  test('one field twice under different arguments is two answers', async () => {
    const { data, statements } = await counted(`{
      depots(first: 1, orderBy: { field: NAME }) { nodes {
        light: parcels(first: 10, where: { weight: { lt: 2 } }) { nodes { label } }
        heavy: parcels(first: 10, where: { weight: { gte: 2 } }) { nodes { label } }
      } }
    }`);
    expect(statements).toBe(1);
    expect(data.depots.nodes).toEqual([
      {
        light: { nodes: [{ label: 'north 0' }, { label: 'north 1' }] },
        heavy: { nodes: [{ label: 'north 2' }, { label: 'north 3' }] },
      },
    ]);
  });

  test('to-one fields of a whole list are in its one statement; none is null', async () => {
    const { data, statements } = await counted(
      `{ parcels(first: 100, orderBy: { field: LABEL }) { nodes { label depot { name } } } }`,
    );
    expect(statements).toBe(1);
    const depots = new Map(data.parcels.nodes.map((node: { label: string; depot: unknown }) => [node.label, node.depot]));
    expect(depots.get('lost')).toBeNull();
    expect(depots.get('south 1')).toEqual({ name: 'south' });
  });

  test('root fields by id are one statement together; none, a foreign one and no identifier are null', async () => {
    const { data } = await counted('{ depots(first: 2) { nodes { id } } }');
    const [{ id: one }, { id: other }] = data.depots.nodes;
    const source =
      'query ($one: ID!, $other: ID!) { one: depot(id: $one) { name } other: depot(id: $other) { name } bad: depot(id: "x") { name } }';
    const found = await counted(source, { one, other });
    expect(found).toEqual({ data: { one: { name: 'north' }, other: { name: 'south' }, bad: null }, statements: 1 });
    const foreign = await ask(parcelRequest(database), source, { one, other });
    expect(foreign).toEqual({ data: { one: null, other: null, bad: null }, codes: [] });
  });

  test('first is checked in nested fields too', async () => {
    const { data, codes } = await ask(request, '{ depots(first: 1) { nodes { parcels(first: 101) { totalCount } } } }');
    expect({ data, codes }).toEqual({ data: null, codes: ['PAGE_SIZE_OUT_OF_RANGE'] });
  });

  test('what a write changed is read anew', async () => {
    const own = parcelRequest(database);
    const id = await inTransaction(own, async (context) => insert(context, Depot, { name: 'before' }).id);
    expect(await own.loaders.one(Depot, id)).toMatchObject({ name: 'before' });
    await inTransaction(own, async (context) => {
      (await context.em.findOneOrFail(Depot, { id })).name = 'after';
    });
    expect(await own.loaders.one(Depot, id)).toMatchObject({ name: 'after', version: 2 });
  });
});
