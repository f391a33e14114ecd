import { type Context, type EntityClass, refuse, type TenantEntity } from '@aftercare/platform';
import { type FilterQuery, UniqueConstraintViolationException } from '@mikro-orm/core';

/** How an input names a row: the column values, how the name reads, and where it stands in the input. */
export interface Key<E> {
  readonly where: FilterQuery<E>;
  readonly shown: string;
  readonly field: string;
}

/** The row of a key people know it by, or `NOT_FOUND` when there is none or the actor may not see it. */
export async function findByKey<E extends TenantEntity>(context: Context, entity: EntityClass<E>, key: Key<E>): Promise<E> {
  const found = await context.em.findOne(entity, key.where);
  if (found === null) throw refuse('NOT_FOUND', { entity: entity.name, id: key.shown }, key.field);
  return found;
}

/** `DUPLICATE` where the key is taken. */
export async function requireUnused<E extends TenantEntity>(
  context: Context,
  entity: EntityClass<E>,
  key: Key<E>,
): Promise<void> {
  if ((await context.em.count(entity, key.where)) > 0) throw duplicate(entity, key);
}

/** Writes what was made; `DUPLICATE` where another request took the key since `requireUnused`. */
export async function flushUnused<E extends TenantEntity>(context: Context, entity: EntityClass<E>, key: Key<E>): Promise<void> {
  try {
    await context.em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? duplicate(entity, key) : error;
  }
}

function duplicate<E extends TenantEntity>(entity: EntityClass<E>, { shown, field }: Key<E>) {
  return refuse('DUPLICATE', { entity: entity.name, id: shown }, field);
}
