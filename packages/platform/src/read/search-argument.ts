import { type RawBuilder, sql } from 'kysely';
import { type Later, later, Slot } from './pass-through/slot.ts';
import { refuseRead } from './read-errors.ts';

export interface Search {
  readonly text: Later<string>;
  /** Whether what is personal is looked at as well. */
  readonly personal: boolean;
}

const longest = 200;

/** What a `search` argument asks for; nothing where it is empty, as a form sends it. Refuses what is too long or has no word. */
export function searchArgument(given: Later<unknown>, personal: boolean): Search | null {
  if (!(given instanceof Slot) && (typeof given !== 'string' || given.trim() === '')) return null;
  return { text: later(given, searchText), personal };
}

function searchText(given: unknown): string {
  const text = String(given);
  if ([...text].length > longest) throw refuseRead('SEARCH_TOO_LONG');
  if (!/[\p{L}\p{N}]/u.test(text.normalize('NFKC'))) throw refuseRead('SEARCH_WITHOUT_WORDS');
  // No text on file can have the character 0, which PostgreSQL does not take.
  return text.replaceAll('\0', ' ');
}

/** That the row of `table` is one that a search finds; the ids are looked up once a statement. */
export function foundBySearch(table: string, alias: string, { text, personal }: Search): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${alias}.id`)} = any((select find_search_documents(${table}, ${text}, ${personal}))::uuid[])`;
}
