import { checkRuleset, type Fault, type Ruleset } from '@aftercare/policy';
import type { CaseType } from './case-type.ts';
import { unknownDecision } from './check-case-types.ts';
import { decisionPoints } from './decision-points.ts';
import { factsFor } from './facts-for.ts';
import { originOf } from './origin.ts';
import type { Plugin } from './plugin.ts';

/** A plugin's rulesets: that they answer a decision of the core for known case types, once each, and that policy accepts them. */
export function checkRulesets(plugin: Plugin, dependencies?: readonly Plugin[]): Fault[] {
  const taken = new Map<string, string>();
  return plugin.rulesets.flatMap((ruleset, index) => {
    const file = originOf(ruleset, `rulesets[${index}]`);
    const clashes = ruleset.caseTypes.flatMap((caseType, position) => {
      const key = `${ruleset.decision} ${caseType}`;
      const other = taken.get(key);
      taken.set(key, other ?? file);
      return other === undefined ? [] : [clash(file, `caseTypes[${position}]`, ruleset.decision, caseType, other)];
    });
    return [...clashes, ...checkOne(plugin, ruleset, file, dependencies)];
  });
}

function checkOne(plugin: Plugin, ruleset: Ruleset, file: string, dependencies?: readonly Plugin[]): Fault[] {
  const point = decisionPoints.find((candidate) => candidate.id === ruleset.decision);
  if (point === undefined) return [unknownDecision(file, 'decision', ruleset.decision)];

  const known = [plugin, ...(dependencies ?? [])].flatMap((owner) => owner.caseTypes);
  const leftToOthers = dependencies === undefined && (plugin.dependsOn ?? []).length > 0;
  const caseTypes = ruleset.caseTypes.map((id) => known.find((caseType) => caseType.id === id));
  const present: CaseType[] = caseTypes.filter((caseType) => caseType !== undefined);
  if (present.length < caseTypes.length && leftToOthers) return [];

  const plugins = [plugin, ...(dependencies ?? [])];
  return [
    ...checkRuleset(ruleset, {
      file,
      facts: factsFor(present, plugins),
      parameters: plugin.parameters,
      decision: point,
      caseTypes: known.map((caseType) => caseType.id),
    }),
  ];
}

function clash(file: string, path: string, decision: string, caseType: string, other: string): Fault {
  return {
    code: 'RULESET_CLASH',
    file,
    path,
    message: {
      en: `${other} already decides "${decision}" for ${caseType}.`,
      'zh-CN': `${other} 已为 ${caseType} 作出“${decision}”决定。`,
    },
    found: caseType,
  };
}
