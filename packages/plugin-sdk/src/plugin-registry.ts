import type { FactDefinition, ParameterDefinition, Ruleset } from '@aftercare/policy';
import type { CaseType } from './case-type.ts';
import { decisionPoints } from './decision-points.ts';
import { factsOfDecision } from './facts-of-decision.ts';
import type { Plugin } from './plugin.ts';

/** The plugins an installation runs, found by what the core asks for. */
export interface PluginRegistry {
  readonly plugins: readonly Plugin[];
  readonly caseTypes: readonly CaseType[];
  plugin(id: string): Plugin | undefined;
  caseType(id: string): CaseType | undefined;
  /** The plugin that declares a case type. */
  pluginOf(caseTypeId: string): Plugin | undefined;
  /** What a plugin ships for a decision; undefined where no plugin answers it. */
  ruleset(decision: string, caseTypeId: string): Ruleset | undefined;
  /** The plugin whose ruleset decides, and so whose parameters it reads. */
  deciderOf(decision: string, caseTypeId: string): Plugin | undefined;
  /** What rules of a decision may read of a case: the core's facts, the case type's `details.*`, the plugins' own. */
  factsOf(decision: string, caseTypeId: string): readonly FactDefinition[];
  parametersOf(pluginId: string): readonly ParameterDefinition[];
}

/** A registry of plugins that have been checked; `loadPlugins` checks them. */
export function createRegistry(plugins: readonly Plugin[]): PluginRegistry {
  const byId = new Map(plugins.map((plugin) => [plugin.id, plugin]));
  const caseTypes = new Map(plugins.flatMap((plugin) => plugin.caseTypes.map((caseType) => [caseType.id, caseType] as const)));
  const owners = new Map(plugins.flatMap((plugin) => plugin.caseTypes.map((caseType) => [caseType.id, plugin] as const)));
  const answers = new Map(
    plugins.flatMap((plugin) =>
      plugin.rulesets.flatMap((ruleset) =>
        ruleset.caseTypes.map((caseType) => [keyOf(ruleset.decision, caseType), { plugin, ruleset }] as const),
      ),
    ),
  );
  const facts = new Map<string, readonly FactDefinition[]>();

  const factsOf = (decision: string, caseTypeId: string): readonly FactDefinition[] => {
    const key = keyOf(decision, caseTypeId);
    const known = facts.get(key);
    if (known !== undefined) return known;
    const point = decisionPoints.find((candidate) => candidate.id === decision);
    const caseType = caseTypes.get(caseTypeId);
    if (point === undefined || caseType === undefined) return [];
    const concerned = new Set([owners.get(caseTypeId), answers.get(key)?.plugin].filter((plugin) => plugin !== undefined));
    const found = factsOfDecision(point, [caseType], [...concerned]);
    facts.set(key, found);
    return found;
  };

  return Object.freeze({
    plugins: Object.freeze([...plugins]),
    caseTypes: Object.freeze([...caseTypes.values()]),
    plugin: (id: string) => byId.get(id),
    caseType: (id: string) => caseTypes.get(id),
    pluginOf: (caseTypeId: string) => owners.get(caseTypeId),
    ruleset: (decision: string, caseTypeId: string) => answers.get(keyOf(decision, caseTypeId))?.ruleset,
    deciderOf: (decision: string, caseTypeId: string) => answers.get(keyOf(decision, caseTypeId))?.plugin,
    factsOf,
    parametersOf: (pluginId: string) => byId.get(pluginId)?.parameters ?? [],
  });
}

function keyOf(decision: string, caseTypeId: string): string {
  return `${decision} ${caseTypeId}`;
}
