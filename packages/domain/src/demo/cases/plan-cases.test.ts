import { describe, expect, test } from 'vitest';
import { planCases } from './plan-cases.ts';

describe('planCases', () => {
  const now = new Date('2026-06-15T04:00:00Z');

  test('plans the same for the same time', () => {
    expect(planCases(now)).toEqual(planCases(now));
  });

  test.each([
    '2026-01-01T00:00:00Z',
    '2026-02-17T12:00:00Z',
    '2026-06-15T04:00:00Z',
    '2026-12-31T23:59:00Z',
    '2028-02-29T04:00:00Z',
  ])('lets nothing happen out of order or after %s', (time) => {
    const present = new Date(time);
    for (const { occurredAt, openedAt, sale, acts } of planCases(present)) {
      const moments = [...(sale ? [sale.soldAt] : []), occurredAt, openedAt, ...acts.map(({ at }) => at), present];
      expect(moments).toEqual([...moments].sort((a, b) => a.getTime() - b.getTime()));
    }
  });

  test('leaves no word of a text to be filled in', () => {
    for (const { title, description, details } of planCases(now)) {
      expect(`${title} ${description} ${JSON.stringify(details)}`).not.toMatch(/\{\w+\}/);
      expect(title).not.toBe('');
    }
  });

  test('names everybody openly as made up', () => {
    for (const { customer } of planCases(now)) {
      if (customer)
        expect(`${customer.name} ${customer.email} ${customer.phone}`).toMatch(/(示例|demo).*@example\.com 1000000\d{4}/i);
    }
  });
});
