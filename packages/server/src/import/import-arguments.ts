import { resolve } from 'node:path';
import { type Fault, FaultsError } from '@aftercare/plugin-sdk';
import { fileFault } from './check-file.ts';
import { type ComparisonQuestion, readComparison } from './compare.ts';
import type { Mapping } from './mapping.ts';

/** What the command line gives, as text. */
export interface ImportCommandOptions {
  readonly map: string;
  readonly unit: string;
  readonly report?: string;
  readonly limit?: string;
  readonly concurrency?: string;
  readonly dryRun?: boolean;
  readonly openedNow?: boolean;
  readonly key?: string;
  readonly url?: string;
  readonly compare?: readonly string[];
}

/** The same, read and checked. */
export interface ImportArguments {
  readonly file: string;
  readonly unit: string;
  readonly report: string | undefined;
  readonly limit: number | undefined;
  readonly concurrency: number | undefined;
  readonly dryRun: boolean;
  readonly historical: boolean;
  readonly key: string;
  readonly url: string | null;
  readonly comparisons: readonly ComparisonQuestion[];
}

interface Surroundings {
  readonly workingFolder: string;
  readonly mapping: Mapping;
  /** The key where the command line names none; undefined where there is none to be had. */
  readonly defaultKey: string | undefined;
}

/** @throws FaultsError with everything that is wrong with the command line */
export function readArguments(
  file: string,
  options: ImportCommandOptions,
  { workingFolder, mapping, defaultKey }: Surroundings,
): ImportArguments {
  const faults: Fault[] = [];
  const refuse = (code: string, path: string, en: string, chinese: string) =>
    void faults.push({ code, file: 'aftercare import', path, message: { en, 'zh-CN': chinese } });
  const count = (name: string, text: string | undefined, largest: number): number | undefined => {
    if (text === undefined) return undefined;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= largest) return value;
    refuse(
      'OPTION_INVALID',
      name,
      `"${text}" is no whole number from 1 to ${largest}.`,
      `“${text}”不是 1 到 ${largest} 的整数。`,
    );
    return undefined;
  };
  const path = resolve(workingFolder, file);
  const unusable = fileFault(path, mapping);
  if (unusable) faults.push({ ...unusable, file: 'aftercare import', path: file });
  const url = options.url === undefined ? null : readUrl(options.url);
  if (options.url !== undefined && url === null) {
    refuse(
      'URL_INVALID',
      '--url',
      `"${options.url}" is no address such as http://127.0.0.1:4000/graphql.`,
      `“${options.url}”不是形如 http://127.0.0.1:4000/graphql 的地址。`,
    );
  }
  const historical = mapping.historical === true && options.openedNow !== true;
  if (historical && url !== null && options.dryRun !== true) {
    refuse(
      'HISTORICAL_OVER_HTTP',
      '--url',
      'The mapping is historical, but a server opens cases by its own clock. Stop the server and leave --url out, or open them as of now: --opened-now.',
      '该映射为历史导入，但服务器按自身时钟开单。请停止服务器并去掉 --url，或用 --opened-now 按当前时间开单。',
    );
  }
  const key = options.key ?? defaultKey ?? '';
  if (key === '' && options.dryRun !== true) {
    refuse('KEY_NEEDED', '--key', 'Give an API key: --key or AFTERCARE_KEY.', '请提供 API 密钥：--key 或 AFTERCARE_KEY。');
  }
  const comparisons = (options.compare ?? []).flatMap((text) => {
    const question = readComparison(text, mapping);
    if (question) return [question];
    refuse(
      'OPTION_INVALID',
      '--compare',
      `"${text}" is not of the form recallPlan.class=column.`,
      `“${text}”不符合 recallPlan.class=列名 的形式。`,
    );
    return [];
  });
  if (comparisons.length > 0 && options.dryRun) {
    refuse('OPTION_INVALID', '--compare', 'A dry run takes no decisions to compare.', '试运行不产生可比对的决策。');
  }
  const limit = count('--limit', options.limit, 999_999_999);
  const concurrency = count('--concurrency', options.concurrency, 64);
  if (faults.length > 0) throw new FaultsError('The command line', faults);
  return {
    ...{ file: path, unit: options.unit, limit, concurrency, historical, key, url, comparisons },
    report: options.report === undefined ? undefined : resolve(workingFolder, options.report),
    dryRun: options.dryRun ?? false,
  };
}

/** The address of a GraphQL API; `/graphql` where it names no path. */
function readUrl(text: string): string | null {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null;
  if (url.pathname === '/') url.pathname = '/graphql';
  return url.href;
}
