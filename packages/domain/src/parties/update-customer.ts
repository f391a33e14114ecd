import { type Context, findAtVersion } from '@aftercare/platform';
import { checkKept, trimmed } from '../input/check-text.ts';
import { flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { checkCustomer, externalReferenceKey } from './check-customer.ts';
import { normalizedEmail } from './contact-details.ts';
import { Customer } from './customer.ts';
import type { UpdateCustomerInput } from './customer-inputs.ts';

/** Corrects what is on file of a customer. */
export async function updateCustomer(context: Context, input: UpdateCustomerInput): Promise<Customer> {
  const { kind, name, phone, email, address } = input;
  const externalReference = trimmed(input.externalReference);
  const keyOf = ({ id, partner }: Customer) =>
    externalReference && externalReferenceKey(externalReference, partner?.id ?? null, id);
  const { customer } = await lookUp([...checkKept({ kind, name }), ...checkCustomer(input)], {
    customer: async () => {
      const found = await findAtVersion(context, Customer, input);
      const key = keyOf(found);
      if (key) await requireUnused(context, Customer, key);
      return found;
    },
  });
  customer.kind = kind ?? customer.kind;
  customer.name = trimmed(name) ?? customer.name;
  if (phone !== undefined) customer.phone = trimmed(phone);
  if (email !== undefined) customer.email = normalizedEmail(email);
  if (address !== undefined) customer.address = trimmed(address);
  if (input.externalReference !== undefined) customer.externalReference = externalReference;
  const key = keyOf(customer);
  if (key) await flushUnused(context, Customer, key);
  return customer;
}
