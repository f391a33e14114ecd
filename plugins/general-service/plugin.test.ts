import { provePlugin } from '@aftercare/plugin-sdk';
import { expect, test } from 'vitest';
import plugin from './plugin.ts';

test.each(provePlugin(plugin, { coverage: 95, mutation: 99 }))('$name', ({ holds, report }) => {
  expect(holds, report).toBe(true);
});
