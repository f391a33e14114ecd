import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { DatabaseLocation } from '@aftercare/platform';
import { type Fault, FaultsError, type LocalizedText } from '@aftercare/plugin-sdk';
import type { Environment } from './environment-locale.ts';

/** What the environment says of this process, checked. */
export interface Configuration {
  readonly production: boolean;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly database: DatabaseLocation;
  /** Names of plugin packages, or paths of plugin folders. */
  readonly plugins: readonly string[];
  readonly logLevel: LogLevel;
  /** Whether keys that everybody knows are accepted. */
  readonly demoKeys: boolean;
  /** Whether an empty database gets demonstration data: never in production, and into a database server only when asked. */
  readonly demoData: boolean;
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const nodeEnvironments = ['development', 'test', 'production'] as const;

/** The plugins that come with the product. */
export const standardPlugins: readonly string[] = [
  '@aftercare/plugin-food-recall',
  '@aftercare/plugin-equipment-warranty',
  '@aftercare/plugin-bank-info-query',
  '@aftercare/plugin-hotel-complaints',
  '@aftercare/plugin-consumer-electronics',
  '@aftercare/plugin-general-service',
];

/**
 * Reads the configuration; an empty variable counts as absent.
 *
 * @throws FaultsError with every fault of every variable
 */
export function readConfiguration(environment: Environment, workingFolder = process.cwd()): Configuration {
  const faults: Fault[] = [];
  const read = <T>(variable: string, whenAbsent: T, parse: (text: string) => Reading<T>): T => {
    const text = environment[variable]?.trim();
    if (!text) return whenAbsent;
    const reading = parse(text);
    if ('value' in reading) return reading.value;
    faults.push(...reading.refusals.map((refusal) => toFault(variable, refusal)));
    return whenAbsent;
  };

  const production = read('NODE_ENV', 'development', (text) => oneOf(nodeEnvironments, text)) === 'production';
  const folder = read('DATA_DIR', resolve(workingFolder, '.data'), (text) => readFolder(resolve(workingFolder, text)));
  const embedded: DatabaseLocation = { kind: 'embedded', folder };
  const database = read('DATABASE_URL', embedded, readDatabaseUrl);
  const configuration: Configuration = {
    production,
    host: read('HOST', '127.0.0.1', readHost),
    port: read('PORT', 4000, readPort),
    database,
    plugins: read('AFTERCARE_PLUGINS', standardPlugins, readPluginNames),
    logLevel: read<LogLevel>('LOG_LEVEL', production ? 'info' : 'warn', (text) => oneOf(logLevels, text)),
    demoKeys: !production,
    demoData: read('DEMO_DATA', !production && database.kind === 'embedded', (text) => readDemoData(text, production)),
  };
  if (faults.length > 0) throw new FaultsError('The configuration', faults);
  return configuration;
}

interface Refusal {
  readonly code: string;
  readonly found: string;
  /** What would be right. */
  readonly right: LocalizedText;
}

type Reading<T> = { readonly value: T } | { readonly refusals: readonly Refusal[] };

function refused(code: string, found: string, right: LocalizedText): { readonly refusals: readonly Refusal[] } {
  return { refusals: [{ code, found, right }] };
}

function toFault(variable: string, { code, found, right }: Refusal): Fault {
  return {
    code,
    file: 'environment',
    path: variable,
    message: { en: `"${found}" was found; it must be ${right.en}`, 'zh-CN': `当前值为“${found}”；应为${right['zh-CN']}` },
    found,
  };
}

function oneOf<T extends string>(allowed: readonly T[], text: string): Reading<T> {
  const value = allowed.find((candidate) => candidate === text);
  if (value !== undefined) return { value };
  const list = allowed.join(', ');
  return refused('CONFIGURATION_VALUE_UNKNOWN', text, { en: `one of ${list}.`, 'zh-CN': `以下之一：${list}。` });
}

function readDemoData(text: string, production: boolean): Reading<boolean> {
  if (text === 'no' || (text === 'yes' && !production)) return { value: text === 'yes' };
  return refused('CONFIGURATION_DEMO_DATA_INVALID', text, {
    en: 'yes or no; under NODE_ENV=production only no, because its keys are known to everybody.',
    'zh-CN': 'yes 或 no；NODE_ENV=production 时只能为 no，因为演示密钥人尽皆知。',
  });
}

function readPort(text: string): Reading<number> {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return { value: Number(text) };
  return refused('CONFIGURATION_PORT_INVALID', text, {
    en: 'a whole number from 0 to 65535; 0 lets the system choose.',
    'zh-CN': ' 0 到 65535 的整数；0 表示由系统选择。',
  });
}

function readHost(text: string): Reading<string> {
  if (isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return { value: text };
  return refused('CONFIGURATION_HOST_INVALID', text, {
    en: 'an address or a host name of this machine: 127.0.0.1, 0.0.0.0, ::, localhost.',
    'zh-CN': '本机的地址或主机名：127.0.0.1、0.0.0.0、::、localhost。',
  });
}

function readFolder(path: string): Reading<string> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== false) return { value: path };
  return refused('CONFIGURATION_FOLDER_INVALID', path, {
    en: 'a folder, existing or to be made; this is a file.',
    'zh-CN': '一个已有或待创建的文件夹；此处是一个文件。',
  });
}

function readDatabaseUrl(text: string): Reading<DatabaseLocation> {
  const url = URL.parse(text);
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol)) return { value: { kind: 'server', url: text } };
  return refused('CONFIGURATION_DATABASE_URL_INVALID', withoutSecrets(text), {
    en: 'of the form postgres://user:password@host:5432/database; leave it out for the embedded database.',
    'zh-CN': '形如 postgres://user:password@host:5432/database 的地址；使用内嵌数据库时请不要设置。',
  });
}

/** The address of a database fit to be shown: its password stays out of logs and terminals. */
export function withoutSecrets(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (url === null || url.host === '') return `${/^\w*/.exec(databaseUrl)?.[0]}…`;
  return `${url.protocol}//${url.host}${url.pathname}`;
}

const packageName = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

function readPluginNames(text: string): Reading<readonly string[]> {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const refusals = names.flatMap((name, index): Refusal[] => {
    if (names.indexOf(name) !== index) {
      const right = { en: 'named once.', 'zh-CN': '只列出一次。' };
      return [{ code: 'CONFIGURATION_PLUGIN_REPEATED', found: name, right }];
    }
    if (packageName.test(name) || /^(\.{0,2}\/|[A-Za-z]:\\)/.test(name)) return [];
    const right = {
      en: 'the name of a package such as @aftercare/plugin-food-recall, or a path beginning with ./ or /.',
      'zh-CN': '形如 @aftercare/plugin-food-recall 的包名，或以 ./ 或 / 开头的路径。',
    };
    return [{ code: 'CONFIGURATION_PLUGIN_NAME_INVALID', found: name, right }];
  });
  return refusals.length > 0 ? { refusals } : { value: names };
}
