import { loadPlugins, type Rule } from '@aftercare/plugin-sdk';
import { expect, test } from 'vitest';
import { sampleClassify, sampleClocks, samplePlugin } from '../../../plugin-sdk/test/sample-plugin.ts';
import type { Mapping } from '../import/mapping.ts';
import { RowPlanner } from '../import/plan-row.ts';
import type { RejectedRow } from '../import/row-outcome.ts';
import type { SourceRow } from '../import/source-row.ts';
import { runMeasurement } from './run-measurement.ts';

const late: Rule = {
  name: 'late',
  priority: 9,
  conditions: {
    all: [
      {
        fact: 'time.workingDays',
        params: { from: { fact: 'details.boughtOn' }, until: { fact: 'case.now' } },
        operator: 'greaterThan',
        value: 5,
      },
    ],
  },
  event: { type: 'classify', params: { category: 'LATE', severity: 'MINOR', urgency: 'NORMAL', team: 'SERVICE' } },
  reason: { en: 'It is late.', 'zh-CN': '已逾期。' },
  source: 'T2',
};
const plugins = loadPlugins([
  { ...samplePlugin, rulesets: [{ ...sampleClassify, rules: [late, ...sampleClassify.rules] }, sampleClocks] },
]);
const comparison = { decision: 'classify.severity', column: 'grade', map: { grave: 'SERIOUS', slight: 'MINOR' } };
const mapping: Mapping = {
  id: 'toys',
  label: { en: 'Toys', 'zh-CN': '玩具' },
  key: { columns: ['n'] },
  skipWhen: [{ column: 'part', in: ['NONE'], reason: { code: 'NO_PART', en: 'no part', 'zh-CN': '无部件' } }],
  fields: {
    caseType: { constant: 'toy.complaint' },
    channel: { constant: 'PHONE' },
    title: { column: 'n' },
    occurredAt: { column: 'at', date: { formats: ['ISO'] } },
    'details.part': { column: 'part' },
    'details.boughtOn': { column: 'bought', date: { formats: ['ISO'], as: 'date' } },
  },
  comparisons: [comparison],
};

async function measure(...rows: readonly Readonly<Record<string, string>>[]) {
  const rejected: RejectedRow[] = [];
  async function* read(): AsyncGenerator<SourceRow> {
    for (const [index, values] of rows.entries()) yield { row: index + 1, values: { n: String(index + 1), ...values } };
  }
  const target = { caseTypes: plugins.caseTypes, channels: ['PHONE'] };
  const run = await runMeasurement({
    source: { columns: null, rows: read() },
    planner: new RowPlanner({ mapping, unit: 'measure', target, historical: false, now: new Date() }),
    ...{ plugins, comparison },
    onRow: (row) => void (row && rejected.push(row)),
  });
  return { run, rejected };
}

test('rules see a record at its own time, and what they lack is a column of its own', async () => {
  const { run } = await measure(
    { part: 'WHEEL', bought: '2025-03-03', at: '2025-03-07T10:00:00+08:00', grade: 'grave' },
    { part: 'WHEEL', bought: '2025-03-03', at: '2025-03-27T10:00:00+08:00', grade: 'slight' },
    { part: 'WHEEL', at: '2025-03-07T10:00:00+08:00', grade: 'grave' },
    { part: 'DOLL', bought: '2025-03-03', at: '2025-03-07T10:00:00+08:00', grade: 'slight' },
    { part: 'NONE', grade: 'grave' },
  );
  const { matrix, rows, decided, skipped } = run;
  expect(matrix.columns).toEqual(['SERIOUS', 'MINOR', 'GENERAL', 'NEEDS_INFORMATION']);
  expect(matrix.columns.map((column) => matrix.count('SERIOUS', column))).toEqual([1, 0, 0, 1]);
  expect(matrix.columns.map((column) => matrix.count('MINOR', column))).toEqual([0, 1, 1, 0]);
  expect([rows, decided, skipped]).toEqual([5, 3, { NO_PART: 1 }]);
});

test('a record whose working days nobody knows is rejected, the others are measured', async () => {
  const { run, rejected } = await measure(
    { part: 'WHEEL', bought: '1990-01-03', at: '1990-01-27T10:00:00+08:00', grade: 'grave' },
    { part: 'WHEEL', bought: '2025-03-03', at: '2025-03-07T10:00:00+08:00', grade: 'grave' },
  );
  expect(run.rejected).toEqual({ UNEXPECTED: 1 });
  expect(rejected[0]?.rejections[0]?.message.en).toContain('The working days of 1990');
  expect(run.matrix.records).toBe(1);
});
