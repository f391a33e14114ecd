import { Column, EnumColumn, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { ofVisibleCase } from '../boundaries.ts';
import { CaseChannel, ServiceCase } from './service-case.ts';

@TenantTable({ description: '回访: the customer was asked whether the matter is settled.', boundaries: [ofVisibleCase] })
export class FollowUp extends TenantEntity {
  @ToOne(() => ServiceCase, 'About which case.', { filter: true })
  serviceCase!: Ref<ServiceCase>;

  @EnumColumn(() => CaseChannel, 'How the customer was asked.')
  channel!: CaseChannel;

  @Column('boolean', 'Whether the customer was reached.', { filter: true })
  reached!: boolean;

  @Column('boolean', 'Whether the customer is satisfied.', { nullable: true, filter: true })
  satisfied: boolean | null = null;

  @Column('text', 'What the customer said.', { nullable: true, personalData: true })
  remark: string | null = null;

  @Column('text', 'Who asked.')
  by!: string;

  @Column('dateTime', 'When.', { filter: true, order: true })
  followedUpAt!: Date;
}
