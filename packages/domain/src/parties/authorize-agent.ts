import { type Context, findAtVersion, findById, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkOrder } from '../input/check-dates.ts';
import { checkText } from '../input/check-text.ts';
import { lookUp } from '../input/look-up.ts';
import { Authorization } from './authorization.ts';
import type { RegisterAuthorizationInput, RevokeAuthorizationInput } from './authorization-inputs.ts';
import { Customer } from './customer.ts';
import { refuseParty } from './party-errors.ts';

/** Records that a principal lets an agent act. */
export async function registerAuthorization(context: Context, input: RegisterAuthorizationInput): Promise<Authorization> {
  const { scope, validFrom, validUntil = null } = input;
  const problems = [
    ...(input.agent === input.principal ? [refuseParty.detail('AGENT_IS_PRINCIPAL', {}, 'agent')] : []),
    ...checkText('scope', scope, 500),
    ...checkOrder({ validFrom, validUntil }),
  ];
  const { principal, agent } = await lookUp(problems, {
    principal: () => findById(context, Customer, input.principal, 'principal'),
    agent: () => findById(context, Customer, input.agent, 'agent'),
  });
  return insert(context, Authorization, {
    principal: ref(principal),
    agent: ref(agent),
    scope: scope.trim(),
    validFrom,
    validUntil,
  });
}

/** Withdraws an authorization from now on. */
export async function revokeAuthorization(context: Context, input: RevokeAuthorizationInput): Promise<Authorization> {
  const authorization = await findAtVersion(context, Authorization, input);
  if (authorization.revokedAt) {
    throw refuseParty('AUTHORIZATION_REVOKED', { revokedAt: authorization.revokedAt.toISOString() }, 'id');
  }
  authorization.revokedAt = context.clock.now();
  return authorization;
}
