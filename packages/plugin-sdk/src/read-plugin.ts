import { type Locale, type RulesetReading, readRuleset } from '@aftercare/policy';
import { codeLabelsOf } from './code-labels.ts';
import { decisionPoints } from './decision-points.ts';
import { factsOfDecision } from './facts-of-decision.ts';
import { originOf } from './origin.ts';
import type { Plugin } from './plugin.ts';

/** One ruleset of a plugin in sentences. */
export interface PluginRulesetReading extends RulesetReading {
  readonly file: string;
  readonly decision: string;
  readonly decisionLabel: string;
  readonly caseTypes: readonly { readonly id: string; readonly label: string }[];
}

/**
 * A plugin's rules as a person reads them, with the parameters' defaults, in the order in which the core asks.
 *
 * @param dependencies the plugins that it depends on
 * @param decision only the rulesets of this decision point
 */
export function readPlugin(
  plugin: Plugin,
  locale: Locale,
  dependencies: readonly Plugin[] = [],
  decision?: string,
): readonly PluginRulesetReading[] {
  const plugins = [...dependencies, plugin];
  const known = plugins.flatMap(({ caseTypes }) => caseTypes);
  const codeLabels = codeLabelsOf(plugins);
  return decisionPoints
    .filter(({ id }) => decision === undefined || id === decision)
    .flatMap((point) =>
      plugin.rulesets
        .filter((ruleset) => ruleset.decision === point.id)
        .map((ruleset) => {
          const caseTypes = known.filter(({ id }) => ruleset.caseTypes.includes(id));
          const facts = factsOfDecision(point, caseTypes, plugins);
          const { parameters } = plugin;
          const { outcome } = point;
          return {
            file: originOf(ruleset, point.id),
            decision: point.id,
            decisionLabel: point.label[locale],
            caseTypes: caseTypes.map(({ id, label }) => ({ id, label: label[locale] })),
            ...readRuleset({ ruleset, facts, parameters, parameterValues: {}, codeLabels, outcome }, locale),
          };
        }),
    );
}
