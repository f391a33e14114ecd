import { mutation, mutationResolver } from '@aftercare/platform';
import { Authorization } from './authorization.ts';
import { RegisterAuthorizationInput, RevokeAuthorizationInput } from './authorization-inputs.ts';
import { registerAuthorization, revokeAuthorization } from './authorize-agent.ts';
import { Consent } from './consent.ts';
import { RecordConsentInput, WithdrawConsentInput } from './consent-inputs.ts';
import { Contact } from './contact.ts';
import { Customer } from './customer.ts';
import { AddContactInput, RegisterCustomerInput, UpdateCustomerInput } from './customer-inputs.ts';
import { IdentityCheck } from './identity-check.ts';
import { RecordIdentityCheckInput } from './identity-check-input.ts';
import { Partner } from './partner.ts';
import { RegisterPartnerInput } from './partner-input.ts';
import { recordConsent, withdrawConsent } from './record-consent.ts';
import { recordIdentityCheck } from './record-identity-check.ts';
import { addContact, registerCustomer } from './register-customer.ts';
import { registerPartner } from './register-partner.ts';
import { updateCustomer } from './update-customer.ts';

const permission = 'parties.write';

/** The mutations of parties. */
export const partiesResolver = mutationResolver('Parties', {
  registerCustomer: mutation({
    description: 'Puts a customer on file.',
    permission,
    input: RegisterCustomerInput,
    entity: Customer,
    useCase: registerCustomer,
  }),
  updateCustomer: mutation({
    description: 'Changes what is on file of a customer.',
    permission,
    input: UpdateCustomerInput,
    entity: Customer,
    useCase: updateCustomer,
  }),
  addContact: mutation({
    description: 'Adds somebody to talk to at a customer.',
    permission,
    input: AddContactInput,
    entity: Contact,
    useCase: addContact,
  }),
  registerPartner: mutation({
    description: 'Puts a partner on file.',
    // Not a partner's own affair, which `parties.write` may be.
    permission: 'organization.write',
    input: RegisterPartnerInput,
    entity: Partner,
    useCase: registerPartner,
  }),
  recordIdentityCheck: mutation({
    description: 'Records a check of who a customer is.',
    permission,
    input: RecordIdentityCheckInput,
    entity: IdentityCheck,
    useCase: recordIdentityCheck,
  }),
  registerAuthorization: mutation({
    description: 'Records that a customer lets another act.',
    permission,
    input: RegisterAuthorizationInput,
    entity: Authorization,
    useCase: registerAuthorization,
  }),
  revokeAuthorization: mutation({
    description: 'Withdraws an authorization.',
    permission,
    input: RevokeAuthorizationInput,
    entity: Authorization,
    useCase: revokeAuthorization,
  }),
  recordConsent: mutation({
    description: 'Records what a customer agreed to.',
    permission,
    input: RecordConsentInput,
    entity: Consent,
    useCase: recordConsent,
  }),
  withdrawConsent: mutation({
    description: 'Records that a customer took a consent back.',
    permission,
    input: WithdrawConsentInput,
    entity: Consent,
    useCase: withdrawConsent,
  }),
});
