import type { Condition, Example, ExampleFile, Facts, JsonValue, Plugin, Rule, Ruleset } from '../src/index.ts';
import { samplePlugin } from './sample-plugin.ts';

/** The sample plugin with one ruleset of given conditions, each the whole of a rule, and with given examples of it. */
export function approvalsPlugin(
  rules: Readonly<Record<string, Condition>>,
  examples: readonly Example[],
  more: Partial<Ruleset> = {},
): Plugin {
  return { ...samplePlugin, rulesets: [approvals(rules, more)], examples: [examplesOf(examples)] };
}

function approvals(rules: Readonly<Record<string, Condition>>, more: Partial<Ruleset>): Ruleset {
  return {
    decision: 'approvals',
    caseTypes: ['toy.complaint'],
    hitPolicy: 'collect',
    otherwise: [],
    rules: Object.entries(rules).map(
      ([name, conditions]): Rule => ({
        name,
        conditions,
        event: { type: 'approvals', params: { step: 1, role: 'MANAGER', action: 'ACT' } },
        reason: { en: name, 'zh-CN': name },
        source: 'T1',
      }),
    ),
    ...more,
  };
}

function examplesOf(examples: readonly Example[]): ExampleFile {
  return { decision: 'approvals', caseType: 'toy.complaint', examples };
}

export const now = '2026-03-02T09:30:00+08:00';

/** An example that expects exactly these rules to fire. */
export function firing(name: string, facts: Facts, fired: readonly string[], more: Partial<Example> = {}): Example {
  return { name, now, facts, expect: { status: 'DECIDED', fired }, ...more };
}

export const part = (value: JsonValue): Condition => ({ fact: 'details.part', operator: 'equal', value });
