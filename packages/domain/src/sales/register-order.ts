import { type Context, emit, findById, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkCurrency, checkSize } from '../input/check-amount.ts';
import { checkPast } from '../input/check-dates.ts';
import { checkText } from '../input/check-text.ts';
import { flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { findBusinessUnit } from '../organization/find-business-unit.ts';
import { Customer } from '../parties/customer.ts';
import { Order } from './order.ts';
import type { RegisterOrderInput } from './order-inputs.ts';
import { OrderLine } from './order-line.ts';
import { checkLines, findLines } from './order-lines.ts';

const mostLines = 500;

/** Puts an order and its lines on file, received and not yet audited. */
export async function registerOrder(context: Context, input: RegisterOrderInput): Promise<Order> {
  const number = input.number.trim();
  const key = { where: { number }, shown: number, field: 'number' };
  const { orderedOn, currency } = input;
  const lines = input.lines.slice(0, mostLines);
  const problems = [
    ...checkText('number', number, 64),
    ...checkPast('orderedOn', orderedOn, context.clock.now()),
    ...checkCurrency('currency', currency),
    ...checkSize('lines', input.lines, 1, mostLines),
    ...checkLines(lines),
  ];
  const { businessUnit, customer, found } = await lookUp(problems, {
    unused: () => requireUnused(context, Order, key),
    businessUnit: () => findBusinessUnit(context, input.businessUnit),
    customer: () => findById(context, Customer, input.customer, 'customer'),
    found: () => findLines(context, lines),
  });
  const order = insert(context, Order, {
    ...{ number, orderedOn, currency, status: 'RECEIVED' },
    businessUnit: ref(businessUnit),
    customer: ref(customer),
  });
  for (const { quantity, unitPrice, product, batch, asset } of found) {
    insert(context, OrderLine, {
      ...{ quantity, unitPrice, order: ref(order), product: ref(product) },
      batch: batch && ref(batch),
      asset: asset && ref(asset),
    });
  }
  emit(context, 'order.registered', order.id, { number, businessUnit: businessUnit.code });
  await flushUnused(context, Order, key);
  return order;
}
