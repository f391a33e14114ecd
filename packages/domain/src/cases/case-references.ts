import { type Context, findById, insert, refuse } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { Asset } from '../catalog/asset.ts';
import { Batch } from '../catalog/batch.ts';
import { Product } from '../catalog/product.ts';
import { Customer } from '../parties/customer.ts';
import { refuseCase } from './case-errors.ts';
import type { OpenServiceCaseInput } from './open-service-case-input.ts';

/** What a case is about, found on file or registered. */
export interface CaseReferences {
  readonly customer: Customer | null;
  readonly product: Product | null;
  readonly batch: Batch | null;
  readonly asset: Asset | null;
}

export async function findOrRegister(context: Context, input: OpenServiceCaseInput): Promise<CaseReferences> {
  const customer = await customerOf(context, input);
  const named = await productOf(context, input);
  const asset = await assetOf(context, input, named, customer);
  const product = named ?? (asset ? await asset.product.loadOrFail() : null);
  const batch = await batchOf(context, input, product);
  return { customer: customer ?? (await ownerOf(asset)), product, batch: batch ?? (await batchOfAsset(asset)), asset };
}

async function customerOf(context: Context, { customer }: OpenServiceCaseInput): Promise<Customer | null> {
  if (!customer) return null;
  if (customer.id) return findById(context, Customer, customer.id, 'customer.id');
  const phone = customer.phone?.trim() || null;
  const email = customer.email?.trim().toLowerCase() || null;
  const reachable = [...(phone ? [{ phone }] : []), ...(email ? [{ email }] : [])];
  const known =
    reachable.length === 0 ? null : await context.em.findOne(Customer, { $or: reachable }, { orderBy: { id: 'asc' } });
  if (known) return known;
  const name = customer.name?.trim();
  if (!name) throw refuseCase('CUSTOMER_NAME_REQUIRED', {}, 'customer.name');
  const partner = context.actor.partnerId ?? null;
  return insert(context, Customer, {
    kind: 'PERSON',
    ...{ name, phone, email },
    partner: partner === null ? null : ([context.tenantId, partner] as const),
  });
}

async function productOf(context: Context, { product }: OpenServiceCaseInput): Promise<Product | null> {
  if (!product) return null;
  const known = await context.em.findOne(Product, { sku: product.sku });
  const name = product.name?.trim() || product.sku;
  return known ?? insert(context, Product, { sku: product.sku, name: { en: name, zhCN: name } });
}

async function assetOf(
  context: Context,
  { asset }: OpenServiceCaseInput,
  product: Product | null,
  customer: Customer | null,
): Promise<Asset | null> {
  if (!asset) return null;
  const known = await context.em.findOne(Asset, { serialNumber: asset.serialNumber });
  if (known && product && known.product.id !== product.id) {
    throw refuseCase('REFERENCE_MISMATCH', { reference: 'asset' }, 'asset.serialNumber');
  }
  if (known) return known;
  if (!product) throw refuseCase('PRODUCT_REQUIRED', { reference: 'asset' }, 'product');
  // A piece without an owner would be out of its partner's own sight.
  if (!customer && context.actor.partnerId) throw refuse('REQUIRED', { field: 'customer' }, 'customer');
  const owner = customer && ref(customer);
  return insert(context, Asset, {
    serialNumber: asset.serialNumber,
    product: ref(product),
    customer: owner,
    repairCount: 0,
    repairDays: 0,
  });
}

async function batchOf(context: Context, { batch }: OpenServiceCaseInput, product: Product | null): Promise<Batch | null> {
  if (!batch) return null;
  if (!product) throw refuseCase('PRODUCT_REQUIRED', { reference: 'batch' }, 'product');
  const known = await context.em.findOne(Batch, { product: { id: product.id }, code: batch.code });
  return known ?? insert(context, Batch, { product: ref(product), code: batch.code, holdStatus: 'RELEASED' });
}

async function ownerOf(asset: Asset | null): Promise<Customer | null> {
  return (await asset?.customer?.loadOrFail()) ?? null;
}

async function batchOfAsset(asset: Asset | null): Promise<Batch | null> {
  return (await asset?.batch?.loadOrFail()) ?? null;
}
