import { ApiKey } from '@aftercare/platform';
import { createApiKey } from '../organization/create-api-key.ts';
import type { Chapter } from './chapter.ts';
import type { Directory } from './directory.ts';
import { dealer } from './parties/demo-partners.ts';

/** Keys everybody knows; whoever refuses demonstration keys refuses them. */
export const demoKeys = {
  admin: 'demo-admin',
  staff: 'demo-staff',
  policy: 'demo-policy',
  partner: 'demo-partner',
  bi: 'demo-bi',
} as const;

/** Written last: with the keys the demonstration is complete. */
export function keysChapter(directory: Directory): Chapter {
  return {
    label: 'API keys',
    written: async (em) => (await em.count(ApiKey, { demo: true })) > 0,
    write: async (context) => {
      const demo = { demo: true } as const;
      createApiKey(context, {
        ...demo,
        name: '示例管理员 Demo administrator',
        key: demoKeys.admin,
        kind: 'STAFF',
        roles: ['ADMINISTRATOR'],
      });
      createApiKey(context, {
        ...demo,
        name: '示例客服 Demo service agent',
        key: demoKeys.staff,
        kind: 'STAFF',
        roles: ['SERVICE_AGENT'],
      });
      createApiKey(context, {
        ...demo,
        name: '示例政策负责人 Demo policy owner',
        key: demoKeys.policy,
        kind: 'STAFF',
        roles: ['POLICY_OWNER'],
      });
      createApiKey(context, {
        ...{ ...demo, name: '示例经销商门户 Demo dealer portal', key: demoKeys.partner, kind: 'PARTNER', roles: ['PARTNER'] },
        partnerId: directory.partner(dealer.code).id,
      });
      createApiKey(context, { ...demo, name: '示例分析工具 Demo BI tool', key: demoKeys.bi, kind: 'BI', roles: ['ANALYST'] });
    },
  };
}
