import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

// Bundles GraphiQL with its editor and workers into dist/graphiql, so that the server serves all of it itself.
// `node packages/server/graphiql/bundle.ts`; does nothing where the bundle is of these sources and versions already.

const source = import.meta.dirname;
const target = join(source, '../dist/graphiql');
const stampFile = join(target, 'made-of.txt');

function stamp(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(source).filter((name) => /\.(ts|html|css)$/.test(name)))
    hash.update(readFileSync(join(source, file)));
  hash.update(readFileSync(join(source, '../package.json')));
  return hash.digest('hex');
}

const wanted = stamp();
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== wanted) {
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: target, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 8192, reportCompressedSize: false },
  });
  writeFileSync(stampFile, wanted);
}
