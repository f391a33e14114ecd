import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fault, FaultsError, type LocalizedText, sdkVersion } from '@aftercare/plugin-sdk';
import { standardPlugins } from '../configuration.ts';
import { isFolderFree, writeTemplate } from './plugin-template.ts';
import { refuseUnwritable } from './refuse-unwritable.ts';
import type { Terminal } from './terminal.ts';

/** What the command line gives, as text. */
export interface PluginCreateOptions {
  readonly folder?: string;
  readonly numberPrefix?: string;
}

const serverFolder = fileURLToPath(new URL('../..', import.meta.url));
const workspace = dirname(dirname(serverFolder));

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Of the number prefix in `case-type.schema.json`, which takes six letters. */
const prefixPattern = /^[A-Z]{1,6}$/;
/** Leaves room for the kind of case behind it: a case type's id takes a hundred characters. */
const longestId = 60;

/** `aftercare plugin create`: writes a plugin that works, to be changed into one's own. */
export function createPlugin(terminal: Terminal, id: string, options: PluginCreateOptions): void {
  const shown = options.folder ?? join('plugins', id);
  const folder = resolve(terminal.workingFolder, shown);
  const numberPrefix = options.numberPrefix ?? prefixOf(id);
  refuseFaults(id, numberPrefix, shown, folder);
  const root = asPath(relative(realPath(folder), workspace)) || '.';
  const isInWorkspace = dirname(realPath(folder)) === join(workspace, 'plugins');
  const templates = ['plugin', ...(isInWorkspace ? [] : ['plugin-elsewhere'])].map((name) =>
    join(serverFolder, 'templates', name),
  );
  const values = { id, numberPrefix, root, sdkVersion, title: titleOf(id), ...toolVersions() };
  const written = refuseUnwritable(shown, () => writeTemplate(templates, folder, values));
  for (const file of written) terminal.print(asPath(join(shown, file)));
  if (isInWorkspace) addToBuild(asPath(relative(join(workspace, 'test'), folder)));
  terminal.tell(nextSteps(shown, isInWorkspace)[terminal.locale]);
}

/** @throws FaultsError with everything that is wrong with the command line */
function refuseFaults(id: string, numberPrefix: string, shown: string, folder: string): void {
  const faults: Fault[] = [];
  const refuse = (code: string, path: string, found: string, message: LocalizedText) =>
    void faults.push({ code, file: 'aftercare plugin create', path, message, found });
  const isNamed = idPattern.test(id) && id.length <= longestId;
  if (!isNamed)
    refuse('PLUGIN_NAME_INVALID', 'name', id, {
      en: `"${id}" is no name for a plugin: lower-case words joined by hyphens, at most ${longestId} characters, such as furniture-care.`,
      'zh-CN': `“${id}”不能用作插件名：应为以连字符连接的小写单词，最多 ${longestId} 个字符，如 furniture-care。`,
    });
  if (isNamed && !prefixPattern.test(numberPrefix))
    refuse('OPTION_INVALID', '--number-prefix', numberPrefix, {
      en: `"${numberPrefix}" is no prefix of case numbers: one to six capital letters.`,
      'zh-CN': `“${numberPrefix}”不能用作编号前缀：应为一至六个大写字母。`,
    });
  if (isNamed && !isFolderFree(folder))
    refuse('FOLDER_NOT_EMPTY', '--folder', shown, {
      en: `${shown} is there already and is no empty folder: name another with --folder.`,
      'zh-CN': `${shown} 已存在且不是空文件夹：请用 --folder 另行指定。`,
    });
  if (faults.length > 0) throw new FaultsError('The command line', faults);
}

/** `furniture-care` gives `FCR`: the words' first letters, or the first two of a single word, and R for request. */
function prefixOf(id: string): string {
  const words = id.split('-').flatMap((word) => /^[a-z]/.exec(word) ?? []);
  const letters = words.length > 1 ? words.join('').slice(0, 'FCFCF'.length) : id.slice(0, 2).replace(/[^a-z]/, '');
  return `${letters}r`.toUpperCase();
}

/** `furniture-care` gives `Furniture care`. */
function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** A plugin elsewhere is built and tested with the versions that this workspace is. */
function toolVersions(): Readonly<Record<string, string>> {
  const manifest: { readonly devDependencies?: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(workspace, 'package.json'), 'utf8'),
  );
  return Object.fromEntries(
    Object.entries(manifest.devDependencies ?? {}).map(([name, version]) => [`version:${name}`, version]),
  );
}

/** Names the plugin to `pnpm run build`, which builds what the tests refer to. */
function addToBuild(path: string): void {
  const file = join(workspace, 'test/tsconfig.json');
  if (!existsSync(file)) return;
  writeFileSync(file, withReference(readFileSync(file, 'utf8'), path));
}

/** A tsconfig with one more reference before the others, the rest of its text untouched. */
export function withReference(tsconfig: string, path: string): string {
  const reference = `{ "path": "${path}" }`;
  return tsconfig.includes(reference) ? tsconfig : tsconfig.replace(/("references": \[\n)/, `$1    ${reference},\n`);
}

function nextSteps(shown: string, isInWorkspace: boolean): LocalizedText {
  const folder = asPath(shown.startsWith('.') || resolve(shown) === shown ? shown : `./${shown}`);
  const plugins = quoted([...standardPlugins, folder].join());
  const commands = [
    ...(isInWorkspace
      ? ['npx pnpm install', 'npx pnpm run build']
      : [`npx pnpm -C ${quoted(folder)} install`, `npx pnpm -C ${quoted(folder)} run build`]),
    `npx pnpm aftercare plugin check ${quoted(folder)}`,
    `npx pnpm aftercare plugin test ${quoted(folder)}`,
    `AFTERCARE_PLUGINS=${plugins} npx pnpm start`,
  ].map((command) => `  ${command}`);
  return {
    en: ['The plugin is there. Next:', ...commands].join('\n'),
    'zh-CN': ['插件已生成。接下来：', ...commands].join('\n'),
  };
}

/** As a shell takes it for one word. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Of a folder that is yet to be made: `..` leads upward from where symbolic links lead. */
function realPath(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : join(realPath(dirname(folder)), basename(folder));
}

function asPath(path: string): string {
  return path.split(sep).join('/');
}
