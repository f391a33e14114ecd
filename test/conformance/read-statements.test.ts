import '../../packages/platform/src/database/recorded-statements.fixture.ts';
import type { Database } from '@aftercare/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statementsOf } from '../../packages/platform/src/database/recorded-statements.fixture.ts';
import { readOperations } from '../bench/read-operations.ts';
import { databases } from '../database.ts';
import { execute } from '../graphql.ts';
import { requestOf } from '../security/requests.ts';
import { makeWorld, type World } from '../security/world.ts';
import { laidOut } from './laid-out-statement.ts';

/**
 * What `pnpm bench read` asks and two more, each with the statement that is committed for it: a second one, or another shape, shows in review.
 * What documents ask is in `documentation.test.ts`.
 */
const operations: Readonly<Record<string, string>> = {
  ...Object.fromEntries(readOperations.map(({ name, aftercare }) => [name, aftercare])),
  'worked-out': `query ($id: ID!) { serviceCase(id: $id) {
    number status details { __typename } customer { name phone } decisions { point status outcome fired { rule reason } missingFacts { id } }
    clocks(first: 20) { nodes { milestone state dueAt } } events(first: 50) { nodes { type data } }
    assignments(first: 10) { nodes { team staff { name } } } messages(first: 20) { nodes { body } }
  } }`,
  search: `query ($search: String = "漏水 FC-2026") { serviceCases(first: 20, search: $search, orderBy: [{ field: OPENED_AT, direction: DESC }]) {
    totalCount nodes { number title } pageInfo { hasNextPage endCursor }
  } }`,
};

const opened = { from: '2025-01-01T00:00:00Z', until: '2030-01-01T00:00:00Z' };

let database: Database;
let world: World;

beforeAll(async () => {
  const [first] = databases;
  if (first === undefined) throw new Error('there is no database');
  database = await first.open();
  world = await makeWorld(database, 'ours');
});

afterAll(() => database.close());

test.each(Object.entries(operations))('%s', async (name, source) => {
  const ask = (given: Readonly<Record<string, unknown>>) => execute(requestOf(database, world, 'ADMINISTRATOR'), source, given);
  const { serviceCases } = await ask({ id: world.id, ...opened });
  const after: unknown = serviceCases?.pageInfo?.endCursor;
  const statements = await statementsOf(database, () => ask({ id: world.id, after, ...opened }));
  expect(statements).toHaveLength(1);
  await expect(statements.map(laidOut).join('\n')).toMatchFileSnapshot(`./read-statements/${name}.sql`);
});
