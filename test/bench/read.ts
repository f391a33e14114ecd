import { startPostgresServer } from '../postgres-server.ts';
import { makeReadDatabase } from './read-database.ts';
import { checkEqual } from './read-equality.ts';
import { recordExchanges } from './read-exchanges.ts';
import { memoryGrowth } from './read-memory.ts';
import { readOperations } from './read-operations.ts';
import { idsOf, operation, type Questions, questionsOf } from './read-questions.ts';
import { asked, askedByNumber, connections, startAftercare, startLimit, startPostgraphile } from './read-servers.ts';
import { interleave, type Measuring, ratio, tell } from './rounds.ts';

/** Whether it runs at all, and whether the answers are equal; its ratios say little. */
const isQuick = process.argv.includes('--quick');
const cases = isQuick ? 2_000 : 200_000;
const deepPage = isQuick ? 30 : 1_000;
/** After how many requests memory is looked at. */
const [fewRequests, manyRequests] = isQuick ? ([100, 400] as const) : ([10_000, 100_000] as const);
/** A slice is long enough that one request does not matter, short enough that the contenders of a round see the same machine. */
const measuring: Measuring = isQuick
  ? { rounds: 2, sliceMilliseconds: 100, warmUpMilliseconds: 100, connections }
  : { rounds: 9, sliceMilliseconds: 1_000, warmUpMilliseconds: 3_000, connections };

const ratios: Record<string, number> = {};
// Without `fsync`, which no read waits for, and with all tables in its memory.
const postgres = await startPostgresServer(['shared_buffers=1GB', 'max_wal_size=4GB']);
try {
  const small = await makeReadDatabase(postgres, cases / 10);
  const large = await makeReadDatabase(postgres, cases);
  console.log(`${cases} cases and ${cases / 10} cases of two companies are there`);

  const aftercare = await startAftercare(large);
  const postgraphile = await startPostgraphile(large);
  const ids = await idsOf(aftercare.side, large);
  const ours = await questionsOf(aftercare.side, large, ids, deepPage);
  const theirs = await questionsOf(postgraphile.side, large, ids, deepPage);
  const limit = await startLimit(large, await recordExchanges(aftercare, ours));
  const compared = await checkEqual(
    { side: aftercare.side, questions: ours },
    { side: postgraphile.side, questions: theirs },
    limit.url,
  );
  console.log(`${compared} answers equal`);

  for (const { name } of readOperations) {
    const figures = await interleave(
      {
        aftercare: asked(aftercare, ours[name]),
        postgraphile: asked(postgraphile, theirs[name]),
        limit: askedByNumber(limit, name, ours),
      },
      measuring,
    );
    tell(name, figures);
    for (const peer of ['postgraphile', 'limit']) ratios[`${peer}@${name}`] = ratio(figures, 'aftercare', peer);
  }
  await postgraphile.server.stop();
  await limit.stop();

  const firstPage = [JSON.stringify({ query: operation('deep-page').aftercare, variables: { after: null } })];
  const pages = await interleave({ first: asked(aftercare, firstPage), deep: asked(aftercare, ours['deep-page']) }, measuring);
  tell(`page 1 and page ${deepPage}`, pages);
  ratios['page-1@page-1000'] = ratio(pages, 'first', 'deep');

  const overFew = await startAftercare(small);
  const fewIds = await idsOf(overFew.side, small);
  const few = await questionsOf(overFew.side, small, fewIds, 2);
  const rows = await interleave({ few: asked(overFew, rowReads(few)), many: asked(aftercare, rowReads(ours)) }, measuring);
  tell(`list, nested and case in turn, of ${small.cases} and of ${large.cases} cases`, rows);
  ratios['rows@rows-x10'] = ratio(rows, 'few', 'many');
  await overFew.server.stop();

  ratios['heap-100000@heap-10000'] = await memoryGrowth(aftercare, ours, fewRequests, manyRequests);
  await aftercare.server.stop();
} finally {
  await postgres.stop();
}
console.log(JSON.stringify({ bench: 'read', ratios }));
process.exit(0);

/** What reads as many rows however many there are. */
function rowReads({ case: one, list, nested }: Questions): readonly string[] {
  return one.flatMap((body) => [...list, ...nested, body]);
}
