import { Column, LocalizedText, TenantEntity, TenantTable, ToMany, ToOne } from '@aftercare/platform';
import { Collection, type Ref } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { notForPartners } from '../boundaries.ts';
import { BusinessUnit } from './business-unit.ts';
import { Staff } from './staff.ts';

@TenantTable({
  description: 'A department of a business unit; `code` is what decisions name as team or role.',
  boundaries: [notForPartners],
})
@Unique({ properties: ['tenantId', 'businessUnit', 'code'] })
export class Department extends TenantEntity {
  @Column('text', 'Short code, as decisions name it: `CUSTOMER_SERVICE`.', { filter: true, search: true })
  code!: string;

  @Column('localizedText', 'Name.', { search: true })
  name!: LocalizedText;

  @ToOne(() => BusinessUnit, 'The unit it belongs to.', { filter: true })
  businessUnit!: Ref<BusinessUnit>;

  @ToMany(() => Staff, 'department', 'Who works here.')
  staff = new Collection<Staff>(this);
}
