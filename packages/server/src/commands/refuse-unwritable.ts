import { FaultsError } from '@aftercare/plugin-sdk';

/**
 * Writes files to a folder that the command line names.
 *
 * @throws FaultsError where the system does not let it: no permission, a file in the place of a folder, a full disk
 */
export function refuseUnwritable<Written>(folder: string, write: () => Written): Written {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new FaultsError('The folder', [
      {
        code: 'FOLDER_UNWRITABLE',
        file: folder,
        path: '',
        message: { en: `It cannot be written to: ${error.message}`, 'zh-CN': `无法写入：${error.message}` },
        found: folder,
      },
    ]);
  }
}
