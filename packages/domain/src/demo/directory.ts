import type { Actor, EntityManager } from '@aftercare/platform';
import { BusinessUnit } from '../organization/business-unit.ts';
import { Staff } from '../organization/staff.ts';
import { Customer } from '../parties/customer.ts';
import { Partner } from '../parties/partner.ts';
import { demoTenantId } from './demo-tenant.ts';
import type { DemoCustomer } from './parties/demo-customers.ts';

/** The ids that the rows of earlier chapters were given. */
export class Directory {
  readonly #customers: ReadonlyMap<string, string>;
  readonly #partners: ReadonlyMap<string, Actor>;
  readonly #staff: ReadonlyMap<string, readonly Actor[]>;

  private constructor(
    customers: ReadonlyMap<string, string>,
    partners: ReadonlyMap<string, Actor>,
    staff: ReadonlyMap<string, readonly Actor[]>,
  ) {
    this.#customers = customers;
    this.#partners = partners;
    this.#staff = staff;
  }

  static async read(em: EntityManager): Promise<Directory> {
    const customers = await em.find(Customer, {});
    const partners = await em.find(Partner, {});
    const units = await em.find(BusinessUnit, {}, { populate: ['departments'] });
    const staff = await em.find(Staff, {}, { orderBy: { number: 'asc' } });
    return new Directory(
      new Map(customers.map(({ externalReference, id }) => [externalReference ?? '', id])),
      new Map(partners.map(({ code, name, id }) => [code, partnerActor(id, name.zhCN)])),
      new Map(
        units.flatMap((unit) =>
          unit.departments.getItems().map((department) => {
            const members = staff.filter((member) => member.department.id === department.id);
            return [`${unit.code} ${department.code}`, members.map(({ id, name }) => staffActor(id, name))];
          }),
        ),
      ),
    );
  }

  customer({ reference }: DemoCustomer): string {
    return found(this.#customers.get(reference), reference);
  }

  partner(code: string): Actor {
    return found(this.#partners.get(code), code);
  }

  /** One of a team's staff, the same for the same number. */
  member(unit: string, team: string, number: number): Actor {
    const members = this.#staff.get(`${unit} ${team}`) ?? [];
    return found(members[number % Math.max(1, members.length)], `${unit} ${team}`);
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the demonstration data has no ${name}`);
  return value;
}

function staffActor(id: string, name: string): Actor {
  return { kind: 'STAFF', id, name, tenantId: demoTenantId, roles: ['SERVICE_AGENT'] };
}

function partnerActor(id: string, name: string): Actor {
  return { kind: 'PARTNER', id, name, tenantId: demoTenantId, roles: ['PARTNER'], partnerId: id };
}
