import { registerAuthorization } from '../../parties/authorize-agent.ts';
import { Customer } from '../../parties/customer.ts';
import { Partner } from '../../parties/partner.ts';
import { recordConsent } from '../../parties/record-consent.ts';
import { recordIdentityCheck } from '../../parties/record-identity-check.ts';
import { registerCustomer } from '../../parties/register-customer.ts';
import { registerPartner } from '../../parties/register-partner.ts';
import type { Chapter } from '../chapter.ts';
import { addDays, dateBefore } from '../china-time.ts';
import { demoCustomers } from './demo-customers.ts';
import { demoAuthorizations, demoIdentityChecks } from './demo-identities.ts';
import { dealer, demoPartners } from './demo-partners.ts';

export function partnersChapter(now: Date): Chapter {
  return {
    label: 'partners',
    written: async (em) => (await em.count(Partner, { code: dealer.code })) > 0,
    write: async (context, clock) => {
      clock.set(addDays(now, -500));
      for (const partner of demoPartners) await registerPartner(context, partner);
    },
  };
}

/** The customers of a unit; those of the bank with how surely it knows them and whom they let act. */
export function customersChapter(unit: string, now: Date): Chapter {
  const customers = demoCustomers.filter((customer) => customer.unit === unit);
  return {
    label: `${unit}: customers`,
    written: async (em) => (await em.count(Customer, { externalReference: customers[0]?.reference ?? '' })) > 0,
    write: async (context, clock) => {
      const ids: string[] = [];
      for (const [index, { reference, kind, name, phone, email, address, partner }] of customers.entries()) {
        clock.set(addDays(now, -480 + index * 2));
        const contacts = kind === 'ORGANIZATION' ? [{ name: `${name} 联系人（示例）`, role: '采购 Purchasing', phone }] : [];
        const input = { kind, name, phone, email, address, partner, contacts, externalReference: reference };
        const { id } = await registerCustomer(context, input);
        if (index % 3 === 0)
          await recordConsent(context, { customer: id, purpose: index % 2 === 0 ? 'MARKETING' : 'DATA_SHARING' });
        ids.push(id);
      }
      if (unit !== 'BANK') return;
      clock.set(addDays(now, -420));
      for (const { customer, method, assurance } of demoIdentityChecks) {
        await recordIdentityCheck(context, { customer: ids[customer] ?? '', method, assurance, validUntil: addDays(now, 200) });
      }
      for (const { principal, agent, scope } of demoAuthorizations) {
        const validity = { validFrom: dateBefore(now, 420), validUntil: dateBefore(now, -200) };
        await registerAuthorization(context, { principal: ids[principal] ?? '', agent: ids[agent] ?? '', scope, ...validity });
      }
    },
  };
}
