import { type Context, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkWhole } from '../input/check-amount.ts';
import { checkPast } from '../input/check-dates.ts';
import { checkText } from '../input/check-text.ts';
import { findByKey, flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { Batch } from './batch.ts';
import { checkExpiry, expiryOf } from './batch-expiry.ts';
import type { RegisterBatchInput } from './batch-inputs.ts';
import { Product } from './product.ts';

/** Puts a batch on file, released for sale. */
export async function registerBatch(context: Context, input: RegisterBatchInput): Promise<Batch> {
  const code = input.code.trim();
  const { productionDate = null, shelfLifeDays = null, expiresOn = null } = input;
  const shelfLife = { productionDate, shelfLifeDays, expiresOn };
  const shelfLifeProblems = checkWhole('shelfLifeDays', shelfLifeDays, 1, 36_500);
  const problems = [
    ...checkText('code', code, 100),
    ...checkPast('productionDate', productionDate, context.clock.now()),
    ...(shelfLifeProblems.length > 0 ? shelfLifeProblems : checkExpiry(shelfLife)),
  ];
  const keyOf = (product: Product) => ({ where: { product: { id: product.id }, code }, shown: code, field: 'code' });
  const { product } = await lookUp(problems, {
    product: async () => {
      const found = await findByKey(context, Product, {
        where: { sku: input.product },
        shown: input.product,
        field: 'product',
      });
      await requireUnused(context, Batch, keyOf(found));
      return found;
    },
  });
  const batch = insert(context, Batch, {
    ...{ code, productionDate, shelfLifeDays, expiresOn: expiryOf(shelfLife) },
    product: ref(product),
    holdStatus: 'RELEASED',
  });
  await flushUnused(context, Batch, keyOf(product));
  return batch;
}
