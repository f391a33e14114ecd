import { Column, EnumColumn, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { Product } from '../catalog/product.ts';
import { CoverageBasis } from './coverage-basis.ts';

@TenantTable({ description: 'The warranty a product is sold with.' })
@Unique({ properties: ['tenantId', 'product', 'basis'] })
export class WarrantyTerm extends TenantEntity {
  @ToOne(() => Product, 'Of which product.', { filter: true })
  product!: Ref<Product>;

  @EnumColumn(() => CoverageBasis, 'On what it rests.')
  basis!: CoverageBasis;

  @Column('integer', 'How many months it lasts.')
  months!: number;

  @Column('texts', 'What it covers: `LABOUR`, `PARTS`, `TRAVEL`.')
  covers!: string[];

  @Column('decimal', 'Up to what usage, in the asset’s unit.', { nullable: true })
  usageCap: string | null = null;
}
