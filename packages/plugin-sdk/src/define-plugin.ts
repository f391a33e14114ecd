import { fileURLToPath } from 'node:url';
import type { Fault } from '@aftercare/policy';
import { checkManifest } from './check-manifest.ts';
import { checkPlugin } from './check-plugin.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Plugin, PluginManifest } from './plugin.ts';
import { PluginFaultsError } from './plugin-faults-error.ts';
import { packageFolderOf, readPluginFolder } from './plugin-folder.ts';

/**
 * The plugin whose folder a module lies in: its manifest from code, everything else from the folder's JSON files.
 *
 * @param moduleUrl `import.meta.url` of `plugin.ts`
 * @throws PluginFaultsError with every fault of the folder
 */
export function definePlugin(moduleUrl: string, manifest: PluginManifest): Plugin {
  const folder = packageFolderOf(fileURLToPath(moduleUrl));
  if (folder === undefined) throw new PluginFaultsError(manifest.id, [noFolder(moduleUrl)]);

  const { faults: unread, ...contents } = readPluginFolder(folder);
  const plugin = deepFreeze<Plugin>({ ...manifest, ...contents });
  const faults = [...unread, ...checkReadable(plugin, unread)];
  if (faults.length > 0) throw new PluginFaultsError(manifest.id, faults);
  return plugin;
}

/** What can be said of the files that could be read, without blaming them for the ones that could not. */
function checkReadable(plugin: Plugin, unread: readonly Fault[]): Fault[] {
  const broken = (start: string) => unread.some((fault) => fault.code !== 'FILE_MISNAMED' && fault.file.startsWith(start));
  if (['case-types/', 'facts.json', 'parameters.json'].some(broken)) return checkManifest(plugin);
  return checkPlugin(plugin).filter((fault) => !(fault.code === 'RULESET_MISSING' && broken('rules/')));
}

function noFolder(moduleUrl: string): Fault {
  return {
    code: 'PLUGIN_FOLDER_MISSING',
    file: 'plugin.ts',
    path: '',
    message: {
      en: `No folder upward from ${moduleUrl} holds a package.json.`,
      'zh-CN': `从 ${moduleUrl} 向上的目录中都没有 package.json。`,
    },
    found: moduleUrl,
  };
}
