import { Declarations, isParameterFact } from '../declarations.ts';
import type { FactDefinition, ValueType } from '../fact.ts';
import { isJsonObject } from '../values/json.ts';
import { isPath } from '../values/path.ts';
import type { FaultList } from './fault-list.ts';
import { elementOf, memberOf } from './place.ts';
import { nearestWord } from './spelling.ts';

/** One side of a comparison: written out in the rule, or a fact of a declared type (`unknown` inside of an object). */
export type Operand =
  | { readonly kind: 'literal'; readonly value: unknown; readonly path: string }
  | {
      readonly kind: 'fact';
      readonly id: string;
      readonly type: ValueType | 'unknown';
      readonly values?: readonly string[];
      readonly path: string;
    };

/** What json-rules-engine takes as a reference to a fact: an object with its own member `fact`. */
export function isReference(value: unknown): value is Readonly<Record<string, unknown>> {
  return isJsonObject(value) && Object.hasOwn(value, 'fact');
}

/** The fact that a comparison or a reference names, checked; undefined when it is unknown or is no text. */
export function factOperand(
  reference: Readonly<Record<string, unknown>>,
  path: string,
  declarations: Declarations,
  faults: FaultList,
): Operand | undefined {
  const id = reference['fact'];
  if (Object.hasOwn(reference, 'params'))
    faults.add('PARAMS_WITHOUT_EFFECT', memberOf(path, 'params'), 'Remove params.', '请删除 params。');
  if (typeof id !== 'string') return undefined;
  const place = memberOf(path, 'fact');
  if (declarations.isUntyped(id)) {
    checkPath(reference['path'], memberOf(path, 'path'), faults);
    return { kind: 'fact', id, type: 'unknown', path: place };
  }
  const fact = declarations.find(id);
  if (fact === undefined) {
    addUnknownFact(id, place, declarations, faults);
    return undefined;
  }
  const type = typeAt(fact, reference['path'], memberOf(path, 'path'), faults);
  return { kind: 'fact', id, type, path: place, ...(type !== 'unknown' && fact.enum !== undefined ? { values: fact.enum } : {}) };
}

function addUnknownFact(id: string, place: string, declarations: Declarations, faults: FaultList): void {
  const nearest = nearestWord(id, declarations.ids);
  const [en, chinese] =
    nearest === undefined
      ? ['Name a declared one.', '请使用已声明的名称。']
      : [`Did you mean ${nearest}?`, `是否想写 ${nearest}？`];
  if (isParameterFact(id)) faults.add('UNKNOWN_PARAMETER', place, `No parameter ${id}. ${en}`, `没有参数 ${id}。${chinese}`, id);
  else faults.add('UNKNOWN_FACT', place, `No fact ${id} for this decision. ${en}`, `该决策没有事实 ${id}。${chinese}`, id);
}

function typeAt(fact: FactDefinition, path: unknown, place: string, faults: FaultList): ValueType | 'unknown' {
  if (path === undefined) return fact.type;
  if (checkPath(path, place, faults) && !Declarations.hasInside(fact.type))
    faults.add(
      'INVALID_PATH',
      place,
      `${fact.id} has no inside: remove the path.`,
      `${fact.id} 没有内部结构：请删除路径。`,
      path,
    );
  return 'unknown';
}

function checkPath(path: unknown, place: string, faults: FaultList): boolean {
  if (typeof path !== 'string' || isPath(path)) return true;
  faults.add('INVALID_PATH', place, 'Write a path such as $.lines[0].amount.', '路径应如 $.lines[0].amount。', path);
  return false;
}

/** The elements of a list on one side; undefined when that side is no list. */
export function elementsOf(operand: Operand): readonly Operand[] | undefined {
  if (operand.kind === 'literal') {
    const { value, path } = operand;
    if (!Array.isArray(value)) return undefined;
    return value.map((element: unknown, index) => ({ kind: 'literal', value: element, path: elementOf(path, index) }));
  }
  switch (operand.type) {
    case 'stringList':
      return [{ ...operand, type: 'string' }];
    case 'objectList':
      return [{ ...operand, type: 'object' }];
    case 'unknown':
      return [operand];
    default:
      return undefined;
  }
}
