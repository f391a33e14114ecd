import { Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { TenantTable } from '../entity/tenant-table.ts';

/**
 * The terms of a record by which `search` finds it, kept by the triggers of its table.
 *
 * PostgreSQL answers no search by an index on a table under row-level security: the operator `@@` may tell of rows that a policy hides,
 * so it is asked last, row by row. Only the conditions of the policies themselves come first. So what is searched for is such a
 * condition here, read from a setting that `find_search_documents` sets. Without the setting the rows are those of the tenant, as everywhere.
 */
@TenantTable({
  description: 'By which terms records are found.',
  public: false,
  boundaries: [
    {
      name: 'of_search',
      holds: `terms @@ (coalesce(nullif(current_setting('app.search', true), ''), '!''-'''))::tsquery`,
    },
  ],
})
@Index({
  name: 'search_document_terms_index',
  // A search reads the list of pending rows from its beginning to its end, so that is kept short, in kB.
  expression:
    'create index "search_document_terms_index" on "search_document" using gin ("terms") with (gin_pending_list_limit = 1024)',
})
export class SearchDocument {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  /** The table of the record. */
  @PrimaryKey({ type: 'text' })
  entity!: string;

  /** The record’s id. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** As `search_terms` makes them. */
  @Property({ type: 'string', columnType: 'tsvector' })
  terms!: string;
}
