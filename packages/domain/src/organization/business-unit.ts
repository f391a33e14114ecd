import { Column, LocalizedText, TenantEntity, TenantTable, ToMany, ToOne } from '@aftercare/platform';
import { Collection, type Ref } from '@mikro-orm/core';
import { Calendar } from './calendar.ts';
import { Department } from './department.ts';
import { ServicePoint } from './service-point.ts';

@TenantTable({
  description: 'A part of the company that owns its policies: it enables plugins, sets parameters and names its calendar.',
})
export class BusinessUnit extends TenantEntity {
  @Column('text', 'Short code, unique in the tenant.', { unique: true, filter: true, order: true, search: true })
  code!: string;

  @Column('localizedText', 'Name.', { search: true })
  name!: LocalizedText;

  @Column('texts', 'Ids of the plugins it has enabled.')
  plugins!: string[];

  @Column('integer', 'For how many days after it was resolved a case may be opened again.')
  reopenWindowDays!: number;

  @ToOne(() => Calendar, 'When it works; its working time is counted by this.')
  calendar!: Ref<Calendar>;

  @ToMany(() => Department, 'businessUnit', 'Its departments.')
  departments = new Collection<Department>(this);

  @ToMany(() => ServicePoint, 'businessUnit', 'Its service points.')
  servicePoints = new Collection<ServicePoint>(this);
}
