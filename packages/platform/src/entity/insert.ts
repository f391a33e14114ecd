import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { Context } from '../request/context.ts';
import { newId } from './new-id.ts';
import type { TenantEntity } from './tenant-entity.ts';

/** Makes a row of the context's tenant at the context's time; it is written when the transaction flushes. */
export function insert<E extends TenantEntity>(context: Context, entity: EntityClass<E>, data: RequiredEntityData<E>): E {
  const now = context.clock.now();
  const base = { tenantId: context.tenantId, id: newId(context), createdAt: now, updatedAt: now };
  // The ORM's type cannot see that base and data together are what it requires of E.
  return context.em.create(entity, { ...base, ...data } as never);
}
