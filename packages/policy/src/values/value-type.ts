import type { JsonValue, ValueType } from '../fact.ts';
import type { LocalizedText } from '../localized-text.ts';
import { isDate, isDateTime } from './date.ts';
import { isDecimalText } from './decimal.ts';
import { parseDuration } from './duration.ts';
import { isJsonObject } from './json.ts';

interface TypeDescription {
  readonly is: (value: unknown) => boolean;
  readonly label: LocalizedText;
  readonly jsonTypes: readonly string[];
}

/** What a value of each type looks like, in code, in words and in JSON Schema's types. */
export const valueTypes: Readonly<Record<ValueType, TypeDescription>> = {
  string: {
    is: (value) => typeof value === 'string',
    label: { en: 'a text', 'zh-CN': '文本' },
    jsonTypes: ['string'],
  },
  boolean: {
    is: (value) => typeof value === 'boolean',
    label: { en: 'true or false', 'zh-CN': 'true 或 false' },
    jsonTypes: ['boolean'],
  },
  integer: {
    is: (value) => Number.isSafeInteger(value),
    label: { en: 'a whole number', 'zh-CN': '整数' },
    jsonTypes: ['integer', 'number'],
  },
  number: {
    is: (value) => typeof value === 'number' && Number.isFinite(value),
    label: { en: 'a number', 'zh-CN': '数字' },
    jsonTypes: ['number'],
  },
  decimal: {
    is: isDecimalText,
    label: { en: 'an exact decimal in a text such as "199.90"', 'zh-CN': '以文本书写的精确小数，如 "199.90"' },
    jsonTypes: ['string'],
  },
  date: {
    is: isDate,
    label: { en: 'a calendar date such as "2026-03-01"', 'zh-CN': '日期，如 "2026-03-01"' },
    jsonTypes: ['string'],
  },
  dateTime: {
    is: isDateTime,
    label: {
      en: 'an instant with its offset such as "2026-03-01T09:30:00+08:00"',
      'zh-CN': '带时区偏移的时刻，如 "2026-03-01T09:30:00+08:00"',
    },
    jsonTypes: ['string'],
  },
  duration: {
    is: (value) => parseDuration(value) !== undefined,
    label: {
      en: 'a duration such as "P7D" or "PT36H" (weeks, days, hours, minutes, seconds; no months or years)',
      'zh-CN': '时长，如 "P7D" 或 "PT36H"（周、日、时、分、秒；不可用月和年）',
    },
    jsonTypes: ['string'],
  },
  stringList: {
    is: (value) => Array.isArray(value) && value.every((element) => typeof element === 'string'),
    label: { en: 'a list of texts', 'zh-CN': '文本列表' },
    jsonTypes: ['array'],
  },
  objectList: {
    is: (value) => Array.isArray(value) && value.every(isJsonObject),
    label: { en: 'a list of objects', 'zh-CN': '对象列表' },
    jsonTypes: ['array'],
  },
  object: { is: isJsonObject, label: { en: 'an object', 'zh-CN': '对象' }, jsonTypes: ['object'] },
};

export function isOfType(value: JsonValue | undefined, type: ValueType): boolean {
  return valueTypes[type].is(value);
}
