import { existsSync, statSync } from 'node:fs';
import type { Fault } from '@aftercare/plugin-sdk';
import type { Mapping } from './mapping.ts';
import { formatOf } from './source-file.ts';

/** Why a file of records cannot be read by a mapping, as far as its name tells; null where it can. */
export function fileFault(path: string, mapping: Mapping): Pick<Fault, 'code' | 'message'> | null {
  if (!existsSync(path) || !statSync(path).isFile()) {
    return { code: 'FILE_NOT_FOUND', message: { en: 'There is no such file.', 'zh-CN': '没有这个文件。' } };
  }
  if (formatOf(path, mapping) !== null) return null;
  return {
    code: 'FORMAT_UNKNOWN',
    message: {
      en: 'Its name does not tell what it is; say "format" in the mapping.',
      'zh-CN': '无法由文件名判断格式；请在映射中写明 "format"。',
    },
  };
}
