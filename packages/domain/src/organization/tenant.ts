import { Column, LocalizedText, TenantEntity, TenantTable } from '@aftercare/platform';

/** The company whose data this is. The row of a tenant has the tenant's own id in both keys. */
@TenantTable({ description: 'The company whose data this is.' })
export class Tenant extends TenantEntity {
  @Column('localizedText', 'Name of the company.')
  name!: LocalizedText;
}
