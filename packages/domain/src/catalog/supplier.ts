import { Column, TenantEntity, TenantTable } from '@aftercare/platform';
import { notForPartners } from '../boundaries.ts';

@TenantTable({ description: 'Who supplies products or parts.', boundaries: [notForPartners] })
export class Supplier extends TenantEntity {
  @Column('text', 'Short code, unique in the tenant.', { unique: true, filter: true, search: true })
  code!: string;

  @Column('text', 'Name.', { order: true, search: true })
  name!: string;

  @Column('date', 'Until when its qualification holds.', { nullable: true, filter: true })
  qualifiedUntil: string | null = null;
}
