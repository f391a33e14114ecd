import { Column, TenantEntity, TenantTable, ToMany, ToOne } from '@aftercare/platform';
import { Collection, type Ref } from '@mikro-orm/core';
import { ofVisibleCustomer } from '../boundaries.ts';
import { ServiceCase } from '../cases/service-case.ts';
import { Coverage } from '../coverage/coverage.ts';
import { Customer } from '../parties/customer.ts';
import { Batch } from './batch.ts';
import { Product } from './product.ts';

@TenantTable({ description: 'One piece of a product, known by its serial number.', boundaries: [ofVisibleCustomer] })
export class Asset extends TenantEntity {
  @Column('text', 'Serial number, unique in the tenant.', { unique: true, filter: true, order: true, search: true })
  serialNumber!: string;

  @ToOne(() => Product, 'Of which product.', { filter: true })
  product!: Ref<Product>;

  @ToOne(() => Batch, 'Of which batch.', { nullable: true, filter: true })
  batch: Ref<Batch> | null = null;

  @ToOne(() => Customer, 'Whose it is.', { nullable: true, filter: true })
  customer: Ref<Customer> | null = null;

  @Column('date', 'When it was sold.', { nullable: true, filter: true })
  soldOn: string | null = null;

  @Column('date', 'When it was installed.', { nullable: true })
  installedOn: string | null = null;

  @Column('date', 'When it was first used.', { nullable: true })
  firstUsedOn: string | null = null;

  @Column('decimal', 'How much it was used, in `usageUnit`.', { nullable: true })
  usage: string | null = null;

  @Column('text', 'Unit of the usage: `km`, `hour`.', { nullable: true })
  usageUnit: string | null = null;

  @Column('integer', 'Repairs so far.')
  repairCount = 0;

  @Column('integer', 'Days spent in repair so far; they do not count towards the warranty.')
  repairDays = 0;

  @ToMany(() => Coverage, 'asset', 'What covers it.')
  coverages = new Collection<Coverage>(this);

  @ToMany(() => ServiceCase, 'asset', 'The cases about it.')
  serviceCases = new Collection<ServiceCase>(this);
}
