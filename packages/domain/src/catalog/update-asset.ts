import { type Context, findAtVersion, findById } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { trimmed } from '../input/check-text.ts';
import { lookUp } from '../input/look-up.ts';
import { Customer } from '../parties/customer.ts';
import { Asset } from './asset.ts';
import type { UpdateAssetInput } from './asset-inputs.ts';
import { type AssetFields, batchOf, checkAsset, ownerOf } from './check-asset.ts';

/** Corrects what is on file of a piece; its serial number and product stay. */
export async function updateAsset(context: Context, input: UpdateAssetInput): Promise<Asset> {
  const asset = await findAtVersion(context, Asset, input);
  // A partner sees every piece, but changes those of its own customers only.
  if (asset.customer) await findById(context, Customer, asset.customer.id, 'id');
  const fields = changed(asset, input);
  const { batch, customer } = await lookUp(checkAsset(fields, context.clock.now()), {
    batch: () => batchOf(context, input.batch, asset.product.id),
    customer: () => ownerOf(context, input.customer),
  });
  Object.assign(asset, fields);
  if (input.batch !== undefined) asset.batch = batch && ref(batch);
  if (input.customer !== undefined) asset.customer = customer && ref(customer);
  return asset;
}

/** What was given, and for the rest what is on file. */
function changed(asset: Asset, input: UpdateAssetInput): AssetFields {
  const { soldOn, installedOn, firstUsedOn, usage, usageUnit } = input;
  return {
    soldOn: soldOn === undefined ? asset.soldOn : soldOn,
    installedOn: installedOn === undefined ? asset.installedOn : installedOn,
    firstUsedOn: firstUsedOn === undefined ? asset.firstUsedOn : firstUsedOn,
    usage: usage === undefined ? asset.usage : usage,
    usageUnit: usageUnit === undefined ? asset.usageUnit : trimmed(usageUnit),
  };
}
