import { Decimal } from 'decimal.js';

const decimalPattern = /^-?\d{1,30}(\.\d{1,20})?$/;

/** 100 significant digits: a sum of any number of accepted decimals that fits in memory stays exact. */
const Exact = Decimal.clone({ precision: 100 });

export type ExactDecimal = Decimal;

export function isDecimalText(value: unknown): value is string {
  return typeof value === 'string' && decimalPattern.test(value);
}

/** A decimal string or a finite number, exactly as written (`0.1` is one tenth); undefined for anything else. */
export function parseDecimal(value: unknown): Decimal | undefined {
  if (isDecimalText(value) || (typeof value === 'number' && Number.isFinite(value))) return new Exact(value);
  return undefined;
}

/** Negative, zero or positive; undefined when either is no decimal. */
export function compareDecimals(left: unknown, right: unknown): number | undefined {
  const leftDecimal = parseDecimal(left);
  const rightDecimal = parseDecimal(right);
  return leftDecimal === undefined || rightDecimal === undefined ? undefined : leftDecimal.comparedTo(rightDecimal);
}

/** The exact sum: a number when every value was a number, else a decimal string. Undefined when one is no decimal. */
export function sumDecimals(values: readonly unknown[]): string | number | undefined {
  let sum = new Exact(0);
  for (const value of values) {
    const decimal = parseDecimal(value);
    if (decimal === undefined) return undefined;
    sum = sum.plus(decimal);
  }
  return values.every((value) => typeof value === 'number') ? sum.toNumber() : sum.toFixed();
}
