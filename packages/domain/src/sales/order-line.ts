import { Column, type RowBoundary, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { noPartner } from '../boundaries.ts';
import { Asset } from '../catalog/asset.ts';
import { Batch } from '../catalog/batch.ts';
import { Product } from '../catalog/product.ts';
import { Order } from './order.ts';

/** A partner sees the lines of orders it sees. */
export const ofVisibleOrder: RowBoundary = {
  name: 'of_visible_order',
  holds: `${noPartner} or exists (select 1 from "order" visible where visible.id = order_id)`,
};

@TenantTable({ description: 'One position of an order.', boundaries: [ofVisibleOrder] })
export class OrderLine extends TenantEntity {
  @ToOne(() => Order, 'Of which order.', { filter: true })
  order!: Ref<Order>;

  @ToOne(() => Product, 'What was ordered.', { filter: true })
  product!: Ref<Product>;

  @ToOne(() => Batch, 'From which batch it was delivered.', { nullable: true, filter: true })
  batch: Ref<Batch> | null = null;

  @ToOne(() => Asset, 'Which piece was delivered.', { nullable: true, filter: true })
  asset: Ref<Asset> | null = null;

  @Column('decimal', 'How many.')
  quantity!: string;

  @Column('decimal', 'Price of one, in the order’s currency.')
  unitPrice!: string;
}
