import { Column, type RowBoundary, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { noPartner } from '../boundaries.ts';
import { Customer } from './customer.ts';

const ofVisiblePrincipal: RowBoundary = {
  name: 'of_visible_principal',
  holds: `${noPartner} or exists (select 1 from customer visible where visible.id = principal_id)`,
};

@TenantTable({ description: 'A principal lets an agent act, for a purpose and a time.', boundaries: [ofVisiblePrincipal] })
export class Authorization extends TenantEntity {
  @ToOne(() => Customer, 'Who is represented.', { filter: true })
  principal!: Ref<Customer>;

  @ToOne(() => Customer, 'Who acts.', { filter: true })
  agent!: Ref<Customer>;

  @Column('text', 'For what.')
  scope!: string;

  @Column('date', 'First day it holds.')
  validFrom!: string;

  @Column('date', 'Last day it holds; open-ended where there is none.', { nullable: true })
  validUntil: string | null = null;

  @Column('dateTime', 'When it was withdrawn.', { nullable: true })
  revokedAt: Date | null = null;
}
