import { type Context, emit, findAtVersion, findById, insert, UserErrors } from '@aftercare/platform';
import { LockMode, ref } from '@mikro-orm/core';
import { checkOrder, checkPast } from '../input/check-dates.ts';
import { checkOptionalText, trimmed } from '../input/check-text.ts';
import { lookUp } from '../input/look-up.ts';
import { Delivery } from './delivery.ts';
import { Order } from './order.ts';
import { refuseSale } from './sales-errors.ts';
import { Shipment } from './shipment.ts';
import type { RecordDeliveryInput, RecordShipmentInput, RescheduleShipmentInput } from './shipment-inputs.ts';
import { transitionOrder } from './transition-order.ts';

/** Records that goods of an order left. */
export async function recordShipment(context: Context, input: RecordShipmentInput): Promise<Shipment> {
  const now = context.clock.now();
  const { expectedAt = null } = input;
  const shippedAt = input.shippedAt ?? now;
  const carrier = trimmed(input.carrier);
  const trackingNumber = trimmed(input.trackingNumber);
  const problems = [
    ...checkOptionalText('carrier', carrier, 200),
    ...checkOptionalText('trackingNumber', trackingNumber, 100),
    ...checkPast('shippedAt', shippedAt, now),
    ...checkOrder({ shippedAt, expectedAt }),
  ];
  const { order } = await lookUp(problems, { order: () => findById(context, Order, input.order, 'order') });
  const data = { carrier, trackingNumber, expectedAt };
  await transitionOrder(context, 'ship', order, { field: 'order', at: shippedAt, data });
  return insert(context, Shipment, { order: ref(order), carrier, trackingNumber, shippedAt, expectedAt });
}

/** Tells a delay beforehand (P3). */
export async function rescheduleShipment(context: Context, input: RescheduleShipmentInput): Promise<Shipment> {
  const { shipment } = await lookUp(checkOptionalText('reason', input.reason, 1000), {
    shipment: async () => {
      const found = await findAtVersion(context, Shipment, input);
      await requireUndelivered(context, found, 'id');
      return found;
    },
  });
  const { number } = await shipment.order.loadOrFail();
  const from = shipment.expectedAt;
  shipment.expectedAt = input.expectedAt;
  const data = { order: number, from, to: input.expectedAt, reason: trimmed(input.reason) };
  emit(context, 'shipment.rescheduled', shipment.id, data);
  return shipment;
}

/** Records that a shipment arrived; once all of an order's have, the order is delivered. */
export async function recordDelivery(context: Context, input: RecordDeliveryInput): Promise<Delivery> {
  const now = context.clock.now();
  const deliveredAt = input.deliveredAt ?? now;
  const remark = trimmed(input.remark);
  const problems = [...checkOptionalText('remark', remark, 2000), ...checkPast('deliveredAt', deliveredAt, now)];
  const { shipment } = await lookUp(problems, {
    shipment: async () => {
      const found = await findById(context, Shipment, input.shipment, 'shipment');
      // Two who record the same arrival at the same time: the second finds the first's.
      await context.em.lock(found, LockMode.PESSIMISTIC_WRITE);
      await requireUndelivered(context, found, 'shipment');
      const early = checkOrder({ shippedAt: found.shippedAt, deliveredAt });
      if (early.length > 0) throw new UserErrors(early);
      return found;
    },
  });
  const delivery = insert(context, Delivery, { shipment: ref(shipment), deliveredAt, complete: input.complete, remark });
  await context.em.flush();
  const order = await shipment.order.loadOrFail();
  const underWay = await context.em.count(Shipment, { order: { id: order.id }, deliveries: { $none: {} } });
  if (underWay === 0) await transitionOrder(context, 'deliver', order, { field: 'shipment', at: deliveredAt });
  return delivery;
}

async function requireUndelivered(context: Context, { id }: Shipment, field: string): Promise<void> {
  if ((await context.em.count(Delivery, { shipment: { id } })) > 0) throw refuseSale('SHIPMENT_ALREADY_DELIVERED', {}, field);
}
