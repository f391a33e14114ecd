import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolderOf } from './plugin-folder.ts';

/** The version of plugin-sdk that plugins name in `requires`. */
export const sdkVersion: string = readVersion();

function readVersion(): string {
  const folder = packageFolderOf(fileURLToPath(import.meta.url));
  if (folder === undefined) throw new Error('plugin-sdk has lost its package.json.');
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest && typeof manifest.version === 'string') {
    return manifest.version;
  }
  throw new Error('The package.json of plugin-sdk names no version.');
}
