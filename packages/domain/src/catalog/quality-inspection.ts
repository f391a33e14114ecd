import { Column, EnumColumn, type EnumerationOf, enumeration, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { notForPartners } from '../boundaries.ts';
import { Batch } from './batch.ts';

export const InspectionStage = enumeration('InspectionStage', 'When a batch was inspected.', {
  INCOMING: 'On receipt.',
  PROCESS: 'During production.',
  OUTGOING: 'Before delivery.',
});
export type InspectionStage = EnumerationOf<typeof InspectionStage>;

@TenantTable({ description: 'An inspection of a batch.', boundaries: [notForPartners] })
export class QualityInspection extends TenantEntity {
  @ToOne(() => Batch, 'Of which batch.', { filter: true })
  batch!: Ref<Batch>;

  @EnumColumn(() => InspectionStage, 'When in the batch’s life.', { filter: true })
  stage!: InspectionStage;

  @Column('boolean', 'Whether it passed.', { filter: true })
  passed!: boolean;

  @Column('text', 'What was found.', { nullable: true })
  findings: string | null = null;

  @Column('dateTime', 'When.', { filter: true, order: true })
  inspectedAt!: Date;
}
