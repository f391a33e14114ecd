import type { EntityClass } from '../entity/entity-definition.ts';
import type { OrderKey } from './cursor.ts';
import { type Later, later } from './pass-through/slot.ts';
import { usesPersonalData } from './personal-data.ts';
import { refuseRead } from './read-errors.ts';
import { type Search, searchArgument } from './search-argument.ts';
import type { Where } from './where-expression.ts';

export interface PageArguments {
  readonly first: Later<number>;
  readonly after: Later<string> | null;
  readonly where: Where | null;
  readonly orderBy: readonly OrderKey[];
  readonly search: Search | null;
}

/** The page that a connection field's arguments ask for; of those that are not known yet, once they are. */
export function pageArguments(
  entity: EntityClass,
  given: Readonly<Record<string, unknown>>,
  seesPersonalData: boolean,
): PageArguments {
  const { first, after, where, orderBy, search } = given;
  const page = {
    first: later(first, pageSize),
    after: after === null || after === undefined || after === '' ? null : later(after, String),
    where: (where as Where | null | undefined) ?? null,
    orderBy: (orderBy as readonly OrderKey[] | null | undefined) ?? [],
    search: searchArgument(search, seesPersonalData),
  };
  if (!seesPersonalData && usesPersonalData(entity, page)) throw refuseRead('PERSONAL_DATA_HIDDEN');
  return page;
}

function pageSize(first: unknown): number {
  if (typeof first !== 'number' || first < 1 || first > 100) throw refuseRead('PAGE_SIZE_OUT_OF_RANGE');
  return first;
}
