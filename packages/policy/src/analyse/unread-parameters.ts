import { parameterFactId } from '../declarations.ts';
import { readsOfCondition, readsOfOtherwise, readsOfOutcome } from '../evaluate/reads.ts';
import type { ParameterDefinition } from '../fact.ts';
import { factsInReason } from '../reason-template.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Finding } from './finding.ts';

/** Parameters on which no decision of the rulesets depends. One that only a reason shows is among them. */
export function unreadParameters(rulesets: readonly Ruleset[], parameters: readonly ParameterDefinition[]): readonly Finding[] {
  const deciding = new Set(rulesets.flatMap(readsThatDecide));
  const shown = new Set(
    rulesets.flatMap(({ rules }) => rules.flatMap(({ reason }) => Object.values(reason).flatMap(factsInReason))),
  );
  return parameters
    .filter(({ id }) => !deciding.has(parameterFactId(id)))
    .map(({ id }) => ({
      kind: 'UNREAD_PARAMETER',
      rules: [],
      subject: id,
      message: shown.has(parameterFactId(id))
        ? { en: `Only reasons show ${id}; no decision depends on it.`, 'zh-CN': `参数 ${id} 仅出现在理由中，不影响任何决定。` }
        : { en: `No rule reads ${id}.`, 'zh-CN': `没有规则读取参数 ${id}。` },
    }));
}

function readsThatDecide({ conditions = {}, otherwise, rules }: Ruleset): readonly string[] {
  return [
    ...readsOfOtherwise(otherwise),
    ...rules.flatMap((rule) => [...readsOfCondition(rule.conditions, conditions), ...readsOfOutcome(rule.event.params ?? {})]),
  ];
}
