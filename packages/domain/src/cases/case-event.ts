import { Column, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { ofVisibleCase } from '../boundaries.ts';
import { ServiceCase } from './service-case.ts';

@TenantTable({ description: 'An entry of a case’s timeline.', boundaries: [ofVisibleCase] })
export class CaseEvent extends TenantEntity {
  @ToOne(() => ServiceCase, 'Of which case.', { filter: true })
  serviceCase!: Ref<ServiceCase>;

  @Column('text', 'What happened: `opened`, `triaged`, `messageRecorded`, …', { filter: true })
  type!: string;

  @Column('dateTime', 'When.', { filter: true, order: true })
  occurredAt!: Date;

  @Column('text', 'Who did it.')
  actor!: string;

  @Column('text', 'What was remarked.', { nullable: true, personalData: true })
  remark: string | null = null;

  @Column('json', 'Particulars, by type: of a transition `from` and `to`.')
  data!: Readonly<Record<string, unknown>>;
}
