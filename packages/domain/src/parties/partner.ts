import { Column, LocalizedText, type RowBoundary, TenantEntity, TenantTable } from '@aftercare/platform';
import { Unique } from '@mikro-orm/decorators/legacy';

const itself: RowBoundary = {
  name: 'itself',
  holds: `nullif(current_setting('app.partner', true), '') is null or id = nullif(current_setting('app.partner', true), '')::uuid`,
};

@TenantTable({
  description: 'A company that serves its own customers through a portal: dealer, travel agency, platform.',
  boundaries: [itself],
})
@Unique({ properties: ['tenantId', 'code'] })
export class Partner extends TenantEntity {
  @Column('text', 'Short code, unique in the tenant.', { filter: true })
  code!: string;

  @Column('localizedText', 'Name.')
  name!: LocalizedText;
}
