import {
  Column,
  EnumColumn,
  type EnumerationOf,
  enumeration,
  TenantEntity,
  TenantTable,
  ToMany,
  ToOne,
} from '@aftercare/platform';
import { Collection, type Ref } from '@mikro-orm/core';
import { Index } from '@mikro-orm/decorators/legacy';
import { ofPartner } from '../boundaries.ts';
import { ServiceCase } from '../cases/service-case.ts';
import { Asset } from '../catalog/asset.ts';
import { Order } from '../sales/order.ts';
import { Authorization } from './authorization.ts';
import { Consent } from './consent.ts';
import { Contact } from './contact.ts';
import { IdentityCheck } from './identity-check.ts';
import { Partner } from './partner.ts';

export const CustomerKind = enumeration('CustomerKind', 'What kind of customer.', {
  PERSON: 'A natural person.',
  ORGANIZATION: 'A company or another organisation.',
});
export type CustomerKind = EnumerationOf<typeof CustomerKind>;

@Index({
  name: 'customer_external_reference_unique',
  // One reference, one customer, within a partner's customers or the company's own.
  expression:
    'create unique index "customer_external_reference_unique" on "customer" ("tenant_id", "partner_id", "external_reference") nulls not distinct where external_reference is not null',
})
@TenantTable({ description: 'Whoever the company serves, with everything about them in one place.', boundaries: [ofPartner] })
export class Customer extends TenantEntity {
  @EnumColumn(() => CustomerKind, 'Person or organisation.', { filter: true })
  kind!: CustomerKind;

  @Column('text', 'Name.', { order: true, search: true, personalData: true })
  name!: string;

  @Column('text', 'Telephone number.', { nullable: true, filter: true, search: true, personalData: true })
  phone: string | null = null;

  @Column('text', 'E-mail address.', { nullable: true, filter: true, search: true, personalData: true })
  email: string | null = null;

  @Column('text', 'Postal address.', { nullable: true, search: true, personalData: true })
  address: string | null = null;

  @Column('text', 'Its number in the company’s own system.', { nullable: true, filter: true, search: true })
  externalReference: string | null = null;

  @ToOne(() => Partner, 'The partner whose customer this is.', { nullable: true, filter: true })
  partner: Ref<Partner> | null = null;

  @ToMany(() => Contact, 'customer', 'People to talk to.')
  contacts = new Collection<Contact>(this);

  @ToMany(() => Authorization, 'principal', 'Who may act for them.')
  authorizations = new Collection<Authorization>(this);

  @ToMany(() => IdentityCheck, 'customer', 'How their identity was checked.')
  identityChecks = new Collection<IdentityCheck>(this);

  @ToMany(() => Consent, 'customer', 'What they agreed to.')
  consents = new Collection<Consent>(this);

  @ToMany(() => Asset, 'customer', 'What they own.')
  assets = new Collection<Asset>(this);

  @ToMany(() => Order, 'customer', 'What they ordered.')
  orders = new Collection<Order>(this);

  @ToMany(() => ServiceCase, 'customer', 'Their cases.')
  serviceCases = new Collection<ServiceCase>(this);
}
