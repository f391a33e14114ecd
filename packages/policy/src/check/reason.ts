import type { Declarations } from '../declarations.ts';
import { locales } from '../localized-text.ts';
import { factsInReason } from '../reason-template.ts';
import { isJsonObject } from '../values/json.ts';
import type { FaultList } from './fault-list.ts';
import { type Place, placeIn } from './place.ts';

export function checkReason(reason: unknown, place: Place, declarations: Declarations, faults: FaultList): void {
  if (!isJsonObject(reason)) return;
  for (const locale of locales) {
    const text = reason[locale];
    for (const id of typeof text === 'string' ? factsInReason(text) : []) {
      if (declarations.find(id) !== undefined) continue;
      const nearest = faults.nearest(id, declarations.ids);
      const [en, chinese] =
        nearest === undefined
          ? ['Name a declared one.', '请使用已声明的名称。']
          : [`Did you mean ${nearest}?`, `是否想写 ${nearest}？`];
      faults.add(
        'UNKNOWN_FACT_IN_REASON',
        placeIn(place, locale),
        `{${id}} names no fact of this decision. ${en}`,
        `{${id}} 不是该决策的事实。${chinese}`,
        id,
      );
    }
  }
}
