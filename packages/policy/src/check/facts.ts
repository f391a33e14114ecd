import { isParameterFact } from '../declarations.ts';
import type { FactDefinition } from '../fact.ts';
import type { Fault } from '../fault.ts';
import { isJsonObject } from '../values/json.ts';
import { checkBounds } from './bounds.ts';
import { FaultList } from './fault-list.ts';
import { elementOf, memberOf } from './place.ts';
import { checkSchema } from './schema.ts';
import { checkValueLabels } from './value-labels.ts';
import { checkTypedValue } from './values.ts';

/**
 * Facts that a caller gives: each declared, of its type, among its values. `null` (a known none) suits every type; undefined is
 * a missing fact. A fault's path is the fact's id.
 */
export function checkFacts(values: unknown, definitions: readonly FactDefinition[], file = 'facts'): readonly Fault[] {
  const outOfBounds = checkBounds(values, file, { mayLackMembers: true });
  if (outOfBounds.length > 0) return outOfBounds;
  const faults = new FaultList(file);
  if (!isJsonObject(values)) {
    faults.add('WRONG_TYPE', '', 'Write an object of facts by id.', '应为以事实标识为键的对象。', values);
    return faults.faults;
  }
  const known = new Map(definitions.map((definition) => [definition.id, definition]));
  for (const [id, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const definition = known.get(id);
    if (definition === undefined) addUnknown(id, value, [...known.keys()], faults);
    else if (value !== null) checkTypedValue(definition, value, id, faults);
  }
  return faults.faults;
}

/** A `facts.json`: its schema, and each id once. */
export function checkFactDefinitions(value: unknown, file: string): readonly Fault[] {
  const schemaFaults = checkSchema('facts', value, file);
  const labelFaults = schemaFaults.length === 0 && isDefinitions(value) ? checkLabels(value, file) : [];
  return [...schemaFaults, ...checkUniqueIds(value, file), ...labelFaults];
}

/** Called on what the schema has accepted. */
function isDefinitions(value: unknown): value is readonly FactDefinition[] {
  return Array.isArray(value) && value.every(isJsonObject);
}

function checkLabels(definitions: readonly FactDefinition[], file: string): readonly Fault[] {
  return definitions.flatMap((each, index) => checkValueLabels(each, memberOf(elementOf('', index), 'valueLabels'), file));
}

/** The same id twice in a list of definitions. Safe on anything: it looks at the members `id` of a bounded list only. */
export function checkUniqueIds(value: unknown, file: string): readonly Fault[] {
  const faults = new FaultList(file);
  if (checkBounds(value, file).length > 0 || !Array.isArray(value)) return [];
  const first = new Map<string, number>();
  value.forEach((definition: unknown, index) => {
    const id = isJsonObject(definition) ? definition['id'] : undefined;
    if (typeof id !== 'string') return;
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else
      faults.add(
        'DUPLICATE',
        memberOf(elementOf('', index), 'id'),
        `[${before}] has this id already.`,
        `[${before}] 已用此标识。`,
        id,
      );
  });
  return faults.faults;
}

function addUnknown(id: string, value: unknown, known: readonly string[], faults: FaultList): void {
  if (isParameterFact(id)) {
    faults.add(
      'UNKNOWN_FACT',
      id,
      'A parameter is set by the business unit, not given as a fact.',
      '参数由业务单位设置，不能作为事实传入。',
      value,
    );
    return;
  }
  const nearest = faults.nearest(id, known);
  const [en, chinese] =
    nearest === undefined ? ['Remove it.', '请删除。'] : [`Did you mean ${nearest}?`, `是否想写 ${nearest}？`];
  faults.add('UNKNOWN_FACT', id, `No such fact. ${en}`, `没有这个事实。${chinese}`, value);
}
