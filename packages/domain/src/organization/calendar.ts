import { type CalendarDefinition, Column, LocalizedText, TenantEntity, TenantTable } from '@aftercare/platform';

@TenantTable({ description: 'When a business unit works: zone, hours, holidays and make-up days.' })
export class Calendar extends TenantEntity {
  @Column('text', 'Short code, unique in the tenant.', { unique: true, filter: true })
  code!: string;

  @Column('localizedText', 'Name.')
  name!: LocalizedText;

  @Column('json', 'Zone, weekly hours, holidays and exceptions, as `createCalendar` takes them.')
  definition!: CalendarDefinition;
}
