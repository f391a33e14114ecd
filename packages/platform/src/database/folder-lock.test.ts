import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUseError, lockFolder } from './folder-lock.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercare-lock-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a second holder is refused until the first lets go', () => {
  const first = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderInUseError);
  first.release();
  lockFolder(folder).release();
});

test('the lock of a killed process is gone at once', async () => {
  const program = `
    const { lockFolder } = await import(${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)});
    lockFolder(${JSON.stringify(folder)});
    // What the caller lets fall must not let go of the lock.
    for (let round = 0; round < 3; round += 1) globalThis.gc();
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, [
    '--expose-gc',
    '--experimental-transform-types',
    '--no-warnings',
    '--input-type=module',
    '--eval',
    program,
  ]);
  await once(holder.stdout, 'data');
  expect(() => lockFolder(folder)).toThrow(FolderInUseError);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  lockFolder(folder).release();
});
