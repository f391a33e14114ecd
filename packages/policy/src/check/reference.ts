import { type Declarations, isParameterFact } from '../declarations.ts';
import { isJsonObject } from '../values/json.ts';
import type { FaultList } from './fault-list.ts';
import type { Place } from './place.ts';

/** What json-rules-engine takes as a reference to a fact: an object with its own member `fact`. */
export function isReference(value: unknown): value is Readonly<Record<string, unknown>> {
  return isJsonObject(value) && Object.hasOwn(value, 'fact');
}

/** A reference to a fact or parameter that is not declared. */
export function addUnknownFact(id: string, place: Place, declarations: Declarations, faults: FaultList): void {
  const nearest = faults.nearest(id, declarations.ids);
  const [en, chinese] =
    nearest === undefined
      ? ['Name a declared one.', '请使用已声明的名称。']
      : [`Did you mean ${nearest}?`, `是否想写 ${nearest}？`];
  if (isParameterFact(id)) faults.add('UNKNOWN_PARAMETER', place, `No parameter ${id}. ${en}`, `没有参数 ${id}。${chinese}`, id);
  else faults.add('UNKNOWN_FACT', place, `No fact ${id} for this decision. ${en}`, `该决策没有事实 ${id}。${chinese}`, id);
}
