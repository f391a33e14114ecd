import { Column, LocalizedText, type RowBoundary, TenantEntity, TenantTable } from '@aftercare/platform';
import { noPartner } from '../boundaries.ts';

const itself: RowBoundary = {
  name: 'itself',
  holds: `${noPartner} or id = nullif(current_setting('app.partner', true), '')::uuid`,
};

@TenantTable({
  description: 'A company that serves its own customers through a portal: dealer, travel agency, platform.',
  boundaries: [itself],
})
export class Partner extends TenantEntity {
  @Column('text', 'Short code, unique in the tenant.', { unique: true, filter: true, search: true })
  code!: string;

  @Column('localizedText', 'Name.', { search: true })
  name!: LocalizedText;
}
