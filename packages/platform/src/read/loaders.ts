import DataLoader from 'dataloader';
import { validate } from 'uuid';
import type { EntityManager } from '../database/database.ts';
import type { EntityClass } from '../entity/entity-definition.ts';
import type { TenantEntity } from '../entity/tenant-entity.ts';
import { childPages, countChildren, type Page, type PageArguments } from './page-query.ts';

/** Runs a read for the request's actor in a transaction of its own. */
export type Read = <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>;

/** Batches the reads of one request: all loads of one kind in one tick are one statement. */
export class Loaders {
  readonly #read: Read;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(read: Read) {
    this.#read = read;
  }

  /** A row by id; null where there is none or the actor may not see it. */
  async one<E extends TenantEntity>(entity: EntityClass<E>, id: string): Promise<E | null> {
    if (!validate(id)) return null;
    return this.#load(`one ${entity.name}`, id, async (ids) => {
      const rows = await this.#read((em) => em.find(entity as EntityClass<TenantEntity>, { id: { $in: [...ids] } }));
      return new Map(rows.map((row) => [row.id, row]));
    }) as Promise<E | null>;
  }

  /** A page of the rows that point to `parentId`. */
  page(entity: EntityClass, mappedBy: string, page: PageArguments, parentId: string): Promise<Page<object>> {
    return this.#load(`page ${entity.name} ${mappedBy} ${JSON.stringify(page)}`, parentId, (ids) =>
      this.#read((em) => childPages(em, entity, page, { mappedBy, ids })),
    ) as Promise<Page<object>>;
  }

  async count(entity: EntityClass, mappedBy: string, where: PageArguments['where'], parentId: string): Promise<number> {
    const count = await this.#load(`count ${entity.name} ${mappedBy} ${JSON.stringify(where)}`, parentId, (ids) =>
      this.#read((em) => countChildren(em, entity, where, { mappedBy, ids })),
    );
    return Number(count ?? 0);
  }

  /** Values by key, from any batch function, under a name of the caller's. */
  batch<T>(
    name: string,
    key: string,
    load: (keys: readonly string[], em: EntityManager) => Promise<ReadonlyMap<string, T>>,
  ): Promise<T | null> {
    return this.#load(`batch ${name}`, key, (keys) => this.#read((em) => load(keys, em))) as Promise<T | null>;
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
