import {
  checkFacts,
  checkParameter,
  type FactDefinition,
  type Fault,
  type LocalizedText,
  parameterFact,
} from '@aftercare/policy';
import { unknownDecision } from './check-case-types.ts';
import { decisionPoints } from './decision-points.ts';
import type { Example, ExampleFile } from './example.ts';
import { factsFor } from './facts-for.ts';
import { exampleFileShape } from './file-shape.ts';
import { originOf } from './origin.ts';
import type { Plugin } from './plugin.ts';
import { repeated } from './repeated.ts';

/** A plugin's worked examples: that they name known decisions, rules, facts and parameters, and that the values have their types. */
export function checkExamples(plugin: Plugin, dependencies?: readonly Plugin[]): Fault[] {
  return plugin.examples.flatMap((examples, index) =>
    checkFile(plugin, examples, originOf(examples, `examples[${index}]`), dependencies),
  );
}

function checkFile(plugin: Plugin, examples: ExampleFile, file: string, dependencies?: readonly Plugin[]): Fault[] {
  const misshapen = exampleFileShape.check(examples, file);
  if (misshapen.length > 0) return [...misshapen];
  const point = decisionPoints.find((candidate) => candidate.id === examples.decision);
  if (point === undefined) return [unknownDecision(file, 'decision', examples.decision)];
  const ruleset = plugin.rulesets.find(
    (candidate) => candidate.decision === examples.decision && candidate.caseTypes.includes(examples.caseType),
  );
  if (ruleset === undefined) {
    return [
      fault('RULESET_MISSING', file, 'caseType', examples.caseType, {
        en: `No ruleset of this plugin decides "${examples.decision}" for ${examples.caseType}.`,
        'zh-CN': `本插件没有为 ${examples.caseType} 作出“${examples.decision}”决定的规则集。`,
      }),
    ];
  }
  const plugins = [plugin, ...(dependencies ?? [])];
  const caseType = plugins.flatMap((owner) => owner.caseTypes).find((candidate) => candidate.id === examples.caseType);
  if (caseType === undefined) return [];

  const facts = [...point.facts, ...factsFor([caseType], plugins)];
  const rules = new Set(ruleset.rules.map((rule) => rule.name));
  const names = examples.examples.map((example, index) => ({ name: example.name, path: `examples[${index}]` }));
  return [
    ...examples.examples.flatMap((example, index) => checkExample(plugin, example, facts, rules, file, `examples[${index}]`)),
    ...repeated(names, ({ name }) => name).map(({ name, path }) =>
      fault('DUPLICATE', file, `${path}.name`, name, {
        en: 'Another example of this file has the same name.',
        'zh-CN': '本文件中已有同名的示例。',
      }),
    ),
  ];
}

function checkExample(
  plugin: Plugin,
  example: Example,
  facts: readonly FactDefinition[],
  rules: ReadonlySet<string>,
  file: string,
  path: string,
): Fault[] {
  const factIds = new Set([...facts, ...plugin.parameters.map(parameterFact)].map((fact) => fact.id));
  return [
    ...within(checkFacts(example.facts, facts), file, `${path}.facts`),
    ...Object.entries(example.parameters ?? {}).flatMap(([id, value]) => {
      const definition = plugin.parameters.find((parameter) => parameter.id === id);
      if (definition !== undefined) return within(checkParameter(definition, value), file, `${path}.parameters`);
      return [
        fault('UNKNOWN_PARAMETER', file, `${path}.parameters.${id}`, id, {
          en: `The plugin has no parameter "${id}".`,
          'zh-CN': `插件没有参数“${id}”。`,
        }),
      ];
    }),
    ...(example.expect.fired ?? []).flatMap((rule, index) =>
      rules.has(rule)
        ? []
        : [
            fault('UNKNOWN_RULE', file, `${path}.expect.fired[${index}]`, rule, {
              en: `The ruleset has no rule "${rule}".`,
              'zh-CN': `规则集中没有规则“${rule}”。`,
            }),
          ],
    ),
    ...(example.expect.missing ?? []).flatMap((id, index) =>
      factIds.has(id)
        ? []
        : [
            fault('UNKNOWN_FACT', file, `${path}.expect.missing[${index}]`, id, {
              en: `No fact "${id}" is offered to this decision.`,
              'zh-CN': `该决策没有名为“${id}”的事实。`,
            }),
          ],
    ),
  ];
}

function within(faults: readonly Fault[], file: string, path: string): Fault[] {
  return faults.map((found) => ({ ...found, file, path: found.path === '' ? path : `${path}.${found.path}` }));
}

function fault(code: string, file: string, path: string, found: string, message: LocalizedText): Fault {
  return { code, file, path, message, found };
}
