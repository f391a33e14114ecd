import { addDays, chinaDate } from '../china-time.ts';
import { type DemoProduct, demoProducts } from './demo-products.ts';

export interface DemoBatch {
  readonly product: string;
  readonly code: string;
  readonly productionDate: string;
  readonly shelfLifeDays: number;
}

/** Since when the demonstration's batches were made, in days before now. */
const since = 480;

/** The batches of a food, oldest first: monthly of what keeps for two months or less, else every two months. */
export function demoBatches({ sku, shelfLifeDays }: DemoProduct, now: Date): readonly DemoBatch[] {
  if (shelfLifeDays === undefined) return [];
  const interval = shelfLifeDays <= 60 ? 30 : 60;
  // Not all are made on the same day.
  const shift = demoProducts.findIndex((product) => product.sku === sku) * 2;
  return Array.from({ length: Math.ceil((since - shift) / interval) }, (_, index) => {
    const productionDate = chinaDate(addDays(now, index * interval + shift - since));
    return { product: sku, code: `L${productionDate.slice(2).replaceAll('-', '')}`, productionDate, shelfLifeDays };
  });
}

/** The newest batch of a food at a date, or the one so many before it. */
export function batchAt(product: DemoProduct, date: string, now: Date, before = 0): string | null {
  return (
    demoBatches(product, now)
      .filter(({ productionDate }) => productionDate < date)
      .at(-1 - before)?.code ?? null
  );
}
