import { type Context, insert } from '@aftercare/platform';
import { LockMode, ref } from '@mikro-orm/core';
import { Product } from '../catalog/product.ts';
import { findByKey } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { checkTerm } from './check-term.ts';
import type { SetWarrantyTermInput } from './coverage-inputs.ts';
import { WarrantyTerm } from './warranty-term.ts';

/** Says with what warranty a product is sold; coverages that run keep what they promised. */
export async function setWarrantyTerm(context: Context, input: SetWarrantyTermInput): Promise<WarrantyTerm> {
  const { basis, months, usageCap = null } = input;
  const { product } = await lookUp(checkTerm(input), {
    product: () => findByKey(context, Product, { where: { sku: input.product }, shown: input.product, field: 'product' }),
  });
  // Of two who set a product's term at the same time, the second finds the first's.
  await context.em.lock(product, LockMode.PESSIMISTIC_WRITE);
  const covers = [...new Set(input.covers)];
  const known = await context.em.findOne(WarrantyTerm, { product: { id: product.id }, basis });
  if (!known) return insert(context, WarrantyTerm, { product: ref(product), basis, months, covers, usageCap });
  Object.assign(known, { months, covers, usageCap });
  return known;
}
