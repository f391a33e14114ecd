import { type Context, findById, insert, refuse } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { Asset } from '../catalog/asset.ts';
import { refuseCatalog } from '../catalog/catalog-errors.ts';
import { Product } from '../catalog/product.ts';
import { checkCurrency, checkNotNegative } from '../input/check-amount.ts';
import { checkPast } from '../input/check-dates.ts';
import { checkOptionalText, trimmed } from '../input/check-text.ts';
import { findByKey } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { Customer } from '../parties/customer.ts';
import { Order } from './order.ts';
import { ProofOfPurchase } from './proof-of-purchase.ts';
import type { RegisterProofOfPurchaseInput } from './proof-of-purchase-input.ts';
import { refuseSale } from './sales-errors.ts';

/** Puts on file what proves that a customer bought something (F11). */
export async function registerProofOfPurchase(context: Context, input: RegisterProofOfPurchaseInput): Promise<ProofOfPurchase> {
  const { kind, purchasedOn, price = null, currency = null } = input;
  const number = trimmed(input.number);
  const problems = [
    ...checkOptionalText('number', number, 100),
    ...checkPast('purchasedOn', purchasedOn, context.clock.now()),
    ...checkNotNegative('price', price),
    ...checkCurrency('currency', currency),
    ...(price !== null && currency === null ? [refuse.detail('REQUIRED', { field: 'currency' }, 'currency')] : []),
  ];
  const { customer, of, order } = await lookUp(problems, {
    customer: () => findById(context, Customer, input.customer, 'customer'),
    of: () => goodsOf(context, input),
    order: () => orderOf(context, input),
  });
  return insert(context, ProofOfPurchase, {
    ...{ kind, number, purchasedOn, price, currency },
    customer: ref(customer),
    product: ref(of.product),
    asset: of.asset && ref(of.asset),
    order: order && ref(order),
  });
}

async function goodsOf(context: Context, { product: sku, serialNumber }: RegisterProofOfPurchaseInput) {
  const product = await findByKey(context, Product, { where: { sku }, shown: sku, field: 'product' });
  if (!serialNumber) return { product, asset: null };
  const key = { where: { serialNumber }, shown: serialNumber, field: 'serialNumber' };
  const asset = await findByKey(context, Asset, key);
  if (asset.product.id === product.id) return { product, asset };
  throw refuseCatalog('ASSET_OF_OTHER_PRODUCT', { serialNumber, sku }, 'serialNumber');
}

async function orderOf(context: Context, input: RegisterProofOfPurchaseInput): Promise<Order | null> {
  if (!input.order) return null;
  const order = await findById(context, Order, input.order, 'order');
  if (order.customer.id === input.customer) return order;
  throw refuseSale('ORDER_OF_OTHER_CUSTOMER', { number: order.number }, 'order');
}
