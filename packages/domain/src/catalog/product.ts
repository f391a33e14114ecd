import { Column, LocalizedText, TenantEntity, TenantTable, ToMany, ToOne } from '@aftercare/platform';
import { Collection, type Ref } from '@mikro-orm/core';
import { Asset } from './asset.ts';
import { Batch } from './batch.ts';
import { Bulletin } from './bulletin.ts';
import { Supplier } from './supplier.ts';

@TenantTable({ description: 'Something the company sells: goods, a service, a room.' })
export class Product extends TenantEntity {
  @Column('text', 'Stock keeping unit, unique in the tenant.', { unique: true, filter: true, order: true, search: true })
  sku!: string;

  @Column('localizedText', 'Name.', { search: true })
  name!: LocalizedText;

  @Column('text', 'Category, as rules name it: `HOUSEHOLD_APPLIANCE`.', { nullable: true, filter: true })
  category: string | null = null;

  @Column('text', 'Model.', { nullable: true, search: true })
  model: string | null = null;

  @Column('date', 'Since when it is no longer made.', { nullable: true })
  discontinuedOn: string | null = null;

  @ToOne(() => Supplier, 'Who supplies it.', { nullable: true, filter: true })
  supplier: Ref<Supplier> | null = null;

  @ToMany(() => Batch, 'product', 'Its batches.')
  batches = new Collection<Batch>(this);

  @ToMany(() => Asset, 'product', 'Its pieces in the field.')
  assets = new Collection<Asset>(this);

  @ToMany(() => Bulletin, 'product', 'Service bulletins.')
  bulletins = new Collection<Bulletin>(this);
}
