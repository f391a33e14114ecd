import { Column, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { ofVisibleCustomer } from '../boundaries.ts';
import { Customer } from './customer.ts';

@TenantTable({ description: 'Somebody to talk to at a customer.', boundaries: [ofVisibleCustomer] })
export class Contact extends TenantEntity {
  @ToOne(() => Customer, 'Whose contact.', { filter: true })
  customer!: Ref<Customer>;

  @Column('text', 'Name.', { search: true, personalData: true })
  name!: string;

  @Column('text', 'What they do there.', { nullable: true, search: true })
  role: string | null = null;

  @Column('text', 'Telephone number.', { nullable: true, search: true, personalData: true })
  phone: string | null = null;

  @Column('text', 'E-mail address.', { nullable: true, search: true, personalData: true })
  email: string | null = null;
}
