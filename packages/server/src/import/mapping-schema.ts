import type { Fault, LocalizedText } from '@aftercare/plugin-sdk';
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import mappingSchema from '../../../../schema/import-mapping.schema.json' with { type: 'json' };
import type { Mapping } from './mapping.ts';
import { isRecord } from './source-row.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, verbose: true });
const validate = ajv.compile<Mapping>(mappingSchema);

export type ShapeCheck = { readonly mapping: Mapping } | { readonly faults: readonly Fault[] };

/** Whether a value has the shape of a mapping; every fault where it has not. */
export function checkShape(value: unknown, file: string): ShapeCheck {
  if (validate(value)) return { mapping: value };
  const faults = (validate.errors ?? []).filter(isSpecific).map((error) => toFault(error, file));
  return { faults: distinct(faults) };
}

/** That one of several shapes failed is said by the error of the choice itself. */
function isSpecific({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'if' && !/\/(oneOf|anyOf)\/\d+\//.test(schemaPath);
}

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.path}`, fault])).values()];
}

function toFault(error: ErrorObject, file: string): Fault {
  const { code, key, message } = explain(error);
  const path = pathOf(error.instancePath, key);
  return { code, file, path, message, ...(key === undefined ? foundIn(error.data) : {}) };
}

function foundIn(data: unknown): Pick<Fault, 'found'> {
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? { found: data } : {};
}

interface Explanation {
  readonly code: string;
  /** A member of the place the error names, where the fault really is. */
  readonly key?: string;
  readonly message: LocalizedText;
}

function explain({ keyword, params, schema, message = keyword }: ErrorObject): Explanation {
  switch (keyword) {
    case 'required': {
      const key = String(params['missingProperty']);
      return { code: 'MISSING_KEY', key, message: { en: `Add "${key}".`, 'zh-CN': `请补上“${key}”。` } };
    }
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      return { code: 'UNKNOWN_KEY', key, message: { en: `"${key}" is not known here.`, 'zh-CN': `此处不认识“${key}”。` } };
    }
    case 'type': {
      const types = [schema].flat().join(', ');
      return { code: 'WRONG_TYPE', message: { en: `It must be of type ${types}.`, 'zh-CN': `类型必须为 ${types}。` } };
    }
    case 'enum':
    case 'const': {
      const values = [schema].flat().map((value) => JSON.stringify(value));
      const list = values.join(', ');
      return { code: 'VALUE_NOT_ALLOWED', message: { en: `It must be one of ${list}.`, 'zh-CN': `必须是以下之一：${list}。` } };
    }
    case 'pattern': {
      const pattern = String(params['pattern']);
      return { code: 'WRONG_FORMAT', message: { en: `It must match ${pattern}.`, 'zh-CN': `必须符合格式 ${pattern}。` } };
    }
    case 'uniqueItems':
      return { code: 'DUPLICATE', message: { en: 'No item may appear twice.', 'zh-CN': '列表中不得有重复项。' } };
    case 'oneOf':
      return choice(schema);
    case 'anyOf':
      return { code: 'WRONG_TYPE', message: { en: 'It is of a kind not taken here.', 'zh-CN': '此处不接受这类值。' } };
    default:
      return { code: 'OUT_OF_BOUNDS', message: { en: `It ${message}.`, 'zh-CN': `超出允许范围（${message}）。` } };
  }
}

/** Both choices of the schema are between keys. */
function choice(schema: unknown): Explanation {
  const keys = [schema].flat().flatMap((branch) => (isRecord(branch) ? [branch['required']].flat().map(String) : []));
  const list = keys.map((key) => `"${key}"`).join(', ');
  return { code: 'ONE_OF_NEEDED', message: { en: `Give exactly one of ${list}.`, 'zh-CN': `必须且只能给出以下之一：${list}。` } };
}

/** `/fields/details.area/map` as `fields["details.area"].map`. */
function pathOf(pointer: string, key: string | undefined): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return [...steps, ...(key === undefined ? [] : [key])].reduce(memberPath, '');
}

export function memberPath(path: string, step: string): string {
  if (/^\d+$/.test(step)) return `${path}[${step}]`;
  if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `${path}[${JSON.stringify(step)}]`;
  return path === '' ? step : `${path}.${step}`;
}
