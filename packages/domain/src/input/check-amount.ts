import { refuse, type UserErrorDetail } from '@aftercare/platform';
import { refuseInput } from './input-errors.ts';

type Given<T> = T | null | undefined;

/** An exact decimal, compared as it is written: as a number it could be rounded to zero. */
function signOf(decimal: string): -1 | 0 | 1 {
  if (!/[1-9]/.test(decimal)) return 0;
  return decimal.startsWith('-') ? -1 : 1;
}

export function checkNotNegative(field: string, decimal: Given<string>): UserErrorDetail[] {
  if (!decimal || signOf(decimal) >= 0) return [];
  return [refuseInput.detail('AMOUNT_NEGATIVE', { field }, field)];
}

export function checkPositive(field: string, decimal: Given<string>): UserErrorDetail[] {
  if (!decimal || signOf(decimal) > 0) return [];
  return [refuseInput.detail('AMOUNT_NOT_POSITIVE', { field }, field)];
}

export function checkWhole(field: string, number: Given<number>, minimum: number, maximum: number): UserErrorDetail[] {
  if (number === null || number === undefined || (number >= minimum && number <= maximum)) return [];
  return [refuse.detail('NUMBER_OUT_OF_RANGE', { field, minimum, maximum }, field)];
}

export function checkSize(field: string, list: Given<readonly unknown[]>, minimum: number, maximum: number): UserErrorDetail[] {
  const size = list?.length;
  if (size === undefined || (size >= minimum && size <= maximum)) return [];
  return [refuseInput.detail('LIST_SIZE_OUT_OF_RANGE', { field, minimum, maximum, size }, field)];
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export function checkCurrency(field: string, currency: Given<string>): UserErrorDetail[] {
  if (currency === null || currency === undefined || currencies.has(currency)) return [];
  return [refuseInput.detail('CURRENCY_UNKNOWN', { field }, field)];
}
