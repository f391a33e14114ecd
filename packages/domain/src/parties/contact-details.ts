import type { UserErrorDetail } from '@aftercare/platform';
import { trimmed } from '../input/check-text.ts';
import { refuseParty } from './party-errors.ts';

type Given = string | null | undefined;

const phoneCharacters = /^\+?[\d\s().\-/]+(?:(?:ext\.?|x|转)\s?\d{1,6})?$/i;

/** The characters of a telephone number as people write it; whether it is in use only a call tells. */
export function checkPhone(field: string, phone: Given): UserErrorDetail[] {
  const text = trimmed(phone);
  if (text === null) return [];
  const digits = text.replace(/\D/g, '').length;
  if (text.length <= 40 && phoneCharacters.test(text) && digits >= 5 && digits <= 20) return [];
  return [refuseParty.detail('PHONE_MALFORMED', { field }, field)];
}

/** RFC 5321, 4.5.3.1.3: a path of 256 octets with its angle brackets. */
const longestEmail = 254;

/** The shape of an e-mail address; whether it exists only a message tells. */
export function checkEmail(field: string, email: Given): UserErrorDetail[] {
  const text = trimmed(email);
  if (text === null || (text.length <= longestEmail && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text))) return [];
  return [refuseParty.detail('EMAIL_MALFORMED', { field }, field)];
}

/** As it is stored and searched for. */
export function normalizedEmail(email: Given): string | null {
  return trimmed(email)?.toLowerCase() ?? null;
}
