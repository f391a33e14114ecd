import type { Context } from '@aftercare/platform';
import { detailsFacts } from '@aftercare/plugin-sdk';
import { daysBetween, type Facts, type JsonValue, monthsBegunBetween } from '@aftercare/policy';
import type { ServiceCase } from '../cases/service-case.ts';
import type { Calendar } from '../organization/calendar.ts';
import { localDate, localTime } from '../organization/unit-calendar.ts';
import { Authorization } from '../parties/authorization.ts';
import { IdentityAssurance, IdentityCheck } from '../parties/identity-check.ts';
import { ProofOfPurchase } from '../sales/proof-of-purchase.ts';
import { Decision } from './decision.ts';

/** A case with the day it is asked about, in its unit's zone. */
interface Subject {
  readonly serviceCase: ServiceCase;
  readonly calendar: Calendar;
  readonly today: string;
}

type Supplier = (context: Context, subject: Subject) => Promise<Facts> | Facts;

/** What supplies the facts of each subject: the part of a fact's id before its first dot. */
const suppliers: Readonly<Record<string, Supplier>> = {
  case: caseFacts,
  classification: (_context, { serviceCase: { category, severity, urgency, team } }) =>
    known({ category, severity, urgency, team }),
  customer: customerFacts,
  authorization: authorizationFacts,
  product: productFacts,
  batch: batchFacts,
  asset: assetFacts,
  purchase: purchaseFacts,
  coverage: coverageFacts,
  details: (context, { serviceCase }) => {
    const caseType = context.services.plugins.caseType(serviceCase.caseType);
    return caseType ? detailsFacts(caseType, serviceCase.details) : {};
  },
};

/** The facts of a case that rules may ask for, gathered before they are evaluated. What is not on file is left out: missing. */
export async function gatherFacts(context: Context, serviceCase: ServiceCase, factIds: readonly string[]): Promise<Facts> {
  const subjects = new Set(factIds.map((id) => id.slice(0, id.indexOf('.'))));
  const unit = await serviceCase.businessUnit.loadOrFail();
  const calendar = await unit.calendar.loadOrFail();
  const subject: Subject = { serviceCase, calendar, today: localDate(calendar, context.clock.now()) };
  const gathered: Record<string, JsonValue | undefined> = {};
  for (const name of subjects) {
    const facts = await suppliers[name]?.(context, subject);
    for (const [id, value] of Object.entries(facts ?? {})) gathered[name === 'details' ? id : `${name}.${id}`] = value;
  }
  return gathered;
}

/** Instants in the unit's zone: the date written in them is the date there. */
function caseFacts(context: Context, { serviceCase, calendar }: Subject): Facts {
  const { title, description, openedAt, occurredAt, resolvedAt } = serviceCase;
  return {
    type: serviceCase.caseType,
    channel: serviceCase.channel,
    title,
    description: description ?? '',
    text: description ? `${title}\n${description}` : title,
    occurredAt: localTime(calendar, occurredAt),
    openedAt: localTime(calendar, openedAt),
    resolvedAt: resolvedAt && localTime(calendar, resolvedAt),
    now: localTime(calendar, context.clock.now()),
    ageHours: Math.floor((context.clock.now().getTime() - openedAt.getTime()) / 3_600_000),
    reopenCount: serviceCase.reopenCount,
  };
}

const assuranceOrder = Object.keys(IdentityAssurance);

async function customerFacts(context: Context, { serviceCase }: Subject): Promise<Facts> {
  const customer = await serviceCase.customer?.loadOrFail();
  if (!customer) return {};
  const now = context.clock.now();
  const checks = await context.em.find(IdentityCheck, {
    customer: { id: customer.id },
    $or: [{ validUntil: null }, { validUntil: { $gt: now } }],
  });
  const best = checks.map(({ assurance }) => assuranceOrder.indexOf(assurance)).reduce((a, b) => Math.max(a, b), 0);
  return { kind: customer.kind, identityAssurance: assuranceOrder[best] };
}

async function authorizationFacts(context: Context, { serviceCase, today }: Subject): Promise<Facts> {
  if (!serviceCase.customer) return {};
  const valid = await context.em.find(
    Authorization,
    {
      principal: { id: serviceCase.customer.id },
      revokedAt: null,
      validFrom: { $lte: today },
      $or: [{ validUntil: null }, { validUntil: { $gte: today } }],
    },
    { orderBy: { validFrom: 'desc' }, limit: 1 },
  );
  return { valid: valid.length > 0, scope: valid[0]?.scope ?? null };
}

async function productFacts(_context: Context, { serviceCase }: Subject): Promise<Facts> {
  const product = await serviceCase.product?.loadOrFail();
  return product ? { sku: product.sku, ...known({ category: product.category }), discontinuedOn: product.discontinuedOn } : {};
}

async function batchFacts(_context: Context, { serviceCase, today }: Subject): Promise<Facts> {
  const batch = await serviceCase.batch?.loadOrFail();
  // A case that names no batch has none, which is known: only what a named batch lacks is worth asking for.
  if (!batch) return { code: null, productionDate: null, expiresOn: null, holdStatus: null, daysToExpiry: null };
  const { code, productionDate, expiresOn, holdStatus } = batch;
  return known({ code, productionDate, expiresOn, holdStatus, daysToExpiry: expiresOn ? daysBetween(today, expiresOn) : null });
}

async function assetFacts(_context: Context, { serviceCase, today }: Subject): Promise<Facts> {
  const asset = await serviceCase.asset?.loadOrFail();
  if (!asset) return {};
  const { serialNumber, soldOn, installedOn, repairCount, repairDays } = asset;
  return known({
    ...{ serialNumber, soldOn, installedOn, repairCount, repairDays },
    daysSinceSale: soldOn ? daysBetween(soldOn, today) : null,
    monthsSinceSale: soldOn ? monthsBegunBetween(soldOn, today) : null,
  });
}

async function purchaseFacts(context: Context, { serviceCase, today }: Subject): Promise<Facts> {
  const { asset, customer, product } = serviceCase;
  const about = asset
    ? { asset: { id: asset.id } }
    : customer && product
      ? { customer: { id: customer.id }, product: { id: product.id } }
      : null;
  const proof = about && (await context.em.findOne(ProofOfPurchase, about, { orderBy: { purchasedOn: 'desc' } }));
  if (!proof) return {};
  const { kind, purchasedOn, price, currency } = proof;
  return known({ proof: kind, purchasedOn, price, currency, daysSince: daysBetween(purchasedOn, today) });
}

/** What the case's own coverage decision found, while it stands. */
async function coverageFacts(context: Context, { serviceCase }: Subject): Promise<Facts> {
  const decision = await context.em.findOne(
    Decision,
    { serviceCase: { id: serviceCase.id }, point: 'coverage' },
    { orderBy: { decidedAt: 'desc', id: 'desc' } },
  );
  const { outcome } = decision ?? {};
  if (typeof outcome !== 'object' || outcome === null || !('covered' in outcome)) return {};
  return { covered: outcome.covered, basis: outcome['basis'] };
}

/** Leaves out what is not on file. */
function known(facts: Readonly<Record<string, JsonValue>>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
