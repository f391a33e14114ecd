import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import { validate } from 'uuid';
import type { Context } from '../request/context.ts';
import { refuse } from '../request/platform-errors.ts';
import type { TenantEntity } from './tenant-entity.ts';

/** The row by id, or `NOT_FOUND` at `field` when it does not exist or the actor may not see it. */
export async function findById<E extends TenantEntity>(
  context: Context,
  entity: EntityClass<E>,
  id: string,
  field: string,
): Promise<E> {
  // The key's type is lost on a generic entity.
  const found = validate(id) ? await context.em.findOne(entity, { id } as FilterQuery<E>) : null;
  if (found === null) throw refuse('NOT_FOUND', { entity: entity.name, id }, field);
  return found;
}

/** The row by id, provided it is still at the version the caller saw; else `CONFLICT` with the current version. */
export async function findAtVersion<E extends TenantEntity>(
  context: Context,
  entity: EntityClass<E>,
  input: { readonly id: string; readonly version: number },
): Promise<E> {
  const found = await findById(context, entity, input.id, 'id');
  if (found.version !== input.version) {
    throw refuse('CONFLICT', { entity: entity.name, seen: input.version, current: found.version }, 'version');
  }
  return found;
}
