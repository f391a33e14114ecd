import { OptimisticLockError } from '@mikro-orm/core';
import type { EntityClass } from '../entity/entity-definition.ts';
import { TenantEntity } from '../entity/tenant-entity.ts';
import { toUserErrors, type UserError } from '../graphql/user-error.ts';
import { once } from '../idempotency/once.ts';
import { type Context, inTransaction, type RequestContext } from '../request/context.ts';
import { refuse } from '../request/platform-errors.ts';
import { UserErrors } from '../request/user-error.ts';

export interface MutationInput {
  readonly idempotencyKey?: string | null;
}

export interface Outcome {
  /** Of the row that was made or changed; null where there were errors. */
  readonly id: string | null;
  readonly errors: UserError[];
}

/**
 * Runs a use case as a mutation: one transaction, once per idempotency key, the caller's mistakes as errors of the
 * payload. `name` is the mutation's, so that one key cannot serve two mutations.
 */
export async function mutate<I extends MutationInput, E extends TenantEntity>(
  request: RequestContext,
  name: string,
  input: I,
  useCase: (context: Context, input: I) => Promise<E>,
): Promise<Outcome> {
  const { idempotencyKey, ...rest } = input;
  try {
    checkKey(idempotencyKey);
    const id = await inTransaction(request, async (context) => {
      const work = async () => (await useCase(context, input)).id;
      return idempotencyKey ? once(context, idempotencyKey, name, rest, work) : work();
    });
    return { id, errors: [] };
  } catch (error) {
    const refusal = error instanceof OptimisticLockError ? await conflict(request, error, input) : error;
    if (refusal instanceof UserErrors) return { id: null, errors: toUserErrors(refusal.details, request.locale) };
    throw refusal;
  }
}

/** A key is part of an index, whose entries PostgreSQL limits, and a text, which cannot hold the character 0. */
function checkKey(key: string | null | undefined): void {
  if (key === null || key === undefined || (key.length >= 1 && key.length <= 255 && !key.includes('\0'))) return;
  const field = 'idempotencyKey';
  throw refuse('LENGTH_OUT_OF_RANGE', { field, minimum: 1, maximum: 255, size: key.length }, field);
}

/** Another request changed a row between this one's reading and its writing: what `findAtVersion` would have said had it come later. */
async function conflict(request: RequestContext, error: OptimisticLockError, input: object): Promise<unknown> {
  const row: unknown = error.getEntity();
  if (!(row instanceof TenantEntity)) return error;
  request.loaders.clear();
  const now = await request.loaders.one(row.constructor as EntityClass<TenantEntity>, row.id);
  const values = { entity: row.constructor.name, seen: row.version, current: now?.version ?? '—' };
  return 'id' in input && input.id === row.id ? refuse('CONFLICT', values, 'version') : refuse('CONFLICT', values);
}
