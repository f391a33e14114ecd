import type { FactRange, FactRanges } from '@aftercare/policy';
import type { CaseType, DetailsProperty } from './case-type.ts';
import { coreFacts } from './core-facts.ts';
import type { Plugin } from './plugin.ts';

const counted: FactRange = { minimum: 0, none: false };

/** Of the core's facts: counts, and those that it gives as a known none where there is nothing. It leaves others out: missing. */
const rangesOfCore: FactRanges = {
  'case.resolvedAt': { none: true },
  'case.ageHours': counted,
  'case.reopenCount': counted,
  'asset.daysSinceSale': counted,
  'asset.monthsSinceSale': counted,
  'asset.repairCount': counted,
  'asset.repairDays': counted,
  'purchase.daysSince': counted,
  'purchase.price': { minimum: '0', none: false },
  'authorization.scope': { none: true },
  'product.discontinuedOn': { none: true },
  'batch.code': { none: true },
  'batch.productionDate': { none: true },
  'batch.expiresOn': { none: true },
  'batch.daysToExpiry': { none: true },
  'batch.holdStatus': { none: true },
};

/** What the facts of a case of one of these types can be: what the core supplies and what the intake forms take. */
export function factRanges(caseTypes: readonly CaseType[], plugins: readonly Plugin[]): FactRanges {
  const never: FactRange = { none: false };
  const details = caseTypes.flatMap((caseType) => Object.entries(caseType.details.properties));
  const names = new Set(details.map(([name]) => name));
  return {
    ...Object.fromEntries([...coreFacts, ...plugins.flatMap((plugin) => plugin.facts)].map(({ id }) => [id, never])),
    ...rangesOfCore,
    'case.type': { values: caseTypes.map(({ id }) => id), none: false },
    ...Object.fromEntries(
      [...names].map((name) => [
        `details.${name}`,
        rangeOf(details.filter(([other]) => other === name).map(([, property]) => property)),
      ]),
    ),
  };
}

/** Of a detail that one or several forms ask for: as wide as the widest. */
function rangeOf(properties: readonly DetailsProperty[]): FactRange {
  const minimums = properties.map(({ minimum }) => minimum).filter((bound) => bound !== undefined);
  const maximums = properties.map(({ maximum }) => maximum).filter((bound) => bound !== undefined);
  return {
    none: properties.some((property) => property['x-noneWhenUnanswered'] === true),
    ...(minimums.length < properties.length ? {} : { minimum: Math.min(...minimums) }),
    ...(maximums.length < properties.length ? {} : { maximum: Math.max(...maximums) }),
  };
}
