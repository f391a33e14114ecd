import {
  analysePlugin,
  checkPlugin,
  type Fault,
  formatFault,
  formatPluginAnalysis,
  loadPlugins,
  type Plugin,
} from '@aftercare/plugin-sdk';
import { exitCodes } from '../exit.ts';
import { faultsOf } from '../plugin-packages.ts';
import { choosePlugins, dependenciesOf } from './chosen-plugins.ts';
import type { Terminal } from './terminal.ts';

/**
 * `aftercare plugin check`: every fault of the plugins, each by itself and all against one another, and what is odd about the rules
 * of those without fault. It fails on a fault, on a finding that nobody has explained and on an explanation of nothing.
 */
export async function checkPlugins(terminal: Terminal, wanted: readonly string[], asJson: boolean): Promise<number> {
  const { chosen, all } = await choosePlugins(terminal, wanted);
  const checked = chosen.map((plugin) => {
    const dependencies = dependenciesOf(plugin, all);
    const faults = checkPlugin(plugin, dependencies);
    return { plugin, faults, analysis: faults.length === 0 ? analysePlugin(plugin, dependencies) : null };
  });
  const together = checked.every(({ faults }) => faults.length === 0) ? faultsTogether(all) : [];
  if (asJson) {
    const plugins = checked.map(({ plugin: { id, version }, ...found }) => ({ id, version, ...found }));
    terminal.print(JSON.stringify({ plugins, together }, null, 2));
  } else {
    for (const { plugin, faults, analysis } of checked) {
      terminal.print(`${plugin.id} ${plugin.version}: ${faults.length === 0 ? '✓' : '✗'}`);
      for (const fault of faults) terminal.print(`  ${formatFault(fault, terminal.locale)}`);
      if (analysis !== null) terminal.print(formatPluginAnalysis(analysis, terminal.locale).replaceAll(/^/gm, '  '));
    }
    for (const fault of together) terminal.print(`  ${formatFault(fault, terminal.locale)}`);
  }
  const isSound = checked.every(({ analysis }) => analysis?.unexplained.length === 0 && analysis.stale.length === 0);
  return isSound && together.length === 0 ? exitCodes.done : exitCodes.failed;
}

function faultsTogether(plugins: readonly Plugin[]): readonly Fault[] {
  try {
    loadPlugins(plugins);
    return [];
  } catch (error) {
    const faults = faultsOf(error);
    if (faults === null) throw error;
    return faults;
  }
}
