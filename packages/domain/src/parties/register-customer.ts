import { type Context, emit, findById, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkSize } from '../input/check-amount.ts';
import { trimmed } from '../input/check-text.ts';
import { findByKey, flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { checkContact, checkCustomer, externalReferenceKey } from './check-customer.ts';
import { Contact } from './contact.ts';
import { normalizedEmail } from './contact-details.ts';
import { Customer } from './customer.ts';
import type { AddContactInput, ContactInput, RegisterCustomerInput } from './customer-inputs.ts';
import { Partner } from './partner.ts';

/** Puts a customer on file; what a partner's actor registers is the partner's. */
export async function registerCustomer(context: Context, input: RegisterCustomerInput): Promise<Customer> {
  const contacts = input.contacts ?? [];
  const problems = [
    ...checkCustomer(input),
    ...checkSize('contacts', contacts, 0, 50),
    ...contacts.flatMap((contact, index) => checkContact(`contacts[${index}]`, contact)),
  ];
  const externalReference = trimmed(input.externalReference);
  const keyOf = (partnerId: string | null) => externalReference && externalReferenceKey(externalReference, partnerId);
  const { partnerId } = await lookUp(problems, {
    partnerId: async () => {
      const owner = await partnerOf(context, input);
      const key = keyOf(owner);
      if (key) await requireUnused(context, Customer, key);
      return owner;
    },
  });
  const customer = insert(context, Customer, {
    kind: input.kind,
    name: input.name.trim(),
    phone: trimmed(input.phone),
    email: normalizedEmail(input.email),
    address: trimmed(input.address),
    externalReference,
    partner: partnerId === null ? null : ([context.tenantId, partnerId] as const),
  });
  for (const contact of contacts) insertContact(context, customer, contact);
  emit(context, 'customer.registered', customer.id, { kind: customer.kind, externalReference });
  const key = keyOf(partnerId);
  if (key) await flushUnused(context, Customer, key);
  return customer;
}

/** Adds somebody to talk to at a customer. */
export async function addContact(context: Context, input: AddContactInput): Promise<Contact> {
  const { customer } = await lookUp(checkContact('contact', input.contact), {
    customer: () => findById(context, Customer, input.customer, 'customer'),
  });
  return insertContact(context, customer, input.contact);
}

async function partnerOf(context: Context, input: RegisterCustomerInput): Promise<string | null> {
  if (!input.partner) return context.actor.partnerId ?? null;
  // A partner's actor finds no partner but its own.
  const partner = await findByKey(context, Partner, {
    where: { code: input.partner },
    shown: input.partner,
    field: 'partner',
  });
  return partner.id;
}

function insertContact(context: Context, customer: Customer, contact: ContactInput): Contact {
  return insert(context, Contact, {
    customer: ref(customer),
    name: contact.name.trim(),
    role: trimmed(contact.role),
    phone: trimmed(contact.phone),
    email: normalizedEmail(contact.email),
  });
}
