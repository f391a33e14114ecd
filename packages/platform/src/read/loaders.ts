import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import { validate } from 'uuid';
import type { EntityManager } from '../database/database.ts';
import type { EntityClass } from '../entity/entity-definition.ts';
import type { TenantEntity } from '../entity/tenant-entity.ts';

/** How a request reads: as its actor, each time in a transaction of its own. */
export interface Reads {
  statement(query: RawBuilder<unknown>): Promise<readonly Readonly<Record<string, unknown>>[]>;
  transaction<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
}

/** Batches the reads of one request: all loads of one kind in one tick are one statement. */
export class Loaders {
  readonly #reads: Reads;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  readonly #answers: DataLoader<RawBuilder<unknown>, unknown>;

  constructor(reads: Reads) {
    this.#reads = reads;
    // PostgreSQL's select lists end at 1,664 columns.
    this.#answers = new DataLoader((queries) => this.#answerAll(queries), { cache: false, maxBatchSize: 1_000 });
  }

  /** What a query gives as JSON. Those of one tick, as of several root fields, go in one statement. */
  answer(query: RawBuilder<unknown>): Promise<unknown> {
    return this.#answers.load(query);
  }

  async #answerAll(queries: readonly RawBuilder<unknown>[]): Promise<readonly unknown[]> {
    try {
      const columns = queries.map((query, index) => sql`${query}::text as ${sql.ref(String(index))}`);
      const [row] = await this.#reads.statement(sql`select ${sql.join(columns)}`);
      return queries.map((_, index) => {
        const json = row?.[String(index)];
        return typeof json === 'string' ? JSON.parse(json) : null;
      });
    } catch (error) {
      if (queries.length === 1 || !(error instanceof Error)) throw error;
      // One must not spoil the others.
      const alone = await Promise.allSettled(queries.map((query) => this.#answerAll([query])));
      return alone.map((result) => (result.status === 'fulfilled' ? result.value[0] : result.reason));
    }
  }

  /** A row by id; null where there is none or the actor may not see it. */
  async one<E extends TenantEntity>(entity: EntityClass<E>, id: string): Promise<E | null> {
    if (!validate(id)) return null;
    return this.#load(`one ${entity.name}`, id, async (ids) => {
      const rows = await this.#reads.transaction((em) => em.find(entity as EntityClass<TenantEntity>, { id: { $in: [...ids] } }));
      return new Map(rows.map((row) => [row.id, row]));
    }) as Promise<E | null>;
  }

  /** Values by key, from any batch function, under a name of the caller's. */
  batch<T>(
    name: string,
    key: string,
    load: (keys: readonly string[], em: EntityManager) => Promise<ReadonlyMap<string, T>>,
  ): Promise<T | null> {
    return this.#load(`batch ${name}`, key, (keys) => this.#reads.transaction((em) => load(keys, em))) as Promise<T | null>;
  }

  #load(name: string, key: string, batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, unknown>>): Promise<unknown> {
    let loader = this.#loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(async (keys) => {
        const found = await batch(keys);
        return keys.map((one) => found.get(one) ?? null);
      });
      this.#loaders.set(name, loader);
    }
    return loader.load(key);
  }

  /** Forgets what was read: after a mutation its answer must show the new state. */
  clear(): void {
    this.#loaders.clear();
  }
}
