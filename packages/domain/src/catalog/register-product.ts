import { type Context, findAtVersion, insert, type UserErrorDetail } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import {
  checkKept,
  checkLocalizedText,
  checkOptionalText,
  checkRuleCode,
  checkText,
  trimmed,
  trimmedTexts,
} from '../input/check-text.ts';
import { findByKey, flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { Product } from './product.ts';
import type { RegisterProductInput, UpdateProductInput } from './product-inputs.ts';
import { Supplier } from './supplier.ts';

/** Puts a product on file. */
export async function registerProduct(context: Context, input: RegisterProductInput): Promise<Product> {
  const sku = input.sku.trim();
  const key = { where: { sku }, shown: sku, field: 'sku' };
  const { supplier } = await lookUp([...checkText('sku', sku, 100), ...checkProduct(input)], {
    unused: () => requireUnused(context, Product, key),
    supplier: () => supplierOf(context, input.supplier),
  });
  const product = insert(context, Product, {
    sku,
    name: trimmedTexts(input.name),
    category: input.category ?? null,
    model: trimmed(input.model),
    discontinuedOn: input.discontinuedOn ?? null,
    supplier: supplier && ref(supplier),
  });
  await flushUnused(context, Product, key);
  return product;
}

/** Corrects what is on file of a product; its SKU stays, for other systems know it by that. */
export async function updateProduct(context: Context, input: UpdateProductInput): Promise<Product> {
  const { name, category, model, discontinuedOn } = input;
  const { product, supplier } = await lookUp([...checkKept({ name }), ...checkProduct(input)], {
    product: () => findAtVersion(context, Product, input),
    supplier: () => supplierOf(context, input.supplier),
  });
  if (name) product.name = trimmedTexts(name);
  if (category !== undefined) product.category = category;
  if (model !== undefined) product.model = trimmed(model);
  if (discontinuedOn !== undefined) product.discontinuedOn = discontinuedOn;
  if (input.supplier !== undefined) product.supplier = supplier && ref(supplier);
  return product;
}

function checkProduct({ name, category, model }: Pick<UpdateProductInput, 'name' | 'category' | 'model'>): UserErrorDetail[] {
  return [
    ...checkLocalizedText('name', name, 300),
    ...checkRuleCode('category', category),
    ...checkOptionalText('model', model, 100),
  ];
}

async function supplierOf(context: Context, code: string | null | undefined): Promise<Supplier | null> {
  return code ? findByKey(context, Supplier, { where: { code }, shown: code, field: 'supplier' }) : null;
}
