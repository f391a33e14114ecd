import type { EntityClass } from '../entity/entity-definition.ts';
import { seesPersonalData } from '../graphql/guard.ts';
import type { RequestContext } from '../request/context.ts';
import type { OrderKey } from './cursor.ts';
import { usesPersonalData } from './personal-data.ts';
import { refuseRead } from './read-errors.ts';
import { type Search, searchArgument } from './search-argument.ts';
import type { Where } from './where-expression.ts';

export interface PageArguments {
  readonly first: number;
  readonly after: string | null;
  readonly where: Where | null;
  readonly orderBy: readonly OrderKey[];
  readonly search: Search | null;
}

/** The page that a connection field's arguments ask for. */
export function pageArguments(
  request: RequestContext,
  entity: EntityClass,
  given: Readonly<Record<string, unknown>>,
): PageArguments {
  const { first, after, where, orderBy, search } = given;
  if (typeof first !== 'number' || first < 1 || first > 100) throw refuseRead('PAGE_SIZE_OUT_OF_RANGE');
  const page = {
    first,
    after: typeof after === 'string' && after !== '' ? after : null,
    where: (where as Where | null | undefined) ?? null,
    orderBy: (orderBy as readonly OrderKey[] | null | undefined) ?? [],
    search: searchArgument(request, search),
  };
  if (!seesPersonalData(request) && usesPersonalData(entity, page)) throw refuseRead('PERSONAL_DATA_HIDDEN');
  return page;
}
