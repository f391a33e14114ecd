import { Column, EnumColumn, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { ofVisibleAsset } from '../boundaries.ts';
import { Asset } from '../catalog/asset.ts';
import { CoverageBasis } from './coverage-basis.ts';

@TenantTable({ description: 'What covers an asset, from when until when.', boundaries: [ofVisibleAsset] })
export class Coverage extends TenantEntity {
  @ToOne(() => Asset, 'Which asset.', { filter: true })
  asset!: Ref<Asset>;

  @EnumColumn(() => CoverageBasis, 'On what it rests.', { filter: true })
  basis!: CoverageBasis;

  @Column('text', 'From which event it runs: `SOLD`, `INSTALLED`, `PURCHASED`.')
  startBasis!: string;

  @Column('date', 'First day.')
  startsOn!: string;

  @Column('date', 'Last day; moved on by `suspendedDays`.', { filter: true, order: true })
  endsOn!: string;

  @Column('texts', 'What it covers: `LABOUR`, `PARTS`, `TRAVEL`.')
  covers!: string[];

  @Column('decimal', 'Up to what usage, in the asset’s unit.', { nullable: true })
  usageCap: string | null = null;

  @Column('integer', 'Days in repair, which do not count.')
  suspendedDays = 0;
}
