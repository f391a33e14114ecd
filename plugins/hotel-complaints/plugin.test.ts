import {
  analysePlugin,
  checkPlugin,
  coverConditions,
  formatCoverage,
  formatExampleReport,
  formatPluginAnalysis,
  runExamples,
} from '@aftercare/plugin-sdk';
import { expect, test } from 'vitest';
import plugin from './plugin.ts';

test('the plugin has no fault', () => {
  expect(checkPlugin(plugin)).toEqual([]);
});

test('every worked example is decided as expected, and every rule fires in one', () => {
  const report = runExamples(plugin);
  expect([...report.failures, ...report.neverFired], formatExampleReport(report)).toEqual([]);
});

test('the worked examples show at least 95 % of the outcomes that conditions can have', () => {
  const coverage = coverConditions(plugin);
  expect(coverage.percent, formatCoverage(coverage)).toBeGreaterThanOrEqual(95);
});

test('nothing odd about the rules is left unexplained or undetermined', () => {
  const analysis = analysePlugin(plugin);
  expect([...analysis.unexplained, ...analysis.undetermined, ...analysis.stale], formatPluginAnalysis(analysis)).toEqual([]);
});
