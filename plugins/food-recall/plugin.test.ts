import { analysePlugin, checkPlugin, formatExampleReport, formatPluginAnalysis, runExamples } from '@aftercare/plugin-sdk';
import { expect, test } from 'vitest';
import plugin from './plugin.ts';

test('the plugin has no fault', () => {
  expect(checkPlugin(plugin)).toEqual([]);
});

test('every worked example is decided as expected, and every rule fires in one', () => {
  const report = runExamples(plugin);
  expect([...report.failures, ...report.neverFired], formatExampleReport(report)).toEqual([]);
});

test('nothing odd about the rules is left unexplained or undetermined', () => {
  const analysis = analysePlugin(plugin);
  expect([...analysis.unexplained, ...analysis.undetermined, ...analysis.stale], formatPluginAnalysis(analysis)).toEqual([]);
});
