import type { OrderStatus } from './order.ts';

export interface OrderTransition {
  readonly from: readonly OrderStatus[];
  readonly to: OrderStatus;
  readonly permission: string;
  /** What else must hold, by name; `order-guards.ts` has them. */
  readonly guards?: readonly OrderGuardName[];
  readonly description: string;
}

export type OrderGuardName = 'batchesMayBeSold';

/** The states of an order and the ways between them. */
export const orderWorkflow = {
  accept: {
    from: ['RECEIVED'],
    to: 'ACCEPTED',
    permission: 'sales.write',
    description: 'Accepts an order whose specification, quantity, price and delivery were audited.',
  },
  ship: {
    // An order may leave in parts, and what was missing on arrival is sent after it.
    from: ['ACCEPTED', 'SHIPPED', 'DELIVERED'],
    to: 'SHIPPED',
    permission: 'sales.write',
    guards: ['batchesMayBeSold'],
    description: 'Records that goods of an order left; none of a batch that is held or expired.',
  },
  deliver: {
    from: ['SHIPPED'],
    to: 'DELIVERED',
    permission: 'sales.write',
    description: 'Records that a shipment arrived; the last one delivers the order.',
  },
  cancel: {
    from: ['RECEIVED', 'ACCEPTED'],
    to: 'CANCELLED',
    permission: 'sales.write',
    description: 'Cancels an order that has not left.',
  },
} as const satisfies Readonly<Record<string, OrderTransition>>;

export type OrderTransitionName = keyof typeof orderWorkflow;

/** What an order in this state can do. */
export function possibleOrderTransitions(status: OrderStatus): readonly OrderTransitionName[] {
  const names: readonly string[] = Object.keys(orderWorkflow);
  return names.filter(isTransition).filter((name) => orderTransitionOf(name).from.includes(status));
}

export function orderTransitionOf(name: OrderTransitionName): OrderTransition {
  return orderWorkflow[name];
}

function isTransition(name: string): name is OrderTransitionName {
  return name in orderWorkflow;
}
