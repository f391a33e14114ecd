import { type Context, findById, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkOrder, checkPast } from '../input/check-dates.ts';
import { checkRuleCode } from '../input/check-text.ts';
import { lookUp } from '../input/look-up.ts';
import { Customer } from './customer.ts';
import { IdentityCheck } from './identity-check.ts';
import type { RecordIdentityCheckInput } from './identity-check-input.ts';

/** Records one check of who a customer is; decisions of disclosure read it. */
export async function recordIdentityCheck(context: Context, input: RecordIdentityCheckInput): Promise<IdentityCheck> {
  const { method, assurance, validUntil = null } = input;
  const now = context.clock.now();
  const checkedAt = input.checkedAt ?? now;
  const problems = [
    ...checkRuleCode('method', method),
    ...checkPast('checkedAt', checkedAt, now),
    ...checkOrder({ checkedAt, validUntil }),
  ];
  const { customer } = await lookUp(problems, {
    customer: () => findById(context, Customer, input.customer, 'customer'),
  });
  return insert(context, IdentityCheck, { customer: ref(customer), method, assurance, checkedAt, validUntil });
}
