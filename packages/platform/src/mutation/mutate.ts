import type { EntityClass } from '../entity/entity-definition.ts';
import type { TenantEntity } from '../entity/tenant-entity.ts';
import { toUserErrors, type UserError } from '../graphql/user-error.ts';
import { once } from '../idempotency/once.ts';
import { type Context, inTransaction, type RequestContext } from '../request/context.ts';
import { UserErrors } from '../request/user-error.ts';

export interface MutationInput {
  readonly idempotencyKey?: string | null;
}

export interface Outcome<E> {
  readonly result: E | null;
  readonly errors: UserError[];
}

/**
 * Runs a use case as a mutation: one transaction, once per idempotency key, the caller's mistakes as errors of the
 * payload. `name` is the mutation's, so that one key cannot serve two mutations.
 */
export async function mutate<I extends MutationInput, E extends TenantEntity>(
  request: RequestContext,
  name: string,
  entity: EntityClass<E>,
  input: I,
  useCase: (context: Context, input: I) => Promise<E>,
): Promise<Outcome<E>> {
  const { idempotencyKey, ...rest } = input;
  try {
    const id = await inTransaction(request, async (context) => {
      const work = async () => (await useCase(context, input)).id;
      return idempotencyKey ? once(context, idempotencyKey, name, rest, work) : work();
    });
    return { result: await request.loaders.one(entity, id), errors: [] };
  } catch (error) {
    if (error instanceof UserErrors) return { result: null, errors: toUserErrors(error.details, request.locale) };
    throw error;
  }
}
