import { FaultsError, type LocalizedText } from '@aftercare/plugin-sdk';
import { checkMapping } from './check-mapping.ts';
import type { ImportTarget } from './import-target.ts';
import type { Mapping } from './mapping.ts';
import { countRows, openSource } from './source-file.ts';

/**
 * Checks a mapping against the file's header and the installation.
 *
 * @throws FaultsError with every fault
 */
export async function checkSource(file: string, mapping: Mapping, mappingName: string, target: ImportTarget): Promise<void> {
  const source = await readable(file, () => openSource(file, mapping));
  await source.rows.return(undefined);
  checkMapping(mapping, mappingName, source.columns, target);
}

/**
 * Reads a file to its end and gives the number of its rows.
 *
 * @throws FaultsError where it breaks off or is not what its name says
 */
export function rowsOf(file: string, mapping: Mapping): Promise<number> {
  return readable(file, () => countRows(file, mapping));
}

async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message: LocalizedText = { en: `It cannot be read to its end: ${reason}`, 'zh-CN': `无法读到文件末尾：${reason}` };
    throw new FaultsError('The file', [{ code: 'FILE_UNREADABLE', file, path: '', message }]);
  }
}
