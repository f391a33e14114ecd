import type { UserErrorDetail } from '@aftercare/platform';
import { checkOrder } from '../input/check-dates.ts';
import { refuseCatalog } from './catalog-errors.ts';

export interface ShelfLife {
  readonly productionDate: string | null;
  readonly shelfLifeDays: number | null;
  readonly expiresOn: string | null;
}

/** The date so many days after another, both `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** When a batch expires: as it says, else its shelf life after its production; null when that cannot be told. */
export function expiryOf({ productionDate, shelfLifeDays, expiresOn }: ShelfLife): string | null {
  if (expiresOn !== null) return expiresOn;
  return productionDate !== null && shelfLifeDays !== null ? addDays(productionDate, shelfLifeDays) : null;
}

export function checkExpiry(given: ShelfLife): UserErrorDetail[] {
  const { productionDate, shelfLifeDays, expiresOn } = given;
  const expected = expiryOf({ ...given, expiresOn: null });
  if (productionDate === null || shelfLifeDays === null || expiresOn === null || expected === null) {
    return checkOrder({ productionDate, expiresOn });
  }
  if (expiresOn === expected) return [];
  return [refuseCatalog.detail('BATCH_EXPIRY_MISMATCH', { productionDate, shelfLifeDays, expiresOn, expected }, 'expiresOn')];
}
