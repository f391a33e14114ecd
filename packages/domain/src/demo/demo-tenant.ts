import type { EntityManager } from '@aftercare/platform';
import { createTenant } from '../organization/create-tenant.ts';
import { Tenant } from '../organization/tenant.ts';
import type { Chapter } from './chapter.ts';

/** Known beforehand, so that a seeding that was interrupted finds what it had begun: a UUID of version 7, of 1 January 2026. */
export const demoTenantId = '019b76da-a800-7000-8000-00000000de30';

export const tenantChapter: Chapter = {
  label: 'tenant',
  written: async (em) => (await findDemoTenant(em)) !== null,
  write: async (context) => {
    await createTenant(context, { name: { en: 'Demo Group (示例集团)', zhCN: '示例集团（演示数据）' } });
  },
};

export function findDemoTenant(em: EntityManager): Promise<Tenant | null> {
  return em.findOne(Tenant, { id: demoTenantId });
}
