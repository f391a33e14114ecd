import { Column, LocalizedText, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { Product } from './product.ts';

@TenantTable({ description: 'A notice to those who service a product.' })
export class Bulletin extends TenantEntity {
  @ToOne(() => Product, 'About which product.', { filter: true })
  product!: Ref<Product>;

  @Column('localizedText', 'Title.', { search: true })
  title!: LocalizedText;

  @Column('localizedText', 'Text.', { search: true })
  body!: LocalizedText;

  @Column('dateTime', 'When it was published.', { filter: true, order: true })
  publishedAt!: Date;
}
