import { type GraphqlSide, post } from './graphql-side.ts';
import type { ReadDatabase } from './read-database.ts';
import { type ReadOperation, readOperations } from './read-operations.ts';
import { firstDay, spreadDays } from './read-seed.ts';

/** The bodies that are posted to a side, in turn, by operation. */
export type Questions = Readonly<Record<ReadOperation['name'], readonly string[]>>;

type Variables = Readonly<Record<string, unknown>>;

/** Different rows each time, so that no answer is the one before. */
const differentCases = 40;
const differentPages = 20;
const differentRanges = 20;
const rangeDays = 60;

export function operation(name: ReadOperation['name']): ReadOperation {
  const found = readOperations.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no operation ${name}`);
  return found;
}

/** The questions of a side; the deep page is the one of that number, counted from 1. */
export async function questionsOf(
  side: GraphqlSide,
  database: ReadDatabase,
  ids: readonly string[],
  page: number,
): Promise<Questions> {
  const bodies = (name: ReadOperation['name'], variables: readonly Variables[]) => {
    const query = operation(name)[side.name];
    return variables.map((each) => JSON.stringify({ query, variables: each }));
  };
  const { tenantId } = database;
  return {
    list: bodies('list', [{}]),
    nested: bodies('nested', [{}]),
    case: bodies(
      'case',
      ids.map((id) => (side.name === 'postgraphile' ? { tenantId, id } : { id })),
    ),
    'deep-page': bodies(
      'deep-page',
      (await cursors(side, page)).map((after) => ({ after })),
    ),
    count: bodies('count', ranges()),
  };
}

/** Ids of cases from the first to the last; every other one has been worked on. */
export async function idsOf(aftercare: GraphqlSide, { cases }: ReadDatabase): Promise<readonly string[]> {
  const numbers = Array.from({ length: differentCases }, (_, index) => {
    const number = Math.floor((index * cases) / differentCases / 10) * 10 + (index % 2) * 2;
    return `EL-${String(number).padStart(8, '0')}`;
  });
  const query =
    'query Ids($numbers: [String!]) { serviceCases(first: 100, where: { number: { in: $numbers } }) { nodes { id } } }';
  const { serviceCases } = await post(aftercare, JSON.stringify({ query, variables: { numbers } }));
  return serviceCases.nodes.map(({ id }: { readonly id: string }) => id);
}

/** The cursors that pages from this one on begin behind. */
async function cursors(side: GraphqlSide, page: number): Promise<readonly string[]> {
  const query = operation('deep-page')[side.name].replace('first: 20', 'first: $first').replace('(', '($first: Int!, ');
  const next = async (first: number, after: string | null): Promise<string> => {
    const { serviceCases } = await post(side, JSON.stringify({ query, variables: { first, after } }));
    return serviceCases.pageInfo.endCursor;
  };
  let after: string | null = null;
  let left = (page - 1) * 20;
  for (; left > 0; left -= 100) after = await next(Math.min(100, left), after);
  const found: string[] = [];
  while (found.length < differentPages && after !== null) {
    found.push(after);
    after = await next(20, after);
  }
  return found;
}

function ranges(): readonly Variables[] {
  const start = Date.parse(`${firstDay}T00:00:00Z`);
  const day = 86_400_000;
  return Array.from({ length: differentRanges }, (_, index) => {
    const from = start + Math.floor((index * (spreadDays - rangeDays)) / differentRanges) * day;
    return { from: new Date(from).toISOString(), until: new Date(from + rangeDays * day).toISOString() };
  });
}
