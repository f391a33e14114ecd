import type { Context } from '@aftercare/platform';
import type { Batch } from '../../catalog/batch.ts';
import { recordQualityInspection, setBatchHold } from '../../catalog/hold-batch.ts';
import { Product } from '../../catalog/product.ts';
import { publishBulletin } from '../../catalog/publish-bulletin.ts';
import { registerBatch } from '../../catalog/register-batch.ts';
import { registerProduct } from '../../catalog/register-product.ts';
import { registerSupplier } from '../../catalog/register-supplier.ts';
import { Supplier } from '../../catalog/supplier.ts';
import { setWarrantyTerm } from '../../coverage/set-warranty-term.ts';
import type { Chapter, StoryClock } from '../chapter.ts';
import { addDays, atChinaTime, dateBefore } from '../china-time.ts';
import { demoBatches } from './demo-batches.ts';
import { demoBulletins } from './demo-bulletins.ts';
import { type DemoProduct, demoProducts, demoWarranties } from './demo-products.ts';
import { demoSuppliers } from './demo-suppliers.ts';

export function suppliersChapter(now: Date): Chapter {
  return {
    label: 'suppliers',
    written: async (em) => (await em.count(Supplier, { code: demoSuppliers[0]?.code ?? '' })) > 0,
    write: async (context, clock) => {
      clock.set(addDays(now, -495));
      for (const [index, supplier] of demoSuppliers.entries()) {
        // One qualification runs out soon, so that there is something to see to.
        await registerSupplier(context, { ...supplier, qualifiedUntil: dateBefore(now, index === 2 ? -20 : -300) });
      }
    },
  };
}

/** The products of a unit, with their warranties and bulletins. */
export function productsChapter(unit: string, now: Date): Chapter {
  const products = demoProducts.filter((product) => product.unit === unit);
  const sold = new Set(products.map(({ sku }) => sku));
  return {
    label: `${unit}: products`,
    written: async (em) => (await em.count(Product, { sku: products[0]?.sku ?? '' })) > 0,
    write: async (context, clock) => {
      clock.set(addDays(now, -490));
      for (const { sku, zhCN, en, category, model = null, supplier = null } of products) {
        await registerProduct(context, { sku, name: { en, zhCN }, category, model, supplier });
      }
      for (const { sku, months, covers } of demoWarranties.filter((warranty) => sold.has(warranty.sku))) {
        await setWarrantyTerm(context, { product: sku, basis: 'COMMERCIAL', months, covers: [...covers] });
      }
      for (const { product, title, body, daysAgo } of demoBulletins.filter((bulletin) => sold.has(bulletin.product))) {
        clock.set(addDays(now, -daysAgo));
        await publishBulletin(context, { product, title, body });
      }
    },
  };
}

/** The batches of a food, with some of their inspections. */
export function batchesChapter(product: DemoProduct, now: Date): Chapter {
  const batches = demoBatches(product, now);
  return {
    label: `${product.unit}: batches of ${product.en}`,
    written: async (em) => (await em.count(Product, { sku: product.sku, batches: { code: batches[0]?.code ?? '' } })) > 0,
    write: async (context, clock) => {
      for (const [index, { productionDate, ...batch }] of batches.entries()) {
        clock.set(atChinaTime(productionDate, 16));
        const registered = await registerBatch(context, { ...batch, productionDate });
        if (index % 3 === 0) await inspect(context, clock, registered, index);
      }
    },
  };
}

async function inspect(context: Context, clock: StoryClock, batch: Batch, index: number): Promise<void> {
  const passed = index !== 3;
  const findings = passed ? null : '封口强度不合格 Sealing strength below the limit';
  await recordQualityInspection(context, { batch: batch.id, stage: 'OUTGOING', passed, findings });
  await context.em.flush();
  if (passed) return;
  clock.set(addDays(clock.now(), 1));
  const { id, version } = batch;
  await recordQualityInspection(context, {
    batch: id,
    stage: 'OUTGOING',
    passed: true,
    findings: '返工后复检合格 Reworked, passed',
  });
  await setBatchHold(context, { id, version, holdStatus: 'RELEASED', reason: '返工后复检合格 Reworked, passed' });
}
