import type { ErrorObject } from 'ajv/dist/2020.js';
import { isJsonObject } from '../values/json.ts';
import type { FaultList } from './fault-list.ts';
import { elementOf, memberOf } from './place.ts';
import { type Wording, wordingOf } from './schema-wording.ts';

/** Ajv's errors as faults: our codes, places and words. What only says that a branch failed is left out: the branch says why. */
export function addSchemaFaults(errors: readonly ErrorObject[], faults: FaultList): void {
  for (const error of errors) {
    if (['if', 'propertyNames'].includes(error.keyword)) continue;
    const place = placeOfPointer(error.instancePath);
    const ofCondition = conditionWording(error);
    if (ofCondition !== undefined) faults.add(ofCondition[0], place, ofCondition[1], ofCondition[2], error.data);
    else addFault(error, place, wordingOf(error), faults);
  }
}

/** `/rules/3/conditions/all/1/value` as `rules[3].conditions.all[1].value`. */
export function placeOfPointer(pointer: string, root = ''): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, step) => (/^\d+$/.test(step) ? elementOf(path, Number(step)) : memberOf(path, step)), root);
}

function addFault(error: ErrorObject, place: string, [code, en, chinese]: Wording, faults: FaultList): void {
  const extra: unknown = error.params['additionalProperty'];
  if (error.keyword === 'required') faults.add(code, place, en, chinese);
  else if (typeof extra === 'string' && isJsonObject(error.data))
    faults.add(code, memberOf(place, extra), en, chinese, error.data[extra]);
  else faults.add(code, place, en, chinese, error.propertyName ?? error.data);
}

const conditionKeys = ['all', 'any', 'not', 'condition', 'fact', 'operator', 'value'];

/** What an error means where it stands in a condition; undefined elsewhere. The schema's condition objects are told by what they require. */
function conditionWording({ keyword, params, data, schema, parentSchema }: ErrorObject): Wording | undefined {
  const needed = isJsonObject(parentSchema) && Array.isArray(parentSchema['required']) ? parentSchema['required'].join() : '';
  const isCondition = ['all', 'any', 'not', 'condition', 'fact,operator,value'].includes(needed);
  if (isCondition && needed === 'condition' && isJsonObject(data) && !Object.hasOwn(data, 'condition'))
    return ['ROOT_NOT_BOOLEAN', 'Put the comparison inside "all": [ … ].', '请把该比较放入 "all": [ … ]。'];
  if (isCondition && keyword === 'additionalProperties' && conditionKeys.includes(String(params['additionalProperty'])))
    return ['SEVERAL_ROOTS', 'Keep one of them and nest the others.', '请只保留一个根，其余嵌套在内。'];
  const items: unknown = isJsonObject(parentSchema) ? parentSchema['items'] : undefined;
  if (keyword === 'minItems' && schema === 1 && isJsonObject(items) && items['$ref'] === '#/$defs/condition')
    return ['EMPTY_CONDITION', 'Add a condition to the list, or remove it.', '请在列表中加入条件，或将其删除。'];
  return undefined;
}
