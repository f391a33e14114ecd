import { type Context, findAtVersion, findById, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkPast } from '../input/check-dates.ts';
import { checkRuleCode } from '../input/check-text.ts';
import { lookUp } from '../input/look-up.ts';
import { Consent } from './consent.ts';
import type { RecordConsentInput, WithdrawConsentInput } from './consent-inputs.ts';
import { Customer } from './customer.ts';
import { refuseParty } from './party-errors.ts';

/** Records what a customer agreed to. */
export async function recordConsent(context: Context, input: RecordConsentInput): Promise<Consent> {
  const now = context.clock.now();
  const givenAt = input.givenAt ?? now;
  const { purpose } = input;
  const { customer } = await lookUp([...checkRuleCode('purpose', purpose), ...checkPast('givenAt', givenAt, now)], {
    customer: () => findById(context, Customer, input.customer, 'customer'),
  });
  return insert(context, Consent, { customer: ref(customer), purpose, givenAt });
}

/** Records that a customer took a consent back: as easy as giving it, as PIPL Art. 15 asks. */
export async function withdrawConsent(context: Context, input: WithdrawConsentInput): Promise<Consent> {
  const consent = await findAtVersion(context, Consent, input);
  if (consent.withdrawnAt) {
    throw refuseParty('CONSENT_WITHDRAWN', { withdrawnAt: consent.withdrawnAt.toISOString() }, 'id');
  }
  consent.withdrawnAt = context.clock.now();
  return consent;
}
