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
import { ofVisibleCustomer } from '../boundaries.ts';
import { BusinessUnit } from '../organization/business-unit.ts';
import { Customer } from '../parties/customer.ts';
import { OrderLine } from './order-line.ts';
import { ProofOfPurchase } from './proof-of-purchase.ts';
import { Shipment } from './shipment.ts';

export const OrderStatus = enumeration('OrderStatus', 'Where an order stands.', {
  RECEIVED: 'Received, not yet audited.',
  ACCEPTED: 'Audited and accepted.',
  SHIPPED: 'On its way.',
  DELIVERED: 'Delivered.',
  CANCELLED: 'Cancelled.',
});
export type OrderStatus = EnumerationOf<typeof OrderStatus>;

@TenantTable({ description: 'What a customer ordered.', boundaries: [ofVisibleCustomer] })
export class Order extends TenantEntity {
  @Column('text', 'Order number, unique in the tenant.', { unique: true, filter: true, order: true, search: true })
  number!: string;

  @ToOne(() => BusinessUnit, 'Which unit sold it.', { filter: true })
  businessUnit!: Ref<BusinessUnit>;

  @ToOne(() => Customer, 'Who ordered.', { filter: true })
  customer!: Ref<Customer>;

  @EnumColumn(() => OrderStatus, 'Where it stands.', { filter: true })
  status!: OrderStatus;

  @Column('date', 'When it was ordered.', { filter: true, order: true })
  orderedOn!: string;

  @Column('text', 'Currency, ISO 4217.')
  currency!: string;

  @ToMany(() => OrderLine, 'order', 'What was ordered.')
  lines = new Collection<OrderLine>(this);

  @ToMany(() => Shipment, 'order', 'How it was sent.')
  shipments = new Collection<Shipment>(this);

  @ToMany(() => ProofOfPurchase, 'order', 'What proves the purchase.')
  proofsOfPurchase = new Collection<ProofOfPurchase>(this);
}
