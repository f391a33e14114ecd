import '../../packages/platform/src/database/recorded-statements.fixture.ts';
import type { Database } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementsOf } from '../../packages/platform/src/database/recorded-statements.fixture.ts';
import { foundCompany } from '../company.ts';
import { databases } from '../database.ts';
import { type HttpCompany, serve } from '../http.ts';
import { openServiceCase, salad } from '../operations.ts';

describe.each(databases)('reads over HTTP on $name', ({ open }) => {
  let database: Database;
  let http: HttpCompany;

  beforeAll(async () => {
    database = await open();
    http = await serve(database, await foundCompany(database));
    await http.post(openServiceCase, { input: salad });
  });

  afterAll(async () => {
    await http?.server.close();
    await database?.close();
  });

  test.each([
    [
      'columns to the bottom',
      'title openedAt product { sku name { zhCN } } clocks(first: 2) { nodes { milestone } } decisions { outcome }',
    ],
    ['what is worked out', 'title decisions { fired { reason } }'],
  ])('%s', async (what, selection) => {
    const query = `{ serviceCases(first: 1) { nodes { ${selection} } pageInfo { hasNextPage endCursor } totalCount } }`;
    let answer: Awaited<ReturnType<HttpCompany['post']>> | undefined;
    const statements = await statementsOf(database, async () => {
      answer = await http.post(query);
    });
    expect(answer?.body.errors).toBeUndefined();
    expect(answer?.body.data.serviceCases).toMatchObject({ nodes: [{ title: salad.title }], totalCount: 1 });
    const reads = statements.filter((statement) => !/from api_key/.test(statement));
    expect(reads).toHaveLength(1);
    // The server’s way of executing must not have made resolvers of columns.
    expect(/^select row_to_json/.test(reads[0] ?? '')).toBe(what === 'columns to the bottom');
  });
});
