import { Column, EnumColumn, type EnumerationOf, enumeration, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { ofVisibleCustomer } from '../boundaries.ts';
import { Customer } from './customer.ts';

export const IdentityAssurance = enumeration('IdentityAssurance', 'How sure one is who somebody is.', {
  NONE: 'Not checked.',
  LOW: 'Told by the person, or a known telephone number.',
  SUBSTANTIAL: 'A one-time code with a password, or a document seen in a copy.',
  HIGH: 'An original document with the person present, or face recognition against one.',
});
export type IdentityAssurance = EnumerationOf<typeof IdentityAssurance>;

@TenantTable({ description: 'One check of who a customer is.', boundaries: [ofVisibleCustomer] })
export class IdentityCheck extends TenantEntity {
  @ToOne(() => Customer, 'Whose identity.', { filter: true })
  customer!: Ref<Customer>;

  @Column('text', 'How: `ID_CARD_ORIGINAL`, `ONE_TIME_CODE`, …')
  method!: string;

  @EnumColumn(() => IdentityAssurance, 'How sure one is.')
  assurance!: IdentityAssurance;

  @Column('dateTime', 'When.')
  checkedAt!: Date;

  @Column('dateTime', 'Until when it counts; no limit where there is none.', { nullable: true })
  validUntil: Date | null = null;
}
