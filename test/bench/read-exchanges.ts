import { post } from './graphql-side.ts';
import type { Exchange } from './read-limit.ts';
import type { Questions } from './read-questions.ts';
import type { GraphqlServer } from './read-servers.ts';
import type { SentStatement } from './sent-statements.ts';

/** How often a statement is sent before it has a name, and once more. */
const askedBefore = 3;

/** What the product sends to the database for each question. */
export async function recordExchanges(
  { server, side }: GraphqlServer,
  questions: Questions,
): Promise<Readonly<Record<string, readonly Exchange[]>>> {
  // Asked before, so that statements are sent as they are from then on: by name.
  for (let time = 0; time < askedBefore; time += 1) {
    for (const body of Object.values(questions).flat()) await post(side, body);
  }
  await server.ask('beginTaking');
  const recorded: Record<string, Exchange[]> = {};
  for (const [name, bodies] of Object.entries(questions)) {
    const exchanges: Exchange[] = [];
    for (const body of bodies) {
      await post(side, body);
      exchanges.push(exchangeOf(await server.ask('takeStatements')));
    }
    recorded[name] = exchanges;
  }
  await server.ask('endTaking');
  return recorded;
}

/** Of all that was sent for a request, its key looked up first, the last statement with what is around it. */
function exchangeOf(sent: unknown): Exchange {
  if (!isStatements(sent)) throw new Error('it does not say what it sent');
  const [entered, statement, left] = sent.slice(-3);
  if (entered === undefined || statement === undefined || left === undefined || !/^commit\b/i.test(left.text)) {
    throw new Error(`it does not read in one exchange any more: ${JSON.stringify(sent)}`);
  }
  return [entered, statement, left];
}

function isStatements(sent: unknown): sent is readonly SentStatement[] {
  return Array.isArray(sent) && sent.every((each) => typeof each?.text === 'string');
}
