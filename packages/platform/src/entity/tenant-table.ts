import { Entity } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { searchTriggers } from '../search/search-trigger.ts';
import type { EntityClass } from './entity-definition.ts';

/** SQL that must hold for a row to be seen and written, on top of the tenant's own boundary. */
export interface RowBoundary {
  readonly name: string;
  readonly holds: string;
}

const ofTenant = `tenant_id = nullif(current_setting('app.tenant', true), '')::uuid`;

interface TenantTableOptions {
  readonly description: string;
  /** Absent from GraphQL when false. */
  readonly public?: boolean;
  readonly boundaries?: readonly RowBoundary[];
  /** SQL under which a row is seen, not written, without its tenant. */
  readonly alsoSeenWhen?: string;
}

/**
 * A table of the tenant: row-level security is forced, and without a tenant in the transaction no row is seen.
 * `boundaries` narrow further, each a restrictive policy.
 */
export function TenantTable(options: TenantTableOptions) {
  const visible = options.alsoSeenWhen ? `(${ofTenant}) or (${options.alsoSeenWhen})` : ofTenant;
  return (entity: EntityClass): void => {
    Entity({
      triggers: searchTriggers(entity),
      rowLevelSecurity: 'force',
      policies: [
        { name: 'of_tenant', using: visible, check: ofTenant },
        ...(options.boundaries ?? []).map((boundary) => ({
          name: boundary.name,
          type: 'restrictive' as const,
          using: boundary.holds,
          check: boundary.holds,
        })),
      ],
    })(entity);
    if (options.public !== false) ObjectType({ description: options.description })(entity);
  };
}
