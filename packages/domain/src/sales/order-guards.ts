import { type Context, type UserErrorDetail, UserErrors } from '@aftercare/platform';
import { localDate } from '../organization/unit-calendar.ts';
import type { Order } from './order.ts';
import { OrderLine } from './order-line.ts';
import type { OrderGuardName } from './order-workflow.ts';
import { refuseSale } from './sales-errors.ts';

/** Throws where it does not hold at that time. */
type Guard = (context: Context, order: Order, at: Date) => Promise<void>;

export const orderGuards: Readonly<Record<OrderGuardName, Guard>> = { batchesMayBeSold };

/** S5: what is on hold is neither sold nor used. ST6: nor is what has expired, on the day it leaves. */
async function batchesMayBeSold(context: Context, order: Order, at: Date): Promise<void> {
  const lines = await context.em.find(
    OrderLine,
    { order: { id: order.id }, batch: { id: { $ne: null } } },
    { populate: ['batch', 'product'] },
  );
  if (lines.length === 0) return;
  const unit = await order.businessUnit.loadOrFail();
  const date = localDate(await unit.calendar.loadOrFail(), at);
  const problems: UserErrorDetail[] = [];
  for (const line of lines) {
    const { sku } = await line.product.loadOrFail();
    const batch = await line.batch?.loadOrFail();
    if (!batch) continue;
    const { code, holdStatus, expiresOn } = batch;
    if (holdStatus !== 'RELEASED') {
      problems.push(refuseSale.detail('ORDER_BATCH_NOT_RELEASED', { batch: code, sku, holdStatus }, 'order'));
    }
    if (expiresOn !== null && expiresOn < date) {
      problems.push(refuseSale.detail('ORDER_BATCH_EXPIRED', { batch: code, sku, expiresOn }, 'order'));
    }
  }
  if (problems.length > 0) throw new UserErrors(problems);
}
