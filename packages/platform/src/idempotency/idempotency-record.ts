import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { TenantTable } from '../entity/tenant-table.ts';

/** The answer a key was given, so that a repeated request gets it again and has no second effect. */
@TenantTable({ description: 'Answers by idempotency key.', public: false })
export class IdempotencyRecord {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @PrimaryKey({ type: 'uuid' })
  actorId!: string;

  @PrimaryKey({ type: 'text' })
  key!: string;

  /** SHA-256 of the mutation's name and canonical input. */
  @Property({ type: 'text' })
  inputHash!: string;

  /** The id of the entity the mutation answered with; null only inside the transaction that is making it. */
  @Property({ type: 'uuid', nullable: true })
  resultId: string | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;
}
