import { loadWith } from './load.ts';
import { rounded } from './median.ts';
import type { Questions } from './read-questions.ts';
import { asked, connections, type GraphqlServer } from './read-servers.ts';

/** How many times the memory that a server holds after `many` more requests of all kinds is that after `few`. */
export async function memoryGrowth(started: GraphqlServer, questions: Questions, few: number, many: number): Promise<number> {
  const { requests } = asked(started, inTurn(questions));
  const heapAfter = async (count: number, total: number) => {
    await loadWith(count, requests, connections);
    const bytes = Number(await started.server.ask('heap'));
    console.log(`heap after ${total} requests: ${rounded(bytes / 2 ** 20)} MiB`);
    return bytes;
  };
  const first = await heapAfter(few, few);
  const second = await heapAfter(many - few, many);
  return rounded(second / first);
}

/** A count is rare: it keeps the database busy, and the server holds nothing of it. */
function inTurn({ list, nested, case: one, 'deep-page': page, count }: Questions): readonly string[] {
  const reads = one.flatMap((body, index) => [list, nested, [body], page].map((each) => each[index % each.length] ?? ''));
  return [...reads, ...count.slice(0, 1)];
}
