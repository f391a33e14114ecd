import type { Context } from '@aftercare/platform';
import { findByKey } from '../input/find-by-key.ts';
import { BusinessUnit } from './business-unit.ts';

/** The unit that an input's `businessUnit` names by its code. */
export function findBusinessUnit(context: Context, code: string): Promise<BusinessUnit> {
  return findByKey(context, BusinessUnit, { where: { code }, shown: code, field: 'businessUnit' });
}
