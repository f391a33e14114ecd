import type { Locale } from '@aftercare/platform';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The language to speak on a terminal: Chinese where the environment's locale is Chinese, by POSIX precedence. */
export function environmentLocale(environment: Environment): Locale {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return named.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
