import { Column, EnumColumn, type EnumerationOf, enumeration, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { ofVisibleCustomer } from '../boundaries.ts';
import { Asset } from '../catalog/asset.ts';
import { Product } from '../catalog/product.ts';
import { Customer } from '../parties/customer.ts';
import { Order } from './order.ts';

export const ProofKind = enumeration('ProofKind', 'What proves a purchase.', {
  INVOICE: 'An invoice.',
  RECEIPT: 'A receipt.',
  WARRANTY_CARD: 'A warranty card.',
  ORDER_RECORD: 'The company’s own record of the order.',
  OTHER: 'Another proof.',
});
export type ProofKind = EnumerationOf<typeof ProofKind>;

@TenantTable({ description: 'What proves that a customer bought something.', boundaries: [ofVisibleCustomer] })
export class ProofOfPurchase extends TenantEntity {
  @ToOne(() => Customer, 'Who bought.', { filter: true })
  customer!: Ref<Customer>;

  @ToOne(() => Product, 'What was bought.', { filter: true })
  product!: Ref<Product>;

  @ToOne(() => Asset, 'Which piece.', { nullable: true, filter: true })
  asset: Ref<Asset> | null = null;

  @ToOne(() => Order, 'On which order.', { nullable: true, filter: true })
  order: Ref<Order> | null = null;

  @EnumColumn(() => ProofKind, 'What kind of proof.', { filter: true })
  kind!: ProofKind;

  @Column('text', 'Its number.', { nullable: true, filter: true, search: true })
  number: string | null = null;

  @Column('date', 'When it was bought.', { filter: true })
  purchasedOn!: string;

  @Column('decimal', 'Price paid.', { nullable: true })
  price: string | null = null;

  @Column('text', 'Currency of the price, ISO 4217.', { nullable: true })
  currency: string | null = null;
}
