import { Column, TenantEntity, TenantTable, ToMany, ToOne } from '@aftercare/platform';
import { Collection, type Ref } from '@mikro-orm/core';
import { Delivery } from './delivery.ts';
import { Order } from './order.ts';
import { ofVisibleOrder } from './order-line.ts';

@TenantTable({ description: 'Goods of an order on their way.', boundaries: [ofVisibleOrder] })
export class Shipment extends TenantEntity {
  @ToOne(() => Order, 'Of which order.', { filter: true })
  order!: Ref<Order>;

  @Column('text', 'Who carries it.', { nullable: true })
  carrier: string | null = null;

  @Column('text', 'The carrier’s number.', { nullable: true, filter: true, search: true })
  trackingNumber: string | null = null;

  @Column('dateTime', 'When it left.', { nullable: true })
  shippedAt: Date | null = null;

  @Column('dateTime', 'When it is expected.', { nullable: true })
  expectedAt: Date | null = null;

  @ToMany(() => Delivery, 'shipment', 'How it arrived.')
  deliveries = new Collection<Delivery>(this);
}
