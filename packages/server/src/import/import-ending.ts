import { FolderInUseError, type Locale } from '@aftercare/platform';
import { type Ending, exitCodes } from '../exit.ts';
import { TargetRefused, TargetUnavailable } from './gateway.ts';

/** How an import ends after an error of its own kinds; null where the error is of another. */
export function importEnding(error: unknown, locale: Locale): Ending | null {
  const say = (en: string, chinese: string) => [locale === 'en' ? en : chinese];
  if (error instanceof FolderInUseError) {
    const lines = say(
      `${error.code} Another process has the data folder open. If it is the server, import through it: --url http://127.0.0.1:4000/graphql. Otherwise stop it, or set DATA_DIR to another folder.`,
      `${error.code} 数据文件夹正被另一个进程使用。若为服务器，请经由它导入：--url http://127.0.0.1:4000/graphql。否则请停止该进程，或将 DATA_DIR 设为其他文件夹。`,
    );
    return { exitCode: exitCodes.unavailable, lines };
  }
  if (error instanceof TargetUnavailable) {
    const lines = say(`TARGET_UNAVAILABLE Nothing answers: ${error.message}`, `TARGET_UNAVAILABLE 没有响应：${error.message}`);
    return { exitCode: exitCodes.unavailable, lines };
  }
  if (error instanceof TargetRefused) {
    const lines = say(`${error.code} The API takes no row: ${error.message}`, `${error.code} 接口拒绝导入：${error.message}`);
    return { exitCode: exitCodes.misconfigured, lines };
  }
  return null;
}
