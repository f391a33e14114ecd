import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process has the data folder open; two would corrupt it silently. */
export class FolderInUseError extends Error {
  readonly code = 'DATA_FOLDER_IN_USE';
  readonly folder: string;

  constructor(folder: string) {
    super(`Another process has the data folder ${folder} open. Stop it, or set DATA_DIR to another folder.`);
    this.name = 'FolderInUseError';
    this.folder = folder;
  }
}

export interface FolderLock {
  release(): void;
}

/** A connection that nothing refers to is collected, and its lock with it; a lock is to hold until it is let go. */
const held = new Set<DatabaseSync>();

/**
 * Locks a folder for this process. The lock is the operating system's own, held through an SQLite file, because
 * such a lock ends with the process however that dies: a lock file with a process id in it would outlive a kill -9.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const file = new DatabaseSync(join(folder, 'in-use.lock'));
  try {
    file.exec('pragma journal_mode = memory; begin exclusive');
  } catch {
    file.close();
    throw new FolderInUseError(folder);
  }
  held.add(file);
  return {
    release() {
      held.delete(file);
      file.close();
    },
  };
}
