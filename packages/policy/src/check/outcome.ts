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
import { memberOf, type Place, placeIn, wholeDocument, writePlace } from './place.ts';
import { isReference } from './reference.ts';
import { placeOfPointer } from './schema-fault.ts';
import { wordingOf } from './schema-wording.ts';

export type OutcomeSchema = Readonly<Record<string, unknown>>;

export interface OutcomeContext {
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
export function checkEventParams(params: unknown, place: Place, hitPolicy: HitPolicy | undefined, context: OutcomeContext): void {
  const { faults } = context;
  if (hitPolicy === 'count') {
    if (params !== undefined)
      faults.add(
        'OUTCOME_MISMATCH',
        place,
        'With count the rules are counted: remove params.',
        'count 只计数：请删除 params。',
        params,
      );
    return;
  }
  checkMembers(params ?? {}, place, hitPolicy === 'merge', context);
  if (hitPolicy === 'sum' || hitPolicy === 'min' || hitPolicy === 'max') checkAmount(params, place, hitPolicy, context);
}

/** The outcome when no rule holds: always whole; with `collect` a list of them. */
export function checkOtherwise(otherwise: unknown, hitPolicy: HitPolicy | undefined, context: OutcomeContext): void {
  const place = placeIn(wholeDocument, 'otherwise');
  if (hitPolicy !== 'collect') checkMembers(otherwise, place, false, context);
  else if (Array.isArray(otherwise))
    otherwise.forEach((element: unknown, index) => {
      checkMembers(element, placeIn(place, index), false, context);
    });
  else context.faults.add('OUTCOME_MISMATCH', place, 'With collect, write a list.', 'collect 的 otherwise 应为列表。', otherwise);
}

function checkMembers(outcome: unknown, place: Place, isPart: boolean, { schema, declarations, faults }: OutcomeContext): void {
  const references = new Set<string>();
  if (isReference(outcome) || !isJsonObject(outcome)) addNestedReferences(outcome, place, faults);
  else
    for (const [key, member] of Object.entries(outcome)) {
      if (typeof member !== 'object' || member === null) continue;
      const memberPlace = placeIn(place, key);
      if (!isReference(member)) {
        if (addNestedReferences(member, memberPlace, faults)) references.add(key);
        continue;
      }
      references.add(key);
      const operand = factOperand(member, memberPlace, declarations, faults);
      if (operand?.kind === 'fact' && operand.type !== 'unknown')
        checkMemberType(operand.type, schema, key, memberPlace, operand.id, faults);
    }
  const validate = validatorOf(schema);
  if (validate(outcome)) return;
  for (const error of validate.errors ?? []) if (!isExcused(error, references, isPart)) addMismatch(error, place, faults);
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

function addMismatch(error: ErrorObject, place: Place, faults: FaultList): void {
  const [, en, chinese] = wordingOf(error);
  const extra: unknown = error.params['additionalProperty'] ?? error.params['missingProperty'];
  const path = placeOfPointer(error.instancePath, writePlace(place));
  faults.add('OUTCOME_MISMATCH', typeof extra === 'string' ? memberOf(path, extra) : path, en, chinese, error.data);
}

/** A reference is not there to validate, but its type is declared. */
function checkMemberType(type: ValueType, schema: OutcomeSchema, key: string, place: Place, id: string, faults: FaultList): void {
  const properties = schema['properties'];
  const member = isJsonObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
  const declared: unknown = isJsonObject(member) ? member['type'] : undefined;
  if (declared === undefined) return;
  const allowed = Array.isArray(declared) ? declared.map(String) : [String(declared)];
  if (valueTypes[type].jsonTypes.some((each) => allowed.includes(each))) return;
  faults.add(
    'OUTCOME_MISMATCH',
    place,
    `Refer to a fact of type ${allowed.join(' or ')}; ${id} is a ${type}.`,
    `应引用类型为 ${allowed.join(' 或 ')} 的事实；${id} 是 ${type}。`,
    id,
  );
}

function checkAmount(params: unknown, place: Place, hitPolicy: HitPolicy, { declarations, faults }: OutcomeContext): void {
  const amount = isJsonObject(params) ? params['value'] : undefined;
  const type = isReference(amount) && typeof amount['fact'] === 'string' ? declarations.find(amount['fact'])?.type : undefined;
  const isAmount = typeof amount === 'number' || isDecimalText(amount);
  if (isAmount || (isReference(amount) && (type === undefined || ['integer', 'number', 'decimal'].includes(type)))) return;
  faults.add(
    'OUTCOME_MISMATCH',
    placeIn(place, 'value'),
    `With ${hitPolicy}, write a number or an exact decimal.`,
    `${hitPolicy} 要求 value 为数字或精确小数。`,
    amount,
  );
}
