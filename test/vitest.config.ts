import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: ['packages/*/src/**/*.test.ts', 'plugins/*/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['reflect-metadata'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
  // MikroORM's and type-graphql's decorators are the legacy kind and read the emitted types.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: {
    // Tests run on the sources, so that a failure points at the line one edits.
    alias: [
      // Its CommonJS and ESM copies would not know each other's classes.
      { find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) },
      { find: /^@aftercare\/plugin-sdk$/, replacement: `${root}packages/plugin-sdk/src/index.ts` },
      { find: /^@aftercare\/plugin-(.+)$/, replacement: `${root}plugins/$1/plugin.ts` },
      { find: /^@aftercare\/([^/]+)$/, replacement: `${root}packages/$1/src/index.ts` },
    ],
  },
});
