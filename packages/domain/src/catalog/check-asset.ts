import { type Context, findById, refuse, type UserErrorDetail } from '@aftercare/platform';
import { checkNotNegative } from '../input/check-amount.ts';
import { checkOrder, checkPast } from '../input/check-dates.ts';
import { checkOptionalText } from '../input/check-text.ts';
import { findByKey } from '../input/find-by-key.ts';
import { Customer } from '../parties/customer.ts';
import { Batch } from './batch.ts';

export interface AssetFields {
  readonly soldOn: string | null;
  readonly installedOn: string | null;
  readonly firstUsedOn: string | null;
  readonly usage: string | null;
  readonly usageUnit: string | null;
}

/** What is wrong with a piece as it would then stand. */
export function checkAsset(asset: AssetFields, now: Date): UserErrorDetail[] {
  const { soldOn, installedOn, firstUsedOn, usage, usageUnit } = asset;
  return [
    ...checkPast('soldOn', soldOn, now),
    ...checkPast('installedOn', installedOn, now),
    ...checkPast('firstUsedOn', firstUsedOn, now),
    ...checkOrder({ soldOn, installedOn, firstUsedOn }),
    ...checkNotNegative('usage', usage),
    ...checkOptionalText('usageUnit', usageUnit, 20),
    ...(usage !== null && !usageUnit ? [refuse.detail('REQUIRED', { field: 'usageUnit' }, 'usageUnit')] : []),
  ];
}

export async function batchOf(context: Context, code: string | null | undefined, productId: string): Promise<Batch | null> {
  if (!code) return null;
  return findByKey(context, Batch, { where: { code, product: { id: productId } }, shown: code, field: 'batch' });
}

export async function ownerOf(context: Context, id: string | null | undefined): Promise<Customer | null> {
  return id ? findById(context, Customer, id, 'customer') : null;
}
