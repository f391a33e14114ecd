import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Fault,
  FaultsError,
  type LocalizedText,
  loadPlugins,
  type Plugin,
  type PluginRegistry,
} from '@aftercare/plugin-sdk';

/** A plugin as it was found, or what kept it from being read. */
export type FoundPlugin = { readonly specifier: string; readonly plugin: Plugin } | UnreadPlugin;

export interface UnreadPlugin {
  readonly specifier: string;
  /** The plugin's id, where it came as far as to say it. */
  readonly id?: string;
  readonly faults: readonly Fault[];
}

/**
 * Imports plugins by the names of their packages or the paths of their folders and checks them, each and together.
 *
 * @throws FaultsError with every fault of every plugin
 */
export async function loadPluginPackages(specifiers: readonly string[], workingFolder = process.cwd()): Promise<PluginRegistry> {
  const found = await Promise.all(specifiers.map((specifier) => findPlugin(specifier, workingFolder)));
  const unread = found.flatMap((one) => ('faults' in one ? one.faults : []));
  const plugins = found.flatMap((one) => ('plugin' in one ? [one.plugin] : []));
  try {
    const registry = loadPlugins(plugins);
    if (unread.length === 0) return registry;
    throw new FaultsError('The set of plugins', unread);
  } catch (error) {
    const faults = faultsOf(error);
    if (faults === null || unread.length === 0) throw error;
    // What depends on a plugin that could not be read misses it for that reason alone.
    const others = faults.filter((fault) => fault.code !== 'DEPENDENCY_MISSING' && !unread.includes(fault));
    throw new FaultsError('The set of plugins', [...unread, ...others]);
  }
}

/** Imports one plugin by the name of its package or the path of its folder; does not check it beyond its reading. */
export async function findPlugin(specifier: string, workingFolder = process.cwd()): Promise<FoundPlugin> {
  const module = locate(specifier, workingFolder);
  if ('code' in module) return { specifier, faults: [module] };
  try {
    const { default: plugin }: { default?: unknown } = await import(module.url);
    if (isPlugin(plugin)) return { specifier, plugin };
    return {
      specifier,
      faults: [
        fault('PLUGIN_NOT_EXPORTED', specifier, {
          en: 'Its default export is not a plugin; write `export default definePlugin(import.meta.url, { … })`.',
          'zh-CN': '其默认导出不是插件；请写 `export default definePlugin(import.meta.url, { … })`。',
        }),
      ],
    };
  } catch (error) {
    const faults = faultsOf(error);
    if (faults) {
      const id = pluginIdOf(error);
      const placed = faults.map((one) => ({ ...one, file: `${specifier}/${one.file}` }));
      return { specifier, faults: placed, ...(id === undefined ? {} : { id }) };
    }
    const reason = error instanceof Error ? error.message : String(error);
    return {
      specifier,
      faults: [
        fault('PLUGIN_FAILED', specifier, {
          en: `It threw while it was imported: ${reason}`,
          'zh-CN': `导入时抛出异常：${reason}`,
        }),
      ],
    };
  }
}

/** The faults an error carries; null for any other error. By shape, since a plugin may bring its own copy of plugin-sdk. */
export function faultsOf(error: unknown): readonly Fault[] | null {
  if (error instanceof FaultsError) return error.faults;
  if (!(error instanceof Error) || error.name !== 'FaultsError' || !('faults' in error)) return null;
  return Array.isArray(error.faults) && error.faults.every(isFault) ? error.faults : null;
}

/** By shape, as the faults. */
function pluginIdOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('pluginId' in error)) return undefined;
  return typeof error.pluginId === 'string' ? error.pluginId : undefined;
}

function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'code' in value && 'file' in value && 'message' in value;
}

const pluginMembers = ['id', 'version', 'label', 'requires', 'caseTypes', 'facts', 'parameters', 'rulesets', 'examples'];

function isPlugin(value: unknown): value is Plugin {
  return typeof value === 'object' && value !== null && pluginMembers.every((member) => member in value);
}

function locate(specifier: string, workingFolder: string): { readonly url: string } | Fault {
  const folder = resolve(workingFolder, specifier);
  if (existsSync(join(folder, 'package.json'))) return entryOf(specifier, folder);
  try {
    // An installation's own packages come before those that the server was built with.
    return { url: pathToFileURL(createRequire(join(workingFolder, 'package.json')).resolve(specifier)).href };
  } catch {
    if (pathPattern.test(specifier)) return notFound(specifier);
    try {
      return existing(specifier, fileURLToPath(import.meta.resolve(specifier)));
    } catch {
      return notFound(specifier);
    }
  }
}

/** Of what is no package's name: `./plugins/food-recall`. */
const pathPattern = /^(\.{0,2}\/|[A-Za-z]:\\)/;

function notFound(specifier: string): Fault {
  return fault('PLUGIN_NOT_FOUND', specifier, {
    en: 'There is no such package or folder; install it, or correct the name.',
    'zh-CN': '没有这个包或文件夹；请安装，或更正名称。',
  });
}

function entryOf(specifier: string, folder: string): { readonly url: string } | Fault {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return error instanceof SyntaxError
      ? fault('JSON_SYNTAX', `${specifier}/package.json`, { en: `Not JSON: ${cause}`, 'zh-CN': `不是有效的 JSON：${cause}` })
      : fault('FILE_UNREADABLE', `${specifier}/package.json`, {
          en: `The file cannot be read: ${cause}`,
          'zh-CN': `无法读取文件：${cause}`,
        });
  }
  const name = typeof manifest === 'object' && manifest !== null && 'name' in manifest ? String(manifest.name) : '';
  try {
    // A package may import itself by name, so its own `exports` say where its door is.
    return existing(specifier, createRequire(join(folder, 'package.json')).resolve(name));
  } catch {
    return notBuilt(specifier);
  }
}

function existing(specifier: string, file: string): { readonly url: string } | Fault {
  return existsSync(file) ? { url: pathToFileURL(file).href } : notBuilt(specifier);
}

function notBuilt(specifier: string): Fault {
  return fault('PLUGIN_NOT_BUILT', specifier, {
    en: 'The module that its package.json names is not there; build the plugin first.',
    'zh-CN': '其 package.json 所指的模块不存在；请先构建该插件。',
  });
}

function fault(code: string, specifier: string, message: LocalizedText): Fault {
  return { code, file: specifier, path: '', message };
}
