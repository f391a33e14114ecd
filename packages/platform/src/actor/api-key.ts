import { createHash } from 'node:crypto';
import { Unique } from '@mikro-orm/decorators/legacy';
import type { Database } from '../database/database.ts';
import { EnumColumn, PrivateColumn } from '../entity/column.ts';
import { enumeration } from '../entity/enumeration.ts';
import { TenantEntity } from '../entity/tenant-entity.ts';
import { TenantTable } from '../entity/tenant-table.ts';
import type { Actor, ActorKind } from './actor.ts';

export const ActorKinds = enumeration('ActorKind', 'What kind of actor.', {
  STAFF: 'Somebody of the company.',
  PARTNER: 'A partner’s portal.',
  BI: 'An analyst’s tool.',
  SYSTEM: 'The platform itself.',
}) satisfies { readonly [K in ActorKind]: K };

/** A key that a program presents. Only its hash is kept. */
@TenantTable({
  description: 'Keys that programs present.',
  public: false,
  // Whoever presents the key shows its hash, and so finds its tenant.
  alsoSeenWhen: `key_hash = nullif(current_setting('app.api_key_hash', true), '')`,
})
@Unique({ properties: ['keyHash'] })
export class ApiKey extends TenantEntity {
  @PrivateColumn('text')
  name!: string;

  @PrivateColumn('text')
  keyHash!: string;

  @EnumColumn(() => ActorKinds, 'What kind of actor presents it.')
  kind!: ActorKind;

  @PrivateColumn('texts')
  roles!: string[];

  @PrivateColumn('id', { nullable: true })
  partnerId: string | null = null;

  /** A key everybody knows, for demonstrations; refused in production. */
  @PrivateColumn('boolean')
  demo!: boolean;

  @PrivateColumn('dateTime', { nullable: true })
  expiresAt: Date | null = null;

  @PrivateColumn('dateTime', { nullable: true })
  revokedAt: Date | null = null;
}

export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

const recognise = `select id, name, kind, tenant_id, partner_id, roles, demo from api_key
  where key_hash = $1 and revoked_at is null and (expires_at is null or expires_at > $2::timestamptz)`;

/** The actor behind a key; null for one that is unknown, expired, revoked, or a demonstration key where those are refused. */
export async function authenticateApiKey(
  database: Database,
  key: string,
  options: { readonly now: Date; readonly demoKeys: boolean },
): Promise<Actor | null> {
  const apiKeyHash = hashApiKey(key);
  const statement = { text: recognise, parameters: [apiKeyHash, options.now.toISOString()] };
  const [found] = (await database.read({ apiKeyHash }, statement)) as readonly KeyRow[];
  if (found === undefined || (found.demo && !options.demoKeys)) return null;
  const { kind, id, name, tenant_id: tenantId, roles, partner_id: partnerId } = found;
  return { kind, id, name, tenantId, roles, ...(partnerId === null ? {} : { partnerId }) };
}

/** The columns that `recognise` selects. */
type KeyRow = Pick<ApiKey, 'id' | 'name' | 'kind' | 'roles' | 'demo'> & {
  readonly tenant_id: string;
  readonly partner_id: string | null;
};
