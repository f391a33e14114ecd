import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';
import type { EntityClass } from '../entity/entity-definition.ts';

/** What a root field does and nothing else: read one row by `id`, or a page. */
export interface RootRead {
  readonly entity: EntityClass;
  readonly kind: 'one' | 'page';
}

export function Reads(read: RootRead) {
  return Extensions({ reads: read });
}

export function readsOf({ extensions }: GraphQLField<unknown, unknown>): RootRead | undefined {
  return extensions['reads'] as RootRead | undefined; // Nothing but `Reads` sets it.
}
