import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Fault, FaultsError, type Plugin } from '@aftercare/plugin-sdk';
import { readConfiguration } from '../configuration.ts';
import { type FoundPlugin, findPlugin } from '../plugin-packages.ts';
import type { Terminal } from './terminal.ts';

export interface ChosenPlugins {
  readonly chosen: readonly Plugin[];
  /** Those and all that the configuration names, for what they depend on. */
  readonly all: readonly Plugin[];
}

/**
 * The plugins that a command's arguments name: folders, packages, or ids of configured plugins; all configured ones where
 * there is no argument.
 *
 * @throws FaultsError with every fault that kept one of them from being read, and every argument that names none
 */
export async function choosePlugins(terminal: Terminal, wanted: readonly string[]): Promise<ChosenPlugins> {
  const { environment, workingFolder } = terminal;
  const standing = await Promise.all(
    readConfiguration(environment, workingFolder).plugins.map((specifier) => findPlugin(specifier, workingFolder)),
  );
  const configured = standing.flatMap((found) => ('plugin' in found ? [found.plugin] : []));
  if (wanted.length === 0) {
    refuseIf(standing.flatMap((found) => ('faults' in found ? found.faults : [])));
    return { chosen: configured, all: configured };
  }
  const found = await Promise.all(
    wanted.map(async (name) => {
      const isFolder = existsSync(join(resolve(workingFolder, name), 'package.json'));
      const known = isFolder ? undefined : standing.find((one) => isNamed(one, name));
      return known ?? findPlugin(name, workingFolder);
    }),
  );
  refuseIf(found.flatMap((one) => ('faults' in one ? one.faults : [])));
  const chosen = found.flatMap((one) => ('plugin' in one ? [one.plugin] : []));
  return { chosen, all: [...chosen, ...configured.filter((plugin) => !chosen.some(({ id }) => id === plugin.id))] };
}

/** One that could not be read may not have said its id: then the name of its package or folder tells. */
function isNamed(found: FoundPlugin, name: string): boolean {
  if ('plugin' in found) return found.plugin.id === name;
  return found.id === undefined ? basename(found.specifier).replace(/^plugin-/, '') === name : found.id === name;
}

function refuseIf(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new FaultsError('The plugins', faults);
}

/** The plugins a plugin depends on, directly. */
export function dependenciesOf(plugin: Plugin, all: readonly Plugin[]): Plugin[] {
  return all.filter((other) => (plugin.dependsOn ?? []).includes(other.id));
}
