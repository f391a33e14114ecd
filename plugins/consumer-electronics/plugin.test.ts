import { checkPlugin, formatExampleReport, runExamples } from '@aftercare/plugin-sdk';
import { expect, test } from 'vitest';
import plugin from './plugin.ts';

test('the plugin has no fault', () => {
  expect(checkPlugin(plugin)).toEqual([]);
});

test('every worked example is decided as expected, and every rule fires in one', () => {
  const report = runExamples(plugin);
  expect([...report.failures, ...report.neverFired], formatExampleReport(report)).toEqual([]);
});
