import { checkPlugin, formatFault, loadPlugins } from '@aftercare/plugin-sdk';
import { exitCodes } from '../exit.ts';
import { faultsOf } from '../plugin-packages.ts';
import { choosePlugins, dependenciesOf } from './chosen-plugins.ts';
import type { Terminal } from './terminal.ts';

/** `aftercare plugin check`: every fault of the plugins, each by itself and all against one another. */
export async function checkPlugins(terminal: Terminal, wanted: readonly string[]): Promise<number> {
  const { chosen, all } = await choosePlugins(terminal, wanted);
  let broken = 0;
  for (const plugin of chosen) {
    const faults = checkPlugin(plugin, dependenciesOf(plugin, all));
    broken += faults.length;
    terminal.print(`${plugin.id} ${plugin.version}: ${faults.length === 0 ? '✓' : '✗'}`);
    for (const fault of faults) terminal.print(`  ${formatFault(fault, terminal.locale)}`);
  }
  if (broken > 0) return exitCodes.failed;
  try {
    loadPlugins(all);
    return exitCodes.done;
  } catch (error) {
    const faults = faultsOf(error);
    if (faults === null) throw error;
    for (const fault of faults) terminal.print(`  ${formatFault(fault, terminal.locale)}`);
    return exitCodes.failed;
  }
}
