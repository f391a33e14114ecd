import { Column, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { ofVisibleCase } from '../boundaries.ts';
import { ServiceCase } from './service-case.ts';

@TenantTable({ description: 'How the customer judged the handling of a case.', boundaries: [ofVisibleCase] })
@Unique({ properties: ['tenantId', 'serviceCase'] })
export class Rating extends TenantEntity {
  @ToOne(() => ServiceCase, 'Which case.', { filter: true })
  serviceCase!: Ref<ServiceCase>;

  @Column('integer', 'From 1, very dissatisfied, to 5, very satisfied.', { filter: true })
  score!: number;

  @Column('text', 'What the customer wrote.', { nullable: true, personalData: true })
  comment: string | null = null;

  @Column('dateTime', 'When.', { filter: true, order: true })
  ratedAt!: Date;
}
