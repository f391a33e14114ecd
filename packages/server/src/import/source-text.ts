import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A file as text, a piece at a time; one whose name ends in .gz is unpacked. A byte order mark is left out. */
export async function* readText(file: string, encoding: 'utf-8' | 'gb18030'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of openBytes(file)) {
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const last = decoder.decode();
  if (last !== '') yield last;
}

function openBytes(file: string): AsyncIterable<Uint8Array> {
  const bytes = createReadStream(file);
  // What breaks either end is thrown by whoever reads the other.
  return file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => {}) : bytes;
}

/** SHA-256 of a file as it lies on the disk. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file)) hash.update(bytes);
  return hash.digest('hex');
}
