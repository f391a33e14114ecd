import { Order } from '../../sales/order.ts';
import { batchAt } from '../catalog/demo-batches.ts';
import { demoProducts } from '../catalog/demo-products.ts';
import type { Chapter } from '../chapter.ts';
import { addDays, chinaDate } from '../china-time.ts';
import type { Directory } from '../directory.ts';
import { demoCustomers } from '../parties/demo-customers.ts';
import { type Random, seededRandom } from '../random.ts';
import type { DemoSale } from './demo-sale.ts';
import { recordSale } from './record-sale.ts';

/** Sales that nobody complained about, one chapter a unit. */
export function salesChapter(unit: string, directory: Directory, now: Date): Chapter {
  const sales = planSales(unit, now);
  return {
    label: `${unit}: sales`,
    written: async (em) => (await em.count(Order, { number: sales[0]?.reference ?? '' })) > 0,
    write: async (context, clock) => {
      for (const sale of sales) await recordSale(context, clock, directory, sale);
    },
  };
}

const perUnit = 12;

function planSales(unit: string, now: Date): readonly DemoSale[] {
  const random = seededRandom(unit.length * 7_919);
  const products = demoProducts.filter((product) => product.unit === unit);
  const customers = demoCustomers.filter((customer) => customer.unit === unit);
  return Array.from({ length: perUnit }, (_, index): DemoSale => {
    const product = random.pick(products);
    const customer = random.pick(customers);
    // The last of them are on their way.
    const soldAt = addDays(now, index >= perUnit - 3 ? index - perUnit : -340 + index * 30);
    const number = String(index + 1).padStart(3, '0');
    return {
      ...{ product, customer, soldAt, quantity: unit === 'FOOD' ? random.whole(5, 60) : 1 },
      reference: `DEMO-${unit.slice(0, 2)}-${number}`,
      batch: batchAt(product, chinaDate(addDays(soldAt, -1)), now),
      serialNumber: unit === 'EQUIPMENT' ? `DEMO-${product.model}-9${number}` : null,
      order: orderOf(random, unit, index),
    };
  });
}

function orderOf(random: Random, unit: string, index: number): DemoSale['order'] {
  if (unit === 'HOTEL') return index === perUnit - 1 ? 'RECEIVED' : 'ACCEPTED';
  const latest: Readonly<Record<number, DemoSale['order']>> = {
    [perUnit - 3]: 'SHIPPED',
    [perUnit - 2]: 'ACCEPTED',
    [perUnit - 1]: 'RECEIVED',
  };
  return latest[index] ?? (random.chance(0.12) ? 'CANCELLED' : 'DELIVERED');
}
