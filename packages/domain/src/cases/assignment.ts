import { Column, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { ofVisibleCase } from '../boundaries.ts';
import { Staff } from '../organization/staff.ts';
import { ServiceCase } from './service-case.ts';

@TenantTable({ description: 'Who is to handle a case, from when until when.', boundaries: [ofVisibleCase] })
export class Assignment extends TenantEntity {
  @ToOne(() => ServiceCase, 'Which case.', { filter: true })
  serviceCase!: Ref<ServiceCase>;

  @ToOne(() => Staff, 'Who.', { nullable: true, filter: true })
  staff: Ref<Staff> | null = null;

  @Column('text', 'Which team.', { filter: true })
  team!: string;

  @Column('dateTime', 'From when.')
  assignedAt!: Date;

  @Column('dateTime', 'Until when; none while it lasts.', { nullable: true })
  endedAt: Date | null = null;
}
