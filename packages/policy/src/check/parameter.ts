import type { JsonValue, ParameterDefinition } from '../fact.ts';
import type { Fault } from '../fault.ts';
import type { LocalizedText } from '../localized-text.ts';
import { compareDates } from '../values/date.ts';
import { compareDecimals } from '../values/decimal.ts';
import { compareDurations } from '../values/duration.ts';
import { isJsonObject } from '../values/json.ts';
import { checkBounds } from './bounds.ts';
import { checkUniqueIds } from './facts.ts';
import { FaultList } from './fault-list.ts';
import { elementOf, memberOf } from './place.ts';
import { checkSchema } from './schema.ts';
import { checkValueLabels } from './value-labels.ts';
import { checkTypedValue } from './values.ts';

/**
 * A value that a business unit would give a parameter: its type, its enum, its bounds, and, of a locked one, no laxer than the
 * default. A parameter is left blank by setting no value, hence null is refused.
 */
export function checkParameter(definition: ParameterDefinition, value: unknown, file = 'parameters'): readonly Fault[] {
  const outOfBounds = checkBounds(value, file);
  if (outOfBounds.length > 0) return outOfBounds;
  const faults = new FaultList(file);
  if (checkTypedValue(definition, value, definition.id, faults)) {
    checkLimits(definition, value, definition.id, faults);
    checkLock(definition, value, faults);
  }
  return faults.faults;
}

/** A `parameters.json`: its schema, each id once, and each default within its own type, enum and bounds. */
export function checkParameterDefinitions(value: unknown, file: string): readonly Fault[] {
  const schemaFaults = checkSchema('parameters', value, file);
  if (schemaFaults.length > 0) return [...schemaFaults, ...checkUniqueIds(value, file)];
  const faults = new FaultList(file);
  if (isDefinitions(value))
    for (const [index, definition] of value.entries()) checkDefinition(definition, elementOf('', index), faults);
  const labelFaults = isDefinitions(value)
    ? value.flatMap((each, index) => checkValueLabels(each, memberOf(elementOf('', index), 'valueLabels'), file))
    : [];
  return [...checkUniqueIds(value, file), ...faults.faults, ...labelFaults];
}

const withBounds: readonly ParameterDefinition['type'][] = ['integer', 'number', 'decimal', 'date', 'dateTime', 'duration'];

/** Called on what the schema has accepted. */
function isDefinitions(value: unknown): value is readonly ParameterDefinition[] {
  return Array.isArray(value) && value.every(isJsonObject);
}

function checkDefinition(definition: ParameterDefinition, path: string, faults: FaultList): void {
  for (const key of ['minimum', 'maximum'] as const) {
    if (definition[key] === undefined) continue;
    const place = memberOf(path, key);
    if (withBounds.includes(definition.type)) checkTypedValue({ type: definition.type }, definition[key], place, faults);
    else {
      const { type } = definition;
      faults.add(
        'UNKNOWN_KEY',
        place,
        `A ${type} has no bounds: remove ${key}.`,
        `${type} 没有界限：请删除 ${key}。`,
        definition[key],
      );
    }
  }
  const { default: value } = definition;
  if (value === undefined) return;
  const place = memberOf(path, 'default');
  if (checkTypedValue(definition, value, place, faults)) checkLimits(definition, value, place, faults);
}

function checkLimits({ type, minimum, maximum }: ParameterDefinition, value: unknown, path: string, faults: FaultList): void {
  if (minimum !== undefined && (order(type, value, minimum) ?? 0) < 0)
    faults.add('OUT_OF_BOUNDS', path, `At least ${minimum}.`, `不小于 ${minimum}。`, value);
  if (maximum !== undefined && (order(type, value, maximum) ?? 0) > 0)
    faults.add('OUT_OF_BOUNDS', path, `At most ${maximum}.`, `不大于 ${maximum}。`, value);
}

function checkLock({ id, type, default: floor, locked }: ParameterDefinition, value: unknown, faults: FaultList): void {
  if (locked === undefined || floor === undefined) return;
  const difference = order(type, value, floor) ?? (JSON.stringify(value) === JSON.stringify(floor) ? 0 : undefined);
  if (
    difference === 0 ||
    (locked.stricter === 'lower' && isBelow(difference)) ||
    (locked.stricter === 'higher' && isAbove(difference))
  )
    return;
  const allowed = stricterThan[locked.stricter](JSON.stringify(floor));
  faults.add('LOCKED_PARAMETER', id, allowed.en, allowed['zh-CN'], value);
}

type Lock = NonNullable<ParameterDefinition['locked']>;

const stricterThan: Readonly<Record<Lock['stricter'], (floor: string) => LocalizedText>> = {
  lower: (floor) => ({ en: `Only ${floor} or lower is allowed.`, 'zh-CN': `只能等于或低于 ${floor}。` }),
  higher: (floor) => ({ en: `Only ${floor} or higher is allowed.`, 'zh-CN': `只能等于或高于 ${floor}。` }),
  none: (floor) => ({ en: `It stays ${floor}.`, 'zh-CN': `必须保持为 ${floor}。` }),
};

const isBelow = (difference: number | undefined) => difference !== undefined && difference < 0;
const isAbove = (difference: number | undefined) => difference !== undefined && difference > 0;

/** Negative, zero or positive; undefined where the two are in no order. Of lists, one with more elements is higher. */
function order(type: ParameterDefinition['type'], left: unknown, right: JsonValue): number | undefined {
  switch (type) {
    case 'integer':
    case 'number':
    case 'decimal':
      return compareDecimals(left, right);
    case 'duration':
      return compareDurations(left, right);
    case 'date':
    case 'dateTime':
      return compareDates(left, right);
    case 'boolean':
      return Number(left) - Number(right);
    case 'stringList':
      return orderOfLists(left, right);
    default:
      return undefined;
  }
}

function orderOfLists(left: unknown, right: unknown): number | undefined {
  if (!Array.isArray(left) || !Array.isArray(right)) return undefined;
  const [leftSet, rightSet] = [new Set<unknown>(left), new Set<unknown>(right)];
  if ([...leftSet].every((element) => rightSet.has(element))) return leftSet.size - rightSet.size;
  return [...rightSet].every((element) => leftSet.has(element)) ? 1 : undefined;
}
