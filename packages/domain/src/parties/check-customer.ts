import type { UserErrorDetail } from '@aftercare/platform';
import { checkOptionalText, checkText } from '../input/check-text.ts';
import type { Key } from '../input/find-by-key.ts';
import { checkEmail, checkPhone } from './contact-details.ts';
import type { Customer } from './customer.ts';
import type { ContactInput, UpdateCustomerInput } from './customer-inputs.ts';

type CustomerFields = Pick<UpdateCustomerInput, 'name' | 'phone' | 'email' | 'address' | 'externalReference'>;

/** What is wrong with the fields that a registration and an update have in common. */
export function checkCustomer(input: CustomerFields): UserErrorDetail[] {
  return [
    ...checkText('name', input.name, 200),
    ...checkPhone('phone', input.phone),
    ...checkEmail('email', input.email),
    ...checkOptionalText('address', input.address, 500),
    ...checkOptionalText('externalReference', input.externalReference, 100),
  ];
}

export function checkContact(path: string, contact: ContactInput): UserErrorDetail[] {
  return [
    ...checkText(`${path}.name`, contact.name, 200),
    ...checkOptionalText(`${path}.role`, contact.role, 100),
    ...checkPhone(`${path}.phone`, contact.phone),
    ...checkEmail(`${path}.email`, contact.email),
  ];
}

/** The number is its system's own: two partners may use the same one. */
export function externalReferenceKey(externalReference: string, partnerId: string | null, exceptId?: string): Key<Customer> {
  // By its id alone: the tenant is part of the foreign key and never null.
  const where = { externalReference, partner: { id: partnerId }, ...(exceptId === undefined ? {} : { id: { $ne: exceptId } }) };
  return { where, shown: externalReference, field: 'externalReference' };
}
