import { PGlite, types } from '@electric-sql/pglite';
import { type FolderLock, lockFolder } from './folder-lock.ts';

export interface EmbeddedPostgres {
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/** Days and times stay as PostgreSQL writes them: so the ORM reads them from a server too. */
const asWritten = (text: string): string => text;
const parsers = {
  [types.DATE]: asWritten,
  [types.TIMESTAMP]: asWritten,
  [types.TIMESTAMPTZ]: asWritten,
  [types.INTERVAL]: asWritten,
};

/** Opens PGlite on a folder that this process holds alone, or in memory. */
export async function openEmbedded(folder: string | 'memory', template?: Blob): Promise<EmbeddedPostgres> {
  const lock: FolderLock | null = folder === 'memory' ? null : lockFolder(folder);
  try {
    const pglite = await PGlite.create({
      dataDir: folder === 'memory' ? 'memory://' : `${folder}/postgres`,
      parsers,
      ...(template ? { loadDataDir: template } : {}),
    });
    return {
      pglite,
      async close() {
        await pglite.close();
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
}
