import { startPostgresServer } from '../postgres-server.ts';
import { type ChildServer, startChild } from './child-server.ts';
import { type GraphqlSide, graphqlPath } from './graphql-side.ts';
import { loadWith, type Requests } from './load.ts';
import { rounded } from './median.ts';
import { makeReadDatabase, type ReadDatabase } from './read-database.ts';
import { checkEqual } from './read-equality.ts';
import { recordExchanges } from './read-exchanges.ts';
import { readOperations } from './read-operations.ts';
import { idsOf, operation, type Questions, questionsOf } from './read-questions.ts';
import { interleave, type Measuring, ratio, tell } from './rounds.ts';

/** Whether it runs at all, and whether the answers are equal; its ratios say little. */
const isQuick = process.argv.includes('--quick');
const cases = isQuick ? 4_000 : 200_000;
const deepPage = isQuick ? 100 : 1_000;
/** After how many requests memory is looked at. */
const [fewRequests, manyRequests] = isQuick ? [200, 1_000] : [10_000, 100_000];
/** Of the load, and of each server to the database. */
const connections = 16;
/** A slice is long enough that one request does not matter, short enough that the contenders of a round see the same machine. */
const measuring: Measuring = isQuick
  ? { rounds: 2, sliceMilliseconds: 100, warmUpMilliseconds: 200, connections }
  : { rounds: 9, sliceMilliseconds: 1_000, warmUpMilliseconds: 3_000, connections };

const json = { 'content-type': 'application/json' };
const ratios: Record<string, number> = {};
const children: ChildServer[] = [];
// The settings of a small server of its own; without `fsync`, which no read waits for.
const postgres = await startPostgresServer(['shared_buffers=1GB', 'max_wal_size=4GB']);
try {
  const small = await makeReadDatabase(postgres, cases / 10);
  const large = await makeReadDatabase(postgres, cases);
  console.log(`${cases} cases and ${cases / 10} cases of two companies are there`);

  const aftercare = await startAftercare(large);
  const ours = aftercareSide(aftercare, large);
  const postgraphile = await start('./read-postgraphile.ts', { url: large.url, tenantId: large.tenantId });
  const theirs: GraphqlSide = { name: 'postgraphile', url: postgraphile.url, headers: json };
  const ids = await idsOf(ours, large);
  const ourQuestions = await questionsOf(ours, large, ids, deepPage);
  const theirQuestions = await questionsOf(theirs, large, ids, deepPage);
  const limit = await startLimit(large, ourQuestions);
  const compared = await checkEqual(
    { side: ours, questions: ourQuestions },
    { side: theirs, questions: theirQuestions },
    limit.url,
  );
  console.log(`${compared} answers equal`);

  for (const { name } of readOperations) {
    const rates = await interleave(
      {
        aftercare: graphqlRequests(ours, ourQuestions[name]),
        postgraphile: graphqlRequests(theirs, theirQuestions[name]),
        limit: {
          url: limit.url,
          path: `/${name}`,
          headers: json,
          bodies: ourQuestions[name].map((_, index) => JSON.stringify({ index })),
        },
      },
      measuring,
    );
    tell(name, rates);
    for (const peer of ['postgraphile', 'limit']) ratios[`${peer}@${name}`] = ratio(rates, 'aftercare', peer);
  }
  await postgraphile.stop();
  await limit.stop();

  const firstPage = [JSON.stringify({ query: operation('deep-page').aftercare, variables: { after: null } })];
  const pages = await interleave(
    {
      'page 1': graphqlRequests(ours, firstPage),
      [`page ${deepPage}`]: graphqlRequests(ours, ourQuestions['deep-page']),
    },
    measuring,
  );
  tell('a page', pages);
  ratios['page-1@page-1000'] = ratio(pages, 'page 1', `page ${deepPage}`);

  const fewRows = await startAftercare(small);
  const fewSide = aftercareSide(fewRows, small);
  const fewQuestions = await questionsOf(fewSide, small, await idsOf(fewSide, small), 2);
  const rows = await interleave(
    {
      [`${small.cases} cases`]: graphqlRequests(fewSide, rowReads(fewQuestions)),
      [`${large.cases} cases`]: graphqlRequests(ours, rowReads(ourQuestions)),
    },
    measuring,
  );
  tell('list, nested and case', rows);
  ratios['rows@rows-x10'] = ratio(rows, `${small.cases} cases`, `${large.cases} cases`);
  await fewRows.stop();
  await aftercare.stop();

  ratios['heap-100000@heap-10000'] = await growth(large, ourQuestions);
} finally {
  await Promise.allSettled(children.map((child) => child.stop()));
  await postgres.stop();
}
console.log(JSON.stringify({ bench: 'read', ratios }));
process.exit(0);

async function start(file: string, options: object, flags: readonly string[] = []): Promise<ChildServer> {
  const child = await startChild(file, { ...options, poolSize: connections }, flags);
  children.push(child);
  return child;
}

function startAftercare({ url }: ReadDatabase, flags: readonly string[] = []): Promise<ChildServer> {
  return start('./read-aftercare.ts', { url }, flags);
}

function aftercareSide({ url }: ChildServer, { key }: ReadDatabase): GraphqlSide {
  return { name: 'aftercare', url, headers: { ...json, authorization: `Bearer ${key}` } };
}

/** The bare handler; what it sends is taken from a product that is not timed. */
async function startLimit(database: ReadDatabase, questions: Questions): Promise<ChildServer> {
  const recorded = await startAftercare(database);
  const exchanges = await recordExchanges(recorded, aftercareSide(recorded, database), questions);
  await recorded.stop();
  return start('./read-limit.ts', { url: database.url, exchanges });
}

function graphqlRequests({ url, headers }: GraphqlSide, bodies: readonly string[]): Requests {
  return { url, path: graphqlPath, headers, bodies };
}

/** Operations that touch as many rows however many there are. */
function rowReads(questions: Questions): readonly string[] {
  return questions.case.flatMap((body) => [...questions.list, ...questions.nested, body]);
}

/** How many times the memory a fresh server holds after many requests of all kinds is that after few. */
async function growth(database: ReadDatabase, questions: Questions): Promise<number> {
  const server = await startAftercare(database, ['--expose-gc']);
  const side = aftercareSide(server, database);
  const bodies = questions.case.flatMap((body, index) =>
    [questions.list, questions.nested, [body], questions['deep-page'], questions.count].map(
      (each) => each[index % each.length] ?? '',
    ),
  );
  const heapAfter = async (count: number, total: number) => {
    await loadWith(count, graphqlRequests(side, bodies), connections);
    const bytes = Number(await server.ask('heap'));
    console.log(`heap after ${total} requests: ${rounded(bytes / 2 ** 20)} MiB`);
    return bytes;
  };
  const few = await heapAfter(fewRequests, fewRequests);
  const many = await heapAfter(manyRequests - fewRequests, manyRequests);
  await server.stop();
  return rounded(many / few);
}
