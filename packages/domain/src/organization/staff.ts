import { Column, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { notForPartners } from '../boundaries.ts';
import { Department } from './department.ts';

@TenantTable({ description: 'Somebody who works for the company.', boundaries: [notForPartners] })
export class Staff extends TenantEntity {
  @Column('text', 'Staff number, unique in the tenant.', { unique: true, filter: true, search: true })
  number!: string;

  @Column('text', 'Name.', { search: true })
  name!: string;

  @Column('text', 'Role, as decisions name it: `QUALITY_MANAGER`.', { filter: true })
  role!: string;

  @ToOne(() => Department, 'Where they work.', { filter: true })
  department!: Ref<Department>;
}
