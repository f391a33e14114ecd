import { type Context, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { Asset } from '../catalog/asset.ts';
import { findByKey } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { ProofOfPurchase } from '../sales/proof-of-purchase.ts';
import { checkTerm } from './check-term.ts';
import { Coverage } from './coverage.ts';
import { lastDayAfter } from './coverage-end.ts';
import { refuseCoverage } from './coverage-errors.ts';
import type { RegisterCoverageInput } from './coverage-inputs.ts';
import type { CoverageStart } from './coverage-start.ts';
import { WarrantyTerm } from './warranty-term.ts';

/** Puts on file what covers a piece; what the input leaves out comes from the piece and its product's warranty term. */
export async function registerCoverage(context: Context, input: RegisterCoverageInput): Promise<Coverage> {
  const { serialNumber, basis, startBasis } = input;
  const { asset } = await lookUp(checkTerm(input), {
    asset: () => findByKey(context, Asset, { where: { serialNumber }, shown: serialNumber, field: 'serialNumber' }),
  });
  const { startsOn, term } = await lookUp([], {
    startsOn: () => startOf(context, input, asset),
    term: () => termOf(context, input, asset),
  });
  return insert(context, Coverage, {
    ...{ basis, startBasis, startsOn, endsOn: lastDayAfter(startsOn, term.months), suspendedDays: 0 },
    asset: ref(asset),
    covers: [...new Set(term.covers)],
    usageCap: term.usageCap,
  });
}

async function startOf(context: Context, input: RegisterCoverageInput, asset: Asset): Promise<string> {
  const { serialNumber, startBasis } = input;
  const startsOn = input.startsOn ?? (await dateOf[startBasis](context, asset));
  if (startsOn === null) throw refuseCoverage('COVERAGE_START_UNKNOWN', { serialNumber, startBasis }, 'startsOn');
  return startsOn;
}

const dateOf: Readonly<Record<CoverageStart, (context: Context, asset: Asset) => Promise<string | null>>> = {
  SOLD: async (_context, asset) => asset.soldOn,
  INSTALLED: async (_context, asset) => asset.installedOn,
  FIRST_USED: async (_context, asset) => asset.firstUsedOn,
  PURCHASED: async ({ em }, { id }) => {
    const proof = await em.findOne(ProofOfPurchase, { asset: { id } }, { orderBy: { purchasedOn: 'asc' } });
    return proof?.purchasedOn ?? null;
  },
};

type Term = Pick<WarrantyTerm, 'months' | 'covers' | 'usageCap'>;

async function termOf(context: Context, input: RegisterCoverageInput, asset: Asset): Promise<Term> {
  const { basis, months, covers, usageCap } = input;
  const standard = await context.em.findOne(WarrantyTerm, { product: { id: asset.product.id }, basis });
  const needed = { months: months ?? standard?.months, covers: covers ?? standard?.covers };
  if (needed.months === undefined || needed.covers === undefined) {
    const { sku } = await asset.product.loadOrFail();
    const field = needed.months === undefined ? 'months' : 'covers';
    throw refuseCoverage('COVERAGE_TERM_UNKNOWN', { sku, basis, field }, field);
  }
  const cap = usageCap === undefined ? (standard?.usageCap ?? null) : usageCap;
  return { months: needed.months, covers: needed.covers, usageCap: cap };
}
