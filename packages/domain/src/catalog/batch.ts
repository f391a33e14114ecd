import {
  Column,
  EnumColumn,
  type EnumerationOf,
  enumeration,
  TenantEntity,
  TenantTable,
  ToMany,
  ToOne,
} from '@aftercare/platform';
import { Collection, type Ref } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { OrderLine } from '../sales/order-line.ts';
import { Product } from './product.ts';
import { QualityInspection } from './quality-inspection.ts';

export const HoldStatus = enumeration('HoldStatus', 'Whether a batch may be sold.', {
  RELEASED: 'May be sold.',
  ON_HOLD: 'Held until it is examined.',
  STOP_SALE: 'Must not be sold or used.',
  RECALLED: 'Being recalled.',
});
export type HoldStatus = EnumerationOf<typeof HoldStatus>;

@TenantTable({ description: 'A batch of a product: what was made together.' })
@Unique({ properties: ['tenantId', 'product', 'code'] })
export class Batch extends TenantEntity {
  @ToOne(() => Product, 'Of which product.', { filter: true })
  product!: Ref<Product>;

  @Column('text', 'Batch code, unique within the product.', { filter: true, order: true, search: true })
  code!: string;

  @Column('date', 'When it was made.', { nullable: true, filter: true })
  productionDate: string | null = null;

  @Column('integer', 'Shelf life in days.', { nullable: true })
  shelfLifeDays: number | null = null;

  @Column('date', 'When it expires.', { nullable: true, filter: true })
  expiresOn: string | null = null;

  @EnumColumn(() => HoldStatus, 'Whether it may be sold.', { filter: true })
  holdStatus!: HoldStatus;

  @ToMany(() => OrderLine, 'batch', 'Where it went: the order lines it was delivered on.')
  orderLines = new Collection<OrderLine>(this);

  @ToMany(() => QualityInspection, 'batch', 'Its inspections.')
  inspections = new Collection<QualityInspection>(this);
}
