import { createServices, rolePermissions } from '@aftercare/domain';
import {
  type Actor,
  type Clock,
  createRequestContext,
  type Database,
  frozenClock,
  insert,
  inTransaction,
  type Locale,
  type RequestContext,
} from '@aftercare/platform';
import bankInfoQuery from '@aftercare/plugin-bank-info-query';
import consumerElectronics from '@aftercare/plugin-consumer-electronics';
import equipmentWarranty from '@aftercare/plugin-equipment-warranty';
import foodRecall from '@aftercare/plugin-food-recall';
import generalService from '@aftercare/plugin-general-service';
import hotelComplaints from '@aftercare/plugin-hotel-complaints';
import { loadPlugins } from '@aftercare/plugin-sdk';
import { ref } from '@mikro-orm/core';
import { v7 } from 'uuid';
import { BusinessUnit } from '../packages/domain/src/organization/business-unit.ts';
import { Calendar } from '../packages/domain/src/organization/calendar.ts';
import { Tenant } from '../packages/domain/src/organization/tenant.ts';
import { Partner } from '../packages/domain/src/parties/partner.ts';
import { Parameter } from '../packages/domain/src/policies/parameter.ts';

export const plugins = loadPlugins([
  foodRecall,
  equipmentWarranty,
  bankInfoQuery,
  hotelComplaints,
  consumerElectronics,
  generalService,
]);
export const services = createServices(plugins);

/** A Tuesday of an ordinary week, ten in the morning in Shanghai. */
export const tuesday = '2025-06-10T02:00:00Z';

export interface Company {
  readonly tenantId: string;
  readonly partnerId: string;
  readonly clock: ReturnType<typeof frozenClock>;
  /** A request of somebody with these roles. */
  request(options?: {
    readonly roles?: readonly string[];
    readonly partner?: boolean;
    readonly locale?: Locale;
    readonly clock?: Clock;
  }): RequestContext;
}

/** A tenant with a unit for each plugin, FOOD, EQUIPMENT, BANK, HOTEL, ELECTRONICS and SERVICE, working Mon–Fri 9 to 18 in China, and a partner. */
export async function foundCompany(
  database: Database,
  parameters: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {},
): Promise<Company> {
  const tenantId = v7();
  const clock = frozenClock(tuesday);
  const actorOf = (roles: readonly string[], partnerId?: string): Actor => ({
    kind: partnerId ? 'PARTNER' : 'STAFF',
    id: v7(),
    name: 'test',
    tenantId,
    roles,
    ...(partnerId ? { partnerId } : {}),
  });
  const request = (actor: Actor | null, locale: Locale = 'en', own: Clock = clock) =>
    createRequestContext({ actor, locale, clock: own, database, correlationId: 'test', permissions: rolePermissions, services });
  const partnerId = await inTransaction(request(actorOf(['ADMINISTRATOR'])), async (context) => {
    const name = { en: 'Test', zhCN: '测试' };
    context.em.create(Tenant, { tenantId, id: tenantId, createdAt: clock.now(), updatedAt: clock.now(), name });
    const day = [{ from: '09:00', to: '18:00' }];
    const definition = { timeZone: 'Asia/Shanghai', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day }, holidays: 'CN' as const };
    const calendar = insert(context, Calendar, { code: 'OFFICE', name, definition });
    for (const plugin of plugins.plugins) {
      const code = codes[plugin.id] ?? plugin.id;
      const unit = insert(context, BusinessUnit, {
        code,
        name,
        plugins: [plugin.id],
        reopenWindowDays: 30,
        calendar: ref(calendar),
      });
      for (const [parameter, value] of Object.entries(parameters[code] ?? {})) {
        insert(context, Parameter, { businessUnit: ref(unit), plugin: plugin.id, parameter, value });
      }
    }
    return insert(context, Partner, { code: 'PORTAL', name }).id;
  });
  return {
    tenantId,
    partnerId,
    clock,
    request: ({ roles = ['ADMINISTRATOR'], partner = false, locale, clock: own } = {}) =>
      request(actorOf(partner ? ['PARTNER'] : roles, partner ? partnerId : undefined), locale, own),
  };
}

const codes: Readonly<Record<string, string>> = {
  'food-recall': 'FOOD',
  'equipment-warranty': 'EQUIPMENT',
  'bank-info-query': 'BANK',
  'hotel-complaints': 'HOTEL',
  'consumer-electronics': 'ELECTRONICS',
  'general-service': 'SERVICE',
};
