import type { Context } from '@aftercare/platform';
import { registerAsset } from '../../catalog/register-asset.ts';
import { registerCoverage } from '../../coverage/register-coverage.ts';
import type { Order } from '../../sales/order.ts';
import { registerOrder } from '../../sales/register-order.ts';
import { registerProofOfPurchase } from '../../sales/register-proof-of-purchase.ts';
import { recordDelivery, recordShipment } from '../../sales/ship-order.ts';
import { acceptOrder, cancelOrder } from '../../sales/transition-order.ts';
import { demoWarranties } from '../catalog/demo-products.ts';
import type { StoryClock } from '../chapter.ts';
import { addHours, chinaDate } from '../china-time.ts';
import type { Directory } from '../directory.ts';
import type { DemoSale } from './demo-sale.ts';

/** Records a sale as it went: the piece with what covers it, the order on its way, what proves the purchase. */
export async function recordSale(
  context: Context,
  clock: StoryClock,
  directory: Directory,
  sale: DemoSale,
): Promise<Order | null> {
  const { reference, product, serialNumber } = sale;
  const customer = directory.customer(sale.customer);
  const soldOn = chinaDate(sale.soldAt);
  clock.set(sale.soldAt);
  if (serialNumber) {
    await registerAsset(context, { serialNumber, product: product.sku, customer, soldOn });
    if (demoWarranties.some(({ sku }) => sku === product.sku)) {
      await registerCoverage(context, { serialNumber, basis: 'COMMERCIAL', startBasis: 'SOLD' });
    }
  }
  const order = sale.order === 'NONE' ? null : await recordOrder(context, clock, customer, sale);
  if (sale.order === 'CANCELLED' || sale.order === 'RECEIVED') return order;
  await registerProofOfPurchase(context, {
    ...{ customer, product: product.sku, serialNumber, order: order?.id ?? null },
    kind: order ? 'INVOICE' : 'RECEIPT',
    number: `${reference}-${order ? 'INV' : 'RCP'}`,
    purchasedOn: soldOn,
    price: product.price,
    currency: 'CNY',
  });
  return order;
}

async function recordOrder(context: Context, clock: StoryClock, customer: string, sale: DemoSale): Promise<Order> {
  const { reference, product, batch, serialNumber, quantity } = sale;
  const order = await registerOrder(context, {
    ...{ number: reference, businessUnit: product.unit, customer, currency: 'CNY' },
    orderedOn: chinaDate(sale.soldAt),
    lines: [{ sku: product.sku, batch, serialNumber, quantity: String(quantity), unitPrice: product.price }],
  });
  if (sale.order === 'RECEIVED') return order;
  if (sale.order === 'CANCELLED') {
    clock.set(addHours(sale.soldAt, 3));
    return cancelOrder(context, { id: order.id, version: order.version, reason: '客户取消 The customer changed their mind' });
  }
  clock.set(addHours(sale.soldAt, 1));
  await acceptOrder(context, { id: order.id, version: order.version });
  await context.em.flush();
  if (sale.order === 'ACCEPTED') return order;
  clock.set(addHours(sale.soldAt, 5));
  const sent = { carrier: '示例快运 (Demo Express)', trackingNumber: `DEMO${reference.replace(/\D/g, '')}` };
  const shipment = await recordShipment(context, { order: order.id, ...sent, expectedAt: addHours(sale.soldAt, 48) });
  await context.em.flush();
  if (sale.order === 'SHIPPED') return order;
  clock.set(addHours(sale.soldAt, 20));
  await recordDelivery(context, { shipment: shipment.id, complete: true });
  await context.em.flush();
  return order;
}
