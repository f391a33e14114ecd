import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Context } from '../request/context.ts';
import { refuse } from '../request/platform-errors.ts';

interface Row {
  input_hash: string;
  result_id: string | null;
}

/**
 * Runs `work` once per key of the actor: the same key and input again gives the first result's id, another input
 * under the same key is refused. Of requests at the same time one goes ahead and the others wait for its commit.
 */
export async function once(
  context: Context,
  key: string,
  mutation: string,
  input: unknown,
  work: () => Promise<string>,
): Promise<string> {
  const hash = createHash('sha256')
    .update(canonicalize({ mutation, input: JSON.parse(JSON.stringify(input)) }) ?? '')
    .digest('hex');
  const id = [context.tenantId, context.actor.id, key];
  const taken = await context.em.execute<unknown[]>(
    `insert into idempotency_record (tenant_id, actor_id, key, input_hash, result_id, created_at)
     values (?, ?, ?, ?, null, ?) on conflict do nothing returning key`,
    [...id, hash, context.clock.now()],
  );
  const where = 'where tenant_id = ? and actor_id = ? and key = ?';
  if (taken.length === 0) {
    const [first] = await context.em.execute<Row[]>(`select input_hash, result_id from idempotency_record ${where}`, id);
    if (first === undefined || first.input_hash !== hash) throw refuse('IDEMPOTENCY_KEY_REUSED', {}, 'idempotencyKey');
    return String(first.result_id);
  }
  const resultId = await work();
  await context.em.execute(`update idempotency_record set result_id = ? ${where}`, [resultId, ...id]);
  return resultId;
}
