import { Index } from '@mikro-orm/decorators/legacy';
import { PrivateColumn } from '../entity/column.ts';
import { insert } from '../entity/insert.ts';
import { TenantEntity } from '../entity/tenant-entity.ts';
import { TenantTable } from '../entity/tenant-table.ts';
import type { Context } from '../request/context.ts';

/** Something that happened and that others will be told of: written with the change itself, delivered afterwards. */
@TenantTable({ description: 'What happened, for delivery to others.', public: false })
@Index({ properties: ['tenantId', 'publishedAt', 'id'] })
export class OutboxEvent extends TenantEntity {
  @PrivateColumn('text')
  type!: string;

  /** The entity it is about. */
  @PrivateColumn('id')
  subjectId!: string;

  @PrivateColumn('json')
  payload!: Readonly<Record<string, unknown>>;

  @PrivateColumn('dateTime', { nullable: true })
  publishedAt: Date | null = null;
}

/** Records an event in the context's transaction. `type` is dotted, the past participle last: `serviceCase.opened`. */
export function emit(context: Context, type: string, subjectId: string, payload: Readonly<Record<string, unknown>>): void {
  insert(context, OutboxEvent, { type, subjectId, payload, publishedAt: null });
}
