import type { ErrorObject } from 'ajv/dist/2020.js';
import { isJsonObject } from '../values/json.ts';
import type { FaultCode } from './fault-codes.ts';

export type Wording = readonly [code: FaultCode, en: string, chinese: string];

const typeNames: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  null: 'null',
  array: '列表',
  object: '对象',
};

function knownKeys(schema: unknown): string {
  const properties = isJsonObject(schema) ? schema['properties'] : undefined;
  return isJsonObject(properties) ? Object.keys(properties).join(', ') : '';
}

/** One error of Ajv in our words: what would be right, in both languages. */
export function wordingOf({ keyword, params, schema, parentSchema }: ErrorObject): Wording {
  const limit: unknown = params['limit'];
  switch (keyword) {
    case 'required': {
      const key = String(params['missingProperty']);
      return ['MISSING_KEY', `Add the key "${key}".`, `请补上键“${key}”。`];
    }
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = knownKeys(parentSchema);
      return [
        'UNKNOWN_KEY',
        `Remove the key "${key}", or write one of ${known}.`,
        `请删除键“${key}”，或改为以下之一：${known}。`,
      ];
    }
    case 'type': {
      const types = (Array.isArray(schema) ? schema : [schema]).map(String);
      return [
        'WRONG_TYPE',
        `Write a value of type ${types.join(' or ')}.`,
        `应为${types.map((type) => typeNames[type] ?? type).join('或')}。`,
      ];
    }
    case 'enum':
    case 'const': {
      const values = (Array.isArray(schema) ? schema : [schema]).map((value) => JSON.stringify(value)).join(', ');
      return ['VALUE_NOT_ALLOWED', `Write one of ${values}.`, `应为以下之一：${values}。`];
    }
    case 'pattern':
      return [
        'WRONG_FORMAT',
        `Write a text that matches ${String(params['pattern'])}.`,
        `文本应符合 ${String(params['pattern'])}。`,
      ];
    case 'format':
      return [
        'WRONG_FORMAT',
        `Write a text of the format ${String(params['format'])}.`,
        `文本应为 ${String(params['format'])} 格式。`,
      ];
    case 'uniqueItems':
      return ['DUPLICATE', 'Keep each element once.', '每个元素只保留一次。'];
    case 'minItems':
      return ['OUT_OF_BOUNDS', `At least ${String(limit)} element(s).`, `至少 ${String(limit)} 个元素。`];
    case 'maxItems':
    case 'maxProperties':
      return ['OUT_OF_BOUNDS', `At most ${String(limit)} element(s).`, `最多 ${String(limit)} 个元素。`];
    case 'minLength':
      return ['OUT_OF_BOUNDS', `At least ${String(limit)} character(s).`, `至少 ${String(limit)} 个字符。`];
    case 'maxLength':
      return ['OUT_OF_BOUNDS', `At most ${String(limit)} character(s).`, `最多 ${String(limit)} 个字符。`];
    case 'minimum':
      return ['OUT_OF_BOUNDS', `At least ${String(limit)}.`, `不小于 ${String(limit)}。`];
    case 'maximum':
      return ['OUT_OF_BOUNDS', `At most ${String(limit)}.`, `不大于 ${String(limit)}。`];
    default:
      return ['WRONG_FORMAT', `Write a value that satisfies "${keyword}".`, `值应满足“${keyword}”。`];
  }
}
