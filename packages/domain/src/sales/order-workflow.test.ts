import { expect, test } from 'vitest';
import { OrderStatus } from './order.ts';
import { orderWorkflow, possibleOrderTransitions } from './order-workflow.ts';

test.each([
  ['RECEIVED', ['accept', 'cancel']],
  ['ACCEPTED', ['ship', 'cancel']],
  ['SHIPPED', ['ship', 'deliver']],
  ['DELIVERED', ['ship']],
  ['CANCELLED', []],
] as const)('an order that is %s can %j', (status, expected) => {
  expect(possibleOrderTransitions(status)).toEqual(expected);
});

test('reaches every state from RECEIVED', () => {
  const reached = new Set<string>(['RECEIVED']);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { from, to } of Object.values(orderWorkflow)) if (from.some((status) => reached.has(status))) reached.add(to);
  }
  expect([...reached].sort()).toEqual(Object.keys(OrderStatus).sort());
});
