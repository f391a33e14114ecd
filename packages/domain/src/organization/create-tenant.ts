import { type Context, emit, type LocalizedText } from '@aftercare/platform';
import { Tenant } from './tenant.ts';

/** Makes the company whose data the context's tenant will be: the first thing written for it. */
export async function createTenant(context: Context, input: { readonly name: LocalizedText }): Promise<Tenant> {
  const now = context.clock.now();
  const { tenantId } = context;
  const tenant = context.em.create(Tenant, { tenantId, id: tenantId, createdAt: now, updatedAt: now, name: input.name });
  emit(context, 'tenant.created', tenantId, {});
  await context.em.flush();
  return tenant;
}
