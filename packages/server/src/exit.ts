import { FolderInUseError, type Locale } from '@aftercare/platform';
import { formatFault } from '@aftercare/plugin-sdk';
import { AddressUnavailableError } from './address-unavailable.ts';
import { isDatabaseUnavailable } from './http/database-unavailable.ts';
import { faultsOf } from './plugin-packages.ts';

/** What the command's exit codes mean. */
export const exitCodes = {
  done: 0,
  /** It failed, or what it checked did. */
  failed: 1,
  /** What it was told is wrong: an argument, a variable, a plugin. */
  misconfigured: 2,
  /** Something it needs is not to be had: the port, the data folder, the database. */
  unavailable: 3,
} as const;

export interface Ending {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

/** How the command ends after an error, and what it says; null where the error is unforeseen. */
export function endingOf(error: unknown, locale: Locale): Ending | null {
  const faults = faultsOf(error);
  const say = (en: string, chinese: string) => [locale === 'en' ? en : chinese];
  if (faults) {
    const head = say(`${faults.length} fault(s) to put right:`, `有 ${faults.length} 处需要更正：`);
    return { exitCode: exitCodes.misconfigured, lines: [...head, ...faults.map((fault) => `  ${formatFault(fault, locale)}`)] };
  }
  if (error instanceof FolderInUseError) {
    const chinese = `${error.code} 数据文件夹 ${error.folder} 正被另一个进程使用。请停止该进程，或将 DATA_DIR 设为其他文件夹。`;
    return { exitCode: exitCodes.unavailable, lines: say(`${error.code} ${error.message}`, chinese) };
  }
  if (error instanceof AddressUnavailableError) {
    const { code, host, port } = error;
    const lines = say(
      `ADDRESS_UNAVAILABLE Cannot listen on ${host}, port ${port} (${code}). Stop what uses it, or set PORT or HOST.`,
      `ADDRESS_UNAVAILABLE 无法监听 ${host} 的端口 ${port}（${code}）。请停止占用它的程序，或设置 PORT、HOST。`,
    );
    return { exitCode: exitCodes.unavailable, lines };
  }
  if (isDatabaseUnavailable(error)) {
    const reason = error instanceof Error ? error.message : '';
    const lines = say(
      `DATABASE_UNAVAILABLE The database that DATABASE_URL names does not answer: ${reason}`,
      `DATABASE_UNAVAILABLE DATABASE_URL 所指的数据库没有响应：${reason}`,
    );
    return { exitCode: exitCodes.unavailable, lines };
  }
  return null;
}
