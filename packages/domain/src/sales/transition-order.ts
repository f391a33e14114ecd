import { type Context, emit, findAtVersion, refuse } from '@aftercare/platform';
import { checkOptionalText, trimmed } from '../input/check-text.ts';
import { lookUp } from '../input/look-up.ts';
import { Order } from './order.ts';
import { orderGuards } from './order-guards.ts';
import type { AcceptOrderInput, CancelOrderInput } from './order-inputs.ts';
import { type OrderTransitionName, orderTransitionOf, possibleOrderTransitions } from './order-workflow.ts';
import { refuseSale } from './sales-errors.ts';

interface Step {
  /** Where the order stands in the input. */
  readonly field: string;
  /** When it happened; now where it is left out. */
  readonly at?: Date;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Moves an order along its workflow, or refuses with the reason. */
export async function transitionOrder(context: Context, name: OrderTransitionName, order: Order, step: Step): Promise<void> {
  const transition = orderTransitionOf(name);
  const from = order.status;
  if (!transition.from.includes(from)) {
    throw refuseSale(
      'ORDER_TRANSITION_NOT_ALLOWED',
      {
        status: from,
        transition: name,
        from: transition.from.join(', '),
        possible: possibleOrderTransitions(from).join(', ') || '—',
      },
      step.field,
    );
  }
  for (const guard of transition.guards ?? []) await orderGuards[guard](context, order, step.at ?? context.clock.now());
  order.status = transition.to;
  emit(context, `order.${pastParticiple[name]}`, order.id, { number: order.number, from, to: transition.to, ...step.data });
}

const pastParticiple: Readonly<Record<OrderTransitionName, string>> = {
  accept: 'accepted',
  ship: 'shipped',
  deliver: 'delivered',
  cancel: 'cancelled',
};

/** P3: the order was audited and the customer is told. */
export async function acceptOrder(context: Context, input: AcceptOrderInput): Promise<Order> {
  const order = await findAtVersion(context, Order, input);
  await transitionOrder(context, 'accept', order, { field: 'id' });
  return order;
}

export async function cancelOrder(context: Context, input: CancelOrderInput): Promise<Order> {
  const reason = trimmed(input.reason);
  const problems = [
    ...(reason ? [] : [refuse.detail('REQUIRED', { field: 'reason' }, 'reason')]),
    ...checkOptionalText('reason', reason, 1000),
  ];
  const { order } = await lookUp(problems, { order: () => findAtVersion(context, Order, input) });
  await transitionOrder(context, 'cancel', order, { field: 'id', data: { reason } });
  return order;
}
