import { Column, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { ofVisibleCustomer } from '../boundaries.ts';
import { Customer } from './customer.ts';

@TenantTable({ description: 'What a customer agreed to.', boundaries: [ofVisibleCustomer] })
export class Consent extends TenantEntity {
  @ToOne(() => Customer, 'Who agreed.', { filter: true })
  customer!: Ref<Customer>;

  @Column('text', 'To what: `MARKETING`, `DATA_SHARING`, …', { filter: true })
  purpose!: string;

  @Column('dateTime', 'When.')
  givenAt!: Date;

  @Column('dateTime', 'When it was taken back.', { nullable: true })
  withdrawnAt: Date | null = null;
}
