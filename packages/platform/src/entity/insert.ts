import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import { v7 } from 'uuid';
import type { Context } from '../request/context.ts';
import type { TenantEntity } from './tenant-entity.ts';

/** A UUID of version 7 at the context's time. */
export function newId(context: Pick<Context, 'clock'>): string {
  return v7({ msecs: context.clock.now().getTime() });
}

/** Makes a row of the context's tenant at the context's time; it is written when the transaction flushes. */
export function insert<E extends TenantEntity>(context: Context, entity: EntityClass<E>, data: RequiredEntityData<E>): E {
  const now = context.clock.now();
  const base = { tenantId: context.tenantId, id: newId(context), createdAt: now, updatedAt: now };
  // The ORM's type cannot see that base and data together are what it requires of E.
  return context.em.create(entity, { ...base, ...data } as never);
}
