import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Database } from './database.ts';

type Query = (...given: readonly unknown[]) => unknown;
type Querying = { query: Query };

const listeners = new Set<(statement: string) => void>();

/** The statements that reach the driver while `work` runs, without those that only open and close a transaction. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<readonly string[]> {
  await watchPool(database);
  const statements: string[] = [];
  const listener = (statement: string) => {
    if (!/^\s*(begin|commit|rollback|start transaction|set |select set_config)/i.test(statement)) statements.push(statement);
  };
  listeners.add(listener);
  try {
    await work();
  } finally {
    listeners.delete(listener);
  }
  return statements;
}

const watched = new WeakSet<Querying>();

function watch(client: Querying): void {
  if (watched.has(client)) return;
  watched.add(client);
  const { query } = client;
  client.query = function (this: unknown, ...given) {
    const [statement] = given;
    const text = typeof statement === 'string' ? statement : (statement as { readonly text?: string } | undefined)?.text;
    if (text !== undefined) for (const listener of listeners) listener(text);
    return query.apply(this, given as []);
  };
}

/** Every connection of a pool is of its one class. */
async function watchPool(database: Database): Promise<void> {
  if (database.kind !== 'server') return;
  const pool = await database.transaction({}, (em) => (em.getConnection() as unknown as Pooled).getNativeClient());
  watch(pool.Client.prototype);
}

interface Pooled {
  getNativeClient(): Promise<{ readonly Client: { readonly prototype: Querying } }>;
}

// PGlite makes an object for each transaction; the ORM takes this method when it connects, so import this file first.
const { transaction } = PGlite.prototype;
PGlite.prototype.transaction = function <T>(this: PGlite, work: (inside: Transaction) => Promise<T>): Promise<T> {
  return transaction.call(this, (inside) => {
    watch(inside as unknown as Querying);
    return work(inside);
  }) as Promise<T>;
};
