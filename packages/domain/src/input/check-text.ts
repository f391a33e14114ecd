import { type LocalizedText, refuse, type UserErrorDetail } from '@aftercare/platform';
import { refuseInput } from './input-errors.ts';

type Given<T> = T | null | undefined;

/** A text of 1 to `maximum` characters; one that was not given passes. */
export function checkText(field: string, text: Given<string>, maximum: number): UserErrorDetail[] {
  if (text === null || text === undefined) return [];
  const size = text.trim().length;
  if (size >= 1 && size <= maximum) return [];
  return [refuse.detail('LENGTH_OUT_OF_RANGE', { field, minimum: 1, maximum, size }, field)];
}

/** A text that may be blank. */
export function checkOptionalText(field: string, text: Given<string>, maximum: number): UserErrorDetail[] {
  const size = text?.trim().length ?? 0;
  return size <= maximum ? [] : [refuse.detail('LENGTH_OUT_OF_RANGE', { field, minimum: 0, maximum, size }, field)];
}

export function checkLocalizedText(field: string, text: Given<LocalizedText>, maximum: number): UserErrorDetail[] {
  if (!text) return [];
  return [...checkText(`${field}.en`, text.en, maximum), ...checkText(`${field}.zhCN`, text.zhCN, maximum)];
}

/** A short code that people and other systems name something by: `SHANGHAI-01`. */
export function checkCode(field: string, code: Given<string>): UserErrorDetail[] {
  if (code === null || code === undefined || /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(code)) return [];
  return [refuseInput.detail('CODE_MALFORMED', { field }, field)];
}

/** A word of the rules' vocabulary: another spelling would be another word, and the rule would silently not fire. */
export function checkRuleCode(field: string, code: Given<string>): UserErrorDetail[] {
  if (code === null || code === undefined || /^[A-Z][A-Z0-9_]{0,63}$/.test(code)) return [];
  return [refuseInput.detail('RULE_CODE_MALFORMED', { field }, field)];
}

/** Of an update: fields that may be changed but not emptied. */
export function checkKept(fields: Readonly<Record<string, unknown>>): UserErrorDetail[] {
  return Object.entries(fields)
    .filter(([, value]) => value === null)
    .map(([field]) => refuse.detail('REQUIRED', { field }, field));
}

/** Blank is nothing. */
export function trimmed(text: Given<string>): string | null {
  return text?.trim() || null;
}

export function trimmedTexts({ en, zhCN }: LocalizedText): LocalizedText {
  return { en: en.trim(), zhCN: zhCN.trim() };
}
