import { type ComputedFactDefinition, computedFactId } from '../computed/computed-fact.ts';
import { sideOf } from '../computed/write-out.ts';
import type { Declarations } from '../declarations.ts';
import { isJsonObject } from '../values/json.ts';
import { valueTypes } from '../values/value-type.ts';
import type { FaultList } from './fault-list.ts';
import type { Operand } from './operand.ts';
import { type Place, placeIn } from './place.ts';
import { addUnknownFact, isReference } from './reference.ts';

const sides = ['from', 'until'] as const;

/** A computed fact with its `params`: what it is worked out from, each a date written out or a reference to a fact that is one. */
export function computedOperand(
  computed: ComputedFactDefinition,
  { params, path: inside }: Readonly<Record<string, unknown>>,
  place: Place,
  declarations: Declarations,
  faults: FaultList,
): Operand | undefined {
  const paramsPlace = placeIn(place, 'params');
  const given = isJsonObject(params) ? params : {};
  if (inside !== undefined)
    faults.add(
      'INVALID_PATH',
      placeIn(place, 'path'),
      'A computed fact has no inside: remove the path.',
      '计算事实没有内部结构：请删除路径。',
      inside,
    );
  for (const key of Object.keys(given))
    if (!sides.some((side) => side === key))
      faults.add(
        'COMPUTED_FACT_PARAMS',
        placeIn(paramsPlace, key),
        'Write from and until only.',
        '只能写 from 与 until。',
        given[key],
      );
  const checked = sides.map((side) => checkSide(computed, given[side], placeIn(paramsPlace, side), declarations, faults));
  const [from, until] = [sideOf(given['from']), sideOf(given['until'])];
  if (!checked.every(Boolean) || from === undefined || until === undefined) return undefined;
  return { kind: 'fact', id: computedFactId(computed.id, from, until), type: computed.type, place: placeIn(place, 'fact') };
}

function checkSide(
  computed: ComputedFactDefinition,
  side: unknown,
  place: Place,
  declarations: Declarations,
  faults: FaultList,
): boolean {
  const types = computed.of.join(' or ');
  const wanted = () =>
    faults.add(
      'COMPUTED_FACT_PARAMS',
      place,
      `${computed.id} needs a fact of type ${types} here, { "fact": "…" } and nothing else, or a value of that type written out.`,
      `${computed.id} 此处需要类型为 ${computed.of.join(' 或 ')} 的事实（仅写 { "fact": "…" }），或直接写出该类型的值。`,
      side,
    );
  if (!isReference(side)) {
    const isValue = computed.of.some((type) => valueTypes[type].is(side));
    if (!isValue) wanted();
    return isValue;
  }
  const id = side['fact'];
  const fact = typeof id === 'string' ? declarations.find(id) : undefined;
  if (typeof id === 'string' && fact === undefined) addUnknownFact(id, placeIn(place, 'fact'), declarations, faults);
  else if (fact === undefined || Object.keys(side).length > 1 || !computed.of.includes(fact.type)) wanted();
  else return true;
  return false;
}
