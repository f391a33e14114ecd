import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { TenantTable } from '../entity/tenant-table.ts';
import type { Context } from '../request/context.ts';

/** The last number given out under a name. */
@TenantTable({ description: 'Readable numbers given out so far.', public: false })
export class NumberSequence {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @PrimaryKey({ type: 'text' })
  name!: string;

  @Property({ type: 'integer' })
  last!: number;
}

/** The next number of a sequence of the tenant, from 1, without gaps: the row stays locked until the transaction ends. */
export async function nextNumber(context: Context, name: string): Promise<number> {
  const [row] = await context.em.execute<{ last: number }[]>(
    `insert into number_sequence (tenant_id, name, last) values (?, ?, 1)
     on conflict (tenant_id, name) do update set last = number_sequence.last + 1 returning last`,
    [context.tenantId, name],
  );
  if (row === undefined) throw new Error(`the sequence ${name} gave no number`);
  return row.last;
}
