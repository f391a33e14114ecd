import { columnsOf, type EntityClass } from '../entity/entity-definition.ts';
import type { PageArguments } from './page-arguments.ts';
import type { Where } from './where-expression.ts';

/**
 * Whether a list would tell of personal data though it is masked: who may filter by it can guess it, and an order's
 * cursors carry it.
 */
export function usesPersonalData(entity: EntityClass, { where, orderBy }: Pick<PageArguments, 'where' | 'orderBy'>): boolean {
  const personal = new Set(columnsOf(entity).flatMap(({ name, personalData }) => (personalData ? [name] : [])));
  return orderBy.some(({ field }) => personal.has(field)) || mentions(where ?? {}, personal);
}

function mentions(where: Where, personal: ReadonlySet<string>): boolean {
  return Object.entries(where).some(([key, value]) => {
    if (key === 'not') return mentions((value ?? {}) as Where, personal);
    if (key === 'and' || key === 'or') return ((value ?? []) as readonly Where[]).some((part) => mentions(part, personal));
    return personal.has(key) && value !== undefined;
  });
}
