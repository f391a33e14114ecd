import { type Context, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkText, trimmed } from '../input/check-text.ts';
import { findByKey, flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { Asset } from './asset.ts';
import type { RegisterAssetInput } from './asset-inputs.ts';
import { batchOf, checkAsset, ownerOf } from './check-asset.ts';
import { Product } from './product.ts';

/** Puts a piece of a product on file. */
export async function registerAsset(context: Context, input: RegisterAssetInput): Promise<Asset> {
  const serialNumber = input.serialNumber.trim();
  const { soldOn = null, installedOn = null, firstUsedOn = null, usage = null } = input;
  const fields = { soldOn, installedOn, firstUsedOn, usage, usageUnit: trimmed(input.usageUnit) };
  const key = { where: { serialNumber }, shown: serialNumber, field: 'serialNumber' };
  const { of, customer } = await lookUp(
    [...checkText('serialNumber', serialNumber, 100), ...checkAsset(fields, context.clock.now())],
    {
      unused: () => requireUnused(context, Asset, key),
      of: async () => {
        const product = await findByKey(context, Product, {
          where: { sku: input.product },
          shown: input.product,
          field: 'product',
        });
        return { product, batch: await batchOf(context, input.batch, product.id) };
      },
      customer: () => ownerOf(context, input.customer),
    },
  );
  const asset = insert(context, Asset, {
    ...{ serialNumber, ...fields },
    product: ref(of.product),
    batch: of.batch && ref(of.batch),
    customer: customer && ref(customer),
    repairCount: 0,
    repairDays: 0,
  });
  await flushUnused(context, Asset, key);
  return asset;
}
