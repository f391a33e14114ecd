import type { Context } from '@aftercare/platform';
import { openServiceCase } from '../../cases/open-service-case.ts';
import type { StoryClock } from '../chapter.ts';
import type { Directory } from '../directory.ts';
import { recordSale } from '../sales/record-sale.ts';
import { castOf } from './cast.ts';
import { performAct } from './perform-act.ts';
import type { PlannedCase } from './planned-case.ts';

/** Lets a case happen: what was bought, the intake, and every act at its time by whoever did it. */
export async function tellCase(context: Context, clock: StoryClock, directory: Directory, planned: PlannedCase): Promise<void> {
  const order = planned.sale && (await recordSale(context, clock, directory, planned.sale));
  const cast = castOf(context, directory, planned);
  clock.set(planned.openedAt);
  const serviceCase = await openServiceCase(cast.customer, {
    businessUnit: planned.unit,
    caseType: planned.story.caseType,
    channel: planned.channel,
    title: planned.title,
    description: planned.description,
    customer: planned.customer && { id: directory.customer(planned.customer) },
    product: planned.product && { sku: planned.product.sku },
    batch: planned.batch === null ? null : { code: planned.batch },
    asset: planned.sale?.serialNumber ? { serialNumber: planned.sale.serialNumber } : null,
    order: order?.id ?? null,
    details: planned.details,
    occurredAt: planned.occurredAt,
    externalReference: planned.reference,
  });
  await context.em.flush();
  for (const { act, at } of planned.acts) {
    clock.set(at);
    await performAct(cast, serviceCase, planned, act);
    // What changed is stamped with the time at which it is written.
    await context.em.flush();
  }
}
