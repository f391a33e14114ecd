import type { Fault, LocalizedText } from '@aftercare/policy';
import type { ErrorObject } from 'ajv';
import { formatPath } from './json-file.ts';
import { isJsonValue } from './json-value.ts';

/** Turns a validator's errors into faults that say where, what and what would be right. */
export function shapeFaults(errors: readonly ErrorObject[], file: string, root = ''): Fault[] {
  const specific = errors.filter((error) => !summaryKeywords.has(error.keyword));
  return (specific.length > 0 ? specific : errors).map((error) => shapeFault(error, file, root));
}

/** These only repeat that a branch failed; the branch's own errors say why. */
const summaryKeywords: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'propertyNames']);

function shapeFault(error: ErrorObject, file: string, root: string): Fault {
  const { code, key, message } = explain(error);
  const segments = [...pointerSegments(error.instancePath), ...(key === undefined ? [] : [key])];
  const inside = formatPath(segments);
  const path = root === '' || inside === '' ? `${root}${inside}` : `${root}${inside.startsWith('[') ? '' : '.'}${inside}`;
  const found = key === undefined && isJsonValue(error.data) ? { found: error.data } : {};
  return { code, file, path, message, ...found };
}

interface Explanation {
  readonly code: string;
  /** A member of the place the error names, where the fault really is. */
  readonly key?: string;
  readonly message: LocalizedText;
}

function explain(error: ErrorObject): Explanation {
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'required': {
      const key = String(params.missingProperty);
      return { code: 'MISSING_KEY', key, message: { en: `"${key}" is required.`, 'zh-CN': `缺少必填项“${key}”。` } };
    }
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      return { code: 'UNKNOWN_KEY', key, message: { en: `"${key}" is not known here.`, 'zh-CN': `此处不认识“${key}”。` } };
    }
    case 'type': {
      const type = [params.type].flat().join(', ');
      return { code: 'WRONG_TYPE', message: { en: `It must be of type ${type}.`, 'zh-CN': `类型必须为 ${type}。` } };
    }
    case 'enum': {
      const values = [params.allowedValues].flat().join(', ');
      return {
        code: 'VALUE_NOT_ALLOWED',
        message: { en: `It must be one of ${values}.`, 'zh-CN': `必须是以下之一：${values}。` },
      };
    }
    case 'const': {
      const value = JSON.stringify(params.allowedValue);
      return { code: 'VALUE_NOT_ALLOWED', message: { en: `It must be ${value}.`, 'zh-CN': `必须为 ${value}。` } };
    }
    case 'format': {
      const format = String(params.format);
      return { code: 'WRONG_FORMAT', message: { en: `It must be a valid ${format}.`, 'zh-CN': `不是有效的 ${format} 格式。` } };
    }
    case 'minimum':
    case 'maximum':
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
      return { code: 'OUT_OF_BOUNDS', message: limitMessage(error.keyword, Number(params.limit)) };
    case 'pattern': {
      const pattern = String(params.pattern);
      return {
        code: 'WRONG_FORMAT',
        message: { en: `It must match the pattern ${pattern}.`, 'zh-CN': `必须符合格式 ${pattern}。` },
      };
    }
    case 'uniqueItems':
      return { code: 'DUPLICATE', message: { en: 'No item may appear twice.', 'zh-CN': '列表中不得有重复项。' } };
    default: {
      const cause = error.message ?? error.keyword;
      return { code: 'VALUE_NOT_ALLOWED', message: { en: `It ${cause}.`, 'zh-CN': `不符合要求（${cause}）。` } };
    }
  }
}

function limitMessage(keyword: string, limit: number): LocalizedText {
  switch (keyword) {
    case 'minimum':
      return { en: `It must be at least ${limit}.`, 'zh-CN': `不得小于 ${limit}。` };
    case 'maximum':
      return { en: `It must be at most ${limit}.`, 'zh-CN': `不得大于 ${limit}。` };
    case 'minLength':
      return { en: `It must have at least ${limit} character(s).`, 'zh-CN': `不得少于 ${limit} 个字符。` };
    case 'maxLength':
      return { en: `It must have at most ${limit} character(s).`, 'zh-CN': `不得超过 ${limit} 个字符。` };
    case 'maxItems':
      return { en: `It must have at most ${limit} item(s).`, 'zh-CN': `不得超过 ${limit} 项。` };
    default:
      return { en: `It must have at least ${limit} item(s).`, 'zh-CN': `不得少于 ${limit} 项。` };
  }
}

/** The segments of a JSON pointer; list indexes as numbers. */
function pointerSegments(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
}
