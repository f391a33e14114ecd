import { type Context, findById, insert, nextNumber, refuse, UserErrors } from '@aftercare/platform';
import { type CaseType, checkDetails } from '@aftercare/plugin-sdk';
import { ref } from '@mikro-orm/core';
import { BusinessUnit } from '../organization/business-unit.ts';
import { localDate } from '../organization/unit-calendar.ts';
import { Order } from '../sales/order.ts';
import { decideIntake } from './case-decisions.ts';
import { refuseCase } from './case-errors.ts';
import { type CaseReferences, findOrRegister } from './case-references.ts';
import type { OpenServiceCaseInput } from './open-service-case-input.ts';
import { ServiceCase } from './service-case.ts';
import { recordEvent } from './timeline.ts';

/**
 * Opens a case: checks the input, finds or registers what it names, gives it a number, has its rules classify it, set its
 * clocks and answer its intake decisions, and writes timeline and outbox, all in the context's transaction.
 */
export async function openServiceCase(context: Context, input: OpenServiceCaseInput): Promise<ServiceCase> {
  const now = context.clock.now();
  const unit = await unitOf(context, input);
  const caseType = caseTypeOf(context, unit, input);
  const details = input.details ?? {};
  checkInput(now, caseType, input, details);
  await refuseRepeated(context, unit, input);
  const references = await findOrRegister(context, input);
  const order = input.order ? await findById(context, Order, input.order, 'order') : null;
  requireReferences(caseType, { ...references, order });
  const { customer, product, batch, asset } = references;
  const occurredAt = input.occurredAt ?? now;
  const partnerId = context.actor.partnerId ?? customer?.partner?.id ?? null;
  const serviceCase = insert(context, ServiceCase, {
    number: await caseNumber(context, unit, caseType),
    caseType: caseType.id,
    status: 'REGISTERED',
    channel: input.channel,
    title: input.title.trim(),
    description: input.description?.trim() || null,
    details,
    reopenCount: 0,
    occurredAt,
    openedAt: now,
    externalReference: input.externalReference ?? null,
    businessUnit: ref(unit),
    customer: customer && ref(customer),
    partner: partnerId === null ? null : ([context.tenantId, partnerId] as const),
    product: product && ref(product),
    batch: batch && ref(batch),
    asset: asset && ref(asset),
    order: order && ref(order),
  });
  recordEvent(context, serviceCase, 'opened', { channel: input.channel });
  await decideIntake(context, serviceCase, { OCCURRED: occurredAt, OPENED: now });
  return serviceCase;
}

async function unitOf(context: Context, { businessUnit }: OpenServiceCaseInput): Promise<BusinessUnit> {
  const unit = await context.em.findOne(BusinessUnit, { code: businessUnit }, { populate: ['calendar'] });
  if (!unit) throw refuse('NOT_FOUND', { entity: 'BusinessUnit', id: businessUnit }, 'businessUnit');
  return unit;
}

/** The system it comes from has one case under one number; a second would be the same matter again. */
async function refuseRepeated(context: Context, unit: BusinessUnit, { externalReference }: OpenServiceCaseInput): Promise<void> {
  if (!externalReference) return;
  const known = await context.em.count(ServiceCase, { businessUnit: { id: unit.id }, externalReference });
  if (known > 0) throw refuse('DUPLICATE', { entity: 'ServiceCase', id: externalReference }, 'externalReference');
}

function caseTypeOf(context: Context, unit: BusinessUnit, input: OpenServiceCaseInput): CaseType {
  const { plugins } = context.services;
  const caseType = plugins.caseType(input.caseType);
  const plugin = plugins.pluginOf(input.caseType);
  if (!caseType || !plugin) {
    const known = plugins.caseTypes.map(({ id }) => id).join(', ');
    throw refuseCase('CASE_TYPE_UNKNOWN', { caseType: input.caseType, known }, 'caseType');
  }
  if (!unit.plugins.includes(plugin.id)) {
    throw refuseCase('PLUGIN_NOT_ENABLED', { businessUnit: unit.code, plugin: plugin.id, caseType: caseType.id }, 'caseType');
  }
  return caseType;
}

/** A clock of another machine may be a little ahead. */
const tolerance = 5 * 60_000;

function checkInput(
  now: Date,
  caseType: CaseType,
  input: OpenServiceCaseInput,
  details: Readonly<Record<string, unknown>>,
): void {
  const faults = checkDetails(caseType, details).map((fault) => ({
    ...refuseCase.detail('INVALID_DETAILS', {}, fault.path),
    text: fault.message,
  }));
  const length = (field: 'title' | 'description', minimum: number, maximum: number) => {
    const size = input[field]?.trim().length ?? 0;
    if (size >= minimum && size <= maximum) return [];
    return [refuse.detail('LENGTH_OUT_OF_RANGE', { field, minimum, maximum, size }, field)];
  };
  const future =
    input.occurredAt && input.occurredAt.getTime() > now.getTime() + tolerance ? input.occurredAt.toISOString() : null;
  const problems = [
    ...length('title', 1, 300),
    ...length('description', 0, 20_000),
    ...(future ? [refuseCase.detail('OCCURRED_IN_FUTURE', { occurredAt: future }, 'occurredAt')] : []),
    ...faults,
  ];
  if (problems.length > 0) throw new UserErrors(problems);
}

function requireReferences(caseType: CaseType, given: CaseReferences & { readonly order: Order | null }): void {
  const absent = (caseType.requires ?? []).filter((reference) => given[reference] === null);
  if (absent.length === 0) return;
  throw new UserErrors(
    absent.map((reference) => refuseCase.detail('REQUIRED_REFERENCE', { caseType: caseType.id, reference }, reference)),
  );
}

/** `FC-2026-000123`: the case type's letters, the year in the unit's zone, the next number of both. */
async function caseNumber(context: Context, unit: BusinessUnit, caseType: CaseType): Promise<string> {
  const year = localDate(await unit.calendar.loadOrFail(), context.clock.now()).slice(0, 4);
  const series = `${caseType.numberPrefix}-${year}`;
  const number = await nextNumber(context, `case ${series}`);
  return `${series}-${String(number).padStart(6, '0')}`;
}
