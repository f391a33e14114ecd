import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Declarations } from '../declarations.ts';
import type { ValueType } from '../fact.ts';
import type { HitPolicy } from '../ruleset.ts';
import { isDecimalText } from '../values/decimal.ts';
import { isJsonObject } from '../values/json.ts';
import { valueTypes } from '../values/value-type.ts';
import { addNestedReferences } from './comparison.ts';
import type { FaultList } from './fault-list.ts';
import { factOperand } from './operand.ts';
import { memberOf } from './place.ts';
import { isReference } from './reference.ts';
import { placeOfPointer } from './schema-fault.ts';
import { wordingOf } from './schema-wording.ts';

export type OutcomeSchema = Readonly<Record<string, unknown>>;

interface OutcomeContext {
  readonly schema: OutcomeSchema;
  readonly declarations: Declarations;
  readonly faults: FaultList;
}

// Decision points may carry keywords of their own (`x-…`), hence not strict.
const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, logger: false });
addFormats.default(ajv);
ajv.addFormat('decimal', isDecimalText);
const validators = new WeakMap<OutcomeSchema, ValidateFunction>();

/** What a merge may leave to the other rules. */
const wholeOnly = ['required', 'dependentRequired', 'minProperties', 'minItems'];
/** Says only that some branch failed, which a reference may have caused. */
const combining = ['oneOf', 'anyOf', 'not', 'if'];

/** The outcome in a rule's event: a whole one, or with `merge` a part of one. */
export function checkEventParams(params: unknown, path: string, hitPolicy: HitPolicy | undefined, context: OutcomeContext): void {
  const { faults } = context;
  if (hitPolicy === 'count') {
    if (params !== undefined)
      faults.add(
        'OUTCOME_MISMATCH',
        path,
        'With count the rules are counted: remove params.',
        'count 只计数：请删除 params。',
        params,
      );
    return;
  }
  checkMembers(params ?? {}, path, hitPolicy === 'merge', context);
  if (hitPolicy === 'sum' || hitPolicy === 'min' || hitPolicy === 'max') checkAmount(params, path, hitPolicy, context);
}

/** The outcome when no rule holds: always whole; with `collect` a list of them. */
export function checkOtherwise(otherwise: unknown, hitPolicy: HitPolicy | undefined, context: OutcomeContext): void {
  if (hitPolicy !== 'collect') checkMembers(otherwise, 'otherwise', false, context);
  else if (Array.isArray(otherwise))
    otherwise.forEach((element: unknown, index) => {
      checkMembers(element, `otherwise[${index}]`, false, context);
    });
  else
    context.faults.add(
      'OUTCOME_MISMATCH',
      'otherwise',
      'With collect, write a list.',
      'collect 的 otherwise 应为列表。',
      otherwise,
    );
}

function checkMembers(outcome: unknown, path: string, isPart: boolean, { schema, declarations, faults }: OutcomeContext): void {
  const references = new Set<string>();
  if (isReference(outcome) || !isJsonObject(outcome)) addNestedReferences(outcome, path, faults);
  else
    for (const [key, member] of Object.entries(outcome)) {
      if (!isReference(member)) {
        if (addNestedReferences(member, memberOf(path, key), faults)) references.add(key);
        continue;
      }
      references.add(key);
      const operand = factOperand(member, memberOf(path, key), declarations, faults);
      if (operand?.kind === 'fact' && operand.type !== 'unknown')
        checkMemberType(operand.type, schema, key, memberOf(path, key), operand.id, faults);
    }
  const validate = validatorOf(schema);
  if (validate(outcome)) return;
  for (const error of validate.errors ?? []) if (!isExcused(error, references, isPart)) addMismatch(error, path, faults);
}

function validatorOf(schema: OutcomeSchema): ValidateFunction {
  let validate = validators.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(schema);
    validators.set(schema, validate);
  }
  return validate;
}

function isExcused({ instancePath, keyword }: ErrorObject, references: ReadonlySet<string>, isPart: boolean): boolean {
  if (isPart && (wholeOnly.includes(keyword) || combining.includes(keyword))) return true;
  if (references.size > 0 && instancePath === '' && combining.includes(keyword)) return true;
  const member = instancePath.split('/')[1]?.replaceAll('~1', '/').replaceAll('~0', '~');
  return member !== undefined && references.has(member);
}

function addMismatch(error: ErrorObject, path: string, faults: FaultList): void {
  const [, en, chinese] = wordingOf(error);
  const extra: unknown = error.params['additionalProperty'] ?? error.params['missingProperty'];
  const place = placeOfPointer(error.instancePath, path);
  faults.add('OUTCOME_MISMATCH', typeof extra === 'string' ? memberOf(place, extra) : place, en, chinese, error.data);
}

/** A reference is not there to validate, but its type is declared. */
function checkMemberType(type: ValueType, schema: OutcomeSchema, key: string, path: string, id: string, faults: FaultList): void {
  const properties = schema['properties'];
  const member = isJsonObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
  const declared: unknown = isJsonObject(member) ? member['type'] : undefined;
  if (declared === undefined) return;
  const allowed = Array.isArray(declared) ? declared.map(String) : [String(declared)];
  if (valueTypes[type].jsonTypes.some((each) => allowed.includes(each))) return;
  faults.add(
    'OUTCOME_MISMATCH',
    path,
    `Refer to a fact of type ${allowed.join(' or ')}; ${id} is a ${type}.`,
    `应引用类型为 ${allowed.join(' 或 ')} 的事实；${id} 是 ${type}。`,
    id,
  );
}

function checkAmount(params: unknown, path: string, hitPolicy: HitPolicy, { declarations, faults }: OutcomeContext): void {
  const amount = isJsonObject(params) ? params['value'] : undefined;
  const type = isReference(amount) && typeof amount['fact'] === 'string' ? declarations.find(amount['fact'])?.type : undefined;
  const isAmount = typeof amount === 'number' || isDecimalText(amount);
  if (isAmount || (isReference(amount) && (type === undefined || ['integer', 'number', 'decimal'].includes(type)))) return;
  faults.add(
    'OUTCOME_MISMATCH',
    memberOf(path, 'value'),
    `With ${hitPolicy}, write a number or an exact decimal.`,
    `${hitPolicy} 要求 value 为数字或精确小数。`,
    amount,
  );
}
