import { refuseRead } from './read-errors.ts';

export interface OrderKey {
  /** The property ordered by. */
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

export function cursorSignature(order: readonly OrderKey[]): string {
  return order.map((key) => `${key.field} ${key.direction}`).join(',');
}

/** Opaque to callers: the order it belongs to and the last record's values in it, as PostgreSQL writes them. */
export function encodeCursor(order: readonly OrderKey[], values: readonly string[]): string {
  return Buffer.from(JSON.stringify([cursorSignature(order), ...values])).toString('base64url');
}

/** The values of a cursor, or `INVALID_CURSOR` when it is none of this order's. */
export function decodeCursor(order: readonly OrderKey[], cursor: string): readonly string[] {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refuseRead('INVALID_CURSOR');
  }
  if (!Array.isArray(decoded) || !decoded.every((part) => typeof part === 'string')) throw refuseRead('INVALID_CURSOR');
  const [of, ...values] = decoded;
  if (of !== cursorSignature(order) || values.length !== order.length) throw refuseRead('CURSOR_OF_ANOTHER_ORDER');
  return values;
}
