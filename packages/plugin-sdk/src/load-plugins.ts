import { type Fault, FaultsError, type LocalizedText } from '@aftercare/policy';
import { checkPlugin } from './check-plugin.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Plugin } from './plugin.ts';
import { createRegistry, type PluginRegistry } from './plugin-registry.ts';
import { repeated } from './repeated.ts';

/**
 * Checks plugins, each by itself and all against one another.
 *
 * @throws FaultsError with every fault of every plugin, each fault's file led by its plugin's id
 */
export function loadPlugins(plugins: readonly Plugin[]): PluginRegistry {
  const faults = [
    ...plugins.flatMap((plugin) =>
      ofPlugin(plugin, checkPlugin(plugin, dependenciesOf(plugin, plugins))).concat(checkDependencies(plugin, plugins)),
    ),
    ...checkClashes(plugins),
  ];
  if (faults.length > 0) throw new FaultsError('The set of plugins', faults);
  return createRegistry(plugins.map(deepFreeze));
}

/** The plugins a plugin depends on, directly. */
function dependenciesOf(plugin: Plugin, plugins: readonly Plugin[]): Plugin[] {
  return plugins.filter((other) => other !== plugin && (plugin.dependsOn ?? []).includes(other.id));
}

function checkDependencies(plugin: Plugin, plugins: readonly Plugin[]): Fault[] {
  const absent = (plugin.dependsOn ?? []).flatMap((id, index) =>
    plugins.some((other) => other.id === id)
      ? []
      : [
          fault(plugin, 'DEPENDENCY_MISSING', `dependsOn[${index}]`, id, {
            en: `It depends on the plugin "${id}", which is not loaded.`,
            'zh-CN': `它依赖的插件“${id}”未加载。`,
          }),
        ],
  );
  if (!reaches(plugin, plugin, plugins, new Set())) return absent;
  const cycle = fault(plugin, 'DEPENDENCY_CYCLE', 'dependsOn', plugin.id, {
    en: 'It depends on itself, through the plugins it names.',
    'zh-CN': '它通过所依赖的插件间接依赖自身。',
  });
  return [...absent, cycle];
}

function reaches(from: Plugin, target: Plugin, plugins: readonly Plugin[], seen: Set<Plugin>): boolean {
  return (from.dependsOn ?? []).some((id) => {
    const next = plugins.find((plugin) => plugin.id === id);
    if (next === undefined) return false;
    if (next === target) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, target, plugins, seen);
  });
}

interface Claim {
  readonly plugin: Plugin;
  readonly path: string;
  readonly name: string;
}

/** What two plugins may not both have. Clashes within one plugin are `checkPlugin`'s. */
function checkClashes(plugins: readonly Plugin[]): Fault[] {
  const claims = (claimsOf: (plugin: Plugin) => Claim[]) =>
    repeated(
      plugins.flatMap((plugin) => firstOfEach(claimsOf(plugin))),
      (claim) => claim.name,
    );
  return [
    ...repeated(plugins, (plugin) => plugin.id).map((plugin) =>
      fault(plugin, 'PLUGIN_CLASH', 'id', plugin.id, {
        en: `Two plugins are called "${plugin.id}".`,
        'zh-CN': `有两个名为“${plugin.id}”的插件。`,
      }),
    ),
    ...claims((plugin) =>
      plugin.caseTypes.map((caseType, index) => ({ plugin, path: `caseTypes[${index}].id`, name: caseType.id })),
    ).map(({ plugin, path, name }) =>
      fault(plugin, 'CASE_TYPE_CLASH', path, name, {
        en: `Another plugin declares the case type "${name}" already.`,
        'zh-CN': `服务单类型“${name}”已由其他插件声明。`,
      }),
    ),
    ...claims((plugin) =>
      plugin.caseTypes.map((caseType, index) => ({
        plugin,
        path: `caseTypes[${index}].numberPrefix`,
        name: caseType.numberPrefix,
      })),
    ).map(({ plugin, path, name }) =>
      fault(plugin, 'NUMBER_PREFIX_CLASH', path, name, {
        en: `Another plugin numbers its cases with "${name}" already.`,
        'zh-CN': `编号前缀“${name}”已被其他插件使用。`,
      }),
    ),
    ...claims((plugin) =>
      plugin.rulesets.flatMap((ruleset, index) =>
        ruleset.caseTypes.map((caseType, position) => ({
          plugin,
          path: `rulesets[${index}].caseTypes[${position}]`,
          name: `${ruleset.decision} ${caseType}`,
        })),
      ),
    ).map(({ plugin, path, name }) =>
      fault(plugin, 'RULESET_CLASH', path, name, {
        en: `Another plugin decides this already (${name}); plugins add, they never override.`,
        'zh-CN': `其他插件已作出该决定（${name}）；插件只能新增，不能覆盖。`,
      }),
    ),
  ];
}

/** One claim for each name, so that a plugin at odds with itself is not counted against others too. */
function firstOfEach(claims: readonly Claim[]): Claim[] {
  const again = new Set(repeated(claims, (claim) => claim.name));
  return claims.filter((claim) => !again.has(claim));
}

function ofPlugin(plugin: Plugin, faults: readonly Fault[]): Fault[] {
  return faults.map((found) => ({ ...found, file: `${plugin.id}/${found.file}` }));
}

function fault(plugin: Plugin, code: string, path: string, found: string, message: LocalizedText): Fault {
  return { code, file: `${plugin.id}/plugin.ts`, path, message, found };
}
