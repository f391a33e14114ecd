import { computedFacts, findComputedFact, parseComputedFact } from '../computed/computed-fact.ts';
import { Declarations } from '../declarations.ts';
import type { FactDefinition, ValueType } from '../fact.ts';
import { isPath } from '../values/path.ts';
import { computedOperand } from './computed-operand.ts';
import type { FaultList } from './fault-list.ts';
import { type Place, placeIn } from './place.ts';
import { addUnknownFact } from './reference.ts';

/** One side of a comparison: written out in the rule, or a fact of a declared type (`unknown` inside of an object). */
export type Operand =
  | { readonly kind: 'literal'; readonly value: unknown; readonly place: Place }
  | {
      readonly kind: 'fact';
      readonly id: string;
      readonly type: ValueType | 'unknown';
      readonly values?: readonly string[];
      readonly place: Place;
    };

/** The fact that a comparison or a reference names, checked; undefined when it is unknown or is no text. */
export function factOperand(
  reference: Readonly<Record<string, unknown>>,
  place: Place,
  declarations: Declarations,
  faults: FaultList,
): Operand | undefined {
  const { fact: id, path } = reference;
  if (typeof id !== 'string') return undefined;
  const computed = findComputedFact(id);
  if (computed !== undefined) return computedOperand(computed, reference, place, declarations, faults);
  if (Object.hasOwn(reference, 'params'))
    faults.add(
      'PARAMS_WITHOUT_EFFECT',
      placeIn(place, 'params'),
      `Remove params: only computed facts take any, ${computedFacts.map((each) => each.id).join(', ')}.`,
      `请删除 params：只有计算事实 ${computedFacts.map((each) => each.id).join('、')} 需要 params。`,
      reference['params'],
    );
  const factPlace = placeIn(place, 'fact');
  if (parseComputedFact(id) !== undefined) {
    addUnknownFact(id, factPlace, declarations, faults);
    return undefined;
  }
  if (declarations.isUntyped(id)) {
    checkPath(path, place, faults);
    return { kind: 'fact', id, type: 'unknown', place: factPlace };
  }
  const fact = declarations.find(id);
  if (fact === undefined) {
    addUnknownFact(id, factPlace, declarations, faults);
    checkPath(path, place, faults);
    return undefined;
  }
  const type = typeAt(fact, path, place, faults);
  if (type === 'unknown' || fact.enum === undefined) return { kind: 'fact', id, type, place: factPlace };
  return { kind: 'fact', id, type, place: factPlace, values: fact.enum };
}

function typeAt(fact: FactDefinition, path: unknown, place: Place, faults: FaultList): ValueType | 'unknown' {
  if (path === undefined) return fact.type;
  if (checkPath(path, place, faults) && !Declarations.hasInside(fact.type))
    faults.add(
      'INVALID_PATH',
      placeIn(place, 'path'),
      `${fact.id} has no inside: remove the path.`,
      `${fact.id} 没有内部结构：请删除路径。`,
      path,
    );
  return 'unknown';
}

/** `place` is that of the object whose member it is. */
function checkPath(path: unknown, place: Place, faults: FaultList): boolean {
  if (typeof path !== 'string' || isPath(path)) return true;
  faults.add(
    'INVALID_PATH',
    placeIn(place, 'path'),
    'Write a path such as $.lines[0].amount.',
    '路径应如 $.lines[0].amount。',
    path,
  );
  return false;
}

/** The elements of a list on one side; undefined when that side is no list. */
export function elementsOf(operand: Operand): readonly Operand[] | undefined {
  if (operand.kind === 'literal') {
    const { value, place } = operand;
    if (!Array.isArray(value)) return undefined;
    return value.map((element: unknown, index) => ({ kind: 'literal', value: element, place: placeIn(place, index) }));
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
