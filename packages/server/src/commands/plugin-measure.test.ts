import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../program.ts';
import type { Terminal } from './terminal.ts';

const root = join(import.meta.dirname, '../../../..');
const sample = 'plugins/food-recall/measurements/recall-class.sample.jsonl';
const folder = mkdtempSync(join(tmpdir(), 'aftercare-measure-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, contents: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

async function measure(given: readonly string[], locale: Terminal['locale'] = 'en') {
  const printed: string[] = [];
  const told: string[] = [];
  const print = (line: string) => void printed.push(line);
  const tell = (line: string) => void told.push(line);
  const exitCode = await run({ environment: {}, locale, workingFolder: root, print, tell }, ['plugin', 'measure', ...given]);
  return { exitCode, printed: printed.join('\n'), told: told.join('\n') };
}

const record = {
  uid: '1',
  title: 'Sample Meats Recalls Ham Products Due to Possible Listeria Contamination',
  recall_reason: 'Product Contamination',
  company_name: 'Sample (invented)',
  notification_dttm: '2024-01-15T00:00:00+00:00',
  notice_id_number: 'S1',
  recall_classification: 'Class I',
};
const lines = (...rows: readonly (object | string)[]) =>
  rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');

describe('aftercare plugin measure', () => {
  test('the sample that comes with food-recall: matrix, figures, bars', async () => {
    const { exitCode, printed } = await measure(['food-recall', '--records', sample]);
    expect(exitCode).toBe(0);
    expect(printed).toMatch(/^I +21 +0 +0 +21 +1\.000 +0\.913 +0\.955$/m);
    expect(printed).toMatch(/^II +2 +7 +1 +10 +0\.700 +1\.000 +0\.824$/m);
    expect(printed).toMatch(/^III +0 +0 +5 +5 +1\.000 +0\.833 +0\.909$/m);
    expect(printed).toContain('macro-F1: 0.896 (always "I": 0.246)');
    expect(printed).toContain('decided: 36 of 36 (100.0 %)');
    expect(printed).toContain('✓ recall I: has to reach 0.95, reached 1.000');
  });

  test('the same in Chinese, packed, and as JSON', async () => {
    const chinese = await measure(['food-recall', '--records', sample], 'zh-CN');
    expect(chinese.printed).toContain('宏平均 F1: 0.896 (一律判为“I”: 0.246)');
    const packed = file('sample.jsonl.gz', gzipSync(readFileSync(join(root, sample))));
    const { exitCode, printed } = await measure(['./plugins/food-recall', '--records', packed, '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      plugin: 'food-recall',
      measurement: 'recall-class',
      decision: 'recallPlan.class',
      records: { read: 36, measured: 36, decided: 36, unlabelled: 0 },
      matrix: { I: { I: 21, II: 0, III: 0 }, II: { I: 2, II: 7, III: 1 }, III: { I: 0, II: 0, III: 5 } },
      agreeing: 33,
      bars: [{ name: 'recall I', atLeast: 0.95, found: 1, met: true }, { name: 'macro-F1' }],
    });
  });

  test('the official class is not read by the rules: another changes the rows, never the columns', async () => {
    const rows = readFileSync(join(root, sample), 'utf8').trim().split('\n');
    const relabelled = rows.map((row) => ({
      ...JSON.parse(row),
      recall_classification: 'Class III',
      risk_level: 'Low - Class III',
    }));
    const { printed } = await measure(['food-recall', '--json', '--records', file('relabelled.jsonl', lines(...relabelled))]);
    expect(JSON.parse(printed).matrix.III).toEqual({ I: 23, II: 7, III: 6 });
  });

  test('what misses a bar fails', async () => {
    const under = { ...record, title: 'Recall Notification Report (Ham)', recall_reason: 'Misbranding' };
    const { exitCode, printed } = await measure(['food-recall', '--records', file('under.jsonl', lines(record, under))]);
    expect(exitCode).toBe(1);
    expect(printed).toContain('✗ recall I: has to reach 0.95, reached 0.500');
    const empty = await measure(['food-recall', '--records', file('empty.jsonl', '')]);
    expect(empty.exitCode).toBe(1);
    expect(empty.printed).toContain('✗ macro-F1: has to reach 0.55, reached –');
  });

  test('names each line it cannot use, leaves it out, and fails', async () => {
    const broken = lines(
      record,
      '{"uid": "2", ',
      '[]',
      { ...record, uid: '4', recall_classification: 'Class IV' },
      { ...record, uid: '5', recall_classification: null },
      { ...record, uid: '6', title: '' },
    );
    const { exitCode, printed, told } = await measure(['food-recall', '--records', file('broken.jsonl', broken)]);
    expect(exitCode).toBe(1);
    expect(told).toMatch(/row 2: LINE_NOT_JSON/);
    expect(told).toContain('row 3: LINE_NOT_OBJECT');
    expect(told).toContain('row 4: LABEL_UNKNOWN: "Class IV" in recall_classification is no class');
    expect(told).toContain('row 6: FIELD_EMPTY title');
    expect(printed).toContain('without an official class, left out: 1');
    expect(printed).toContain('LINE_NOT_JSON 1, LINE_NOT_OBJECT 1, LABEL_UNKNOWN 1, FIELD_EMPTY 1');
    expect(printed).toMatch(/^I +1 +0 +0 +1 +1\.000/m);
    const chinese = await measure(['food-recall', '--records', join(folder, 'broken.jsonl')], 'zh-CN');
    expect(chinese.told).toContain('第 4 行: LABEL_UNKNOWN: recall_classification 中的“Class IV”不是度量所知的分级');
  });

  const otherMapping = file('other.json', JSON.stringify({ ...mappingOf('fsis-recalls'), comparisons: [] }));
  const unruled = file(
    'unruled.json',
    JSON.stringify({
      ...mappingOf('fsis-recalls'),
      fields: {
        ...mappingOf('fsis-recalls').fields,
        caseType: { constant: 'food.complaint' },
        'customer.name': { constant: 'Sample customer' },
      },
    }),
  );

  test('a case type without rules for the decision is said of each record', async () => {
    const { exitCode, told } = await measure(['food-recall', '--records', sample, '--map', unruled]);
    expect(exitCode).toBe(1);
    expect(told).toContain('row 1: DECISION_NOT_MADE caseType: No rules decide recallPlan for food.complaint.');
  });

  test.each([
    ['FILE_NOT_FOUND', ['food-recall', '--records', join(folder, 'nowhere.jsonl')]],
    ['MEASUREMENT_MISSING', ['hotel-complaints', '--records', sample]],
    ['MEASUREMENT_UNKNOWN', ['food-recall', '--records', sample, '--measurement', 'taste']],
    ['MAPPING_NOT_FOUND', ['food-recall', '--records', sample, '--map', 'nowhere']],
    ['COMPARISON_MISSING', ['food-recall', '--records', sample, '--map', otherMapping]],
    ['PLUGIN_NOT_FOUND', ['no-such-plugin', '--records', sample]],
    ['FILE_UNREADABLE', ['food-recall', '--records', file('not-packed.jsonl.gz', 'plain')]],
  ] as const)('%s ends it before a record is judged, in both languages', async (code, given) => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const { exitCode, printed, told } = await measure(given, locale);
      expect(exitCode).toBe(2);
      expect(printed).toBe('');
      expect(told).toContain(code);
      if (locale === 'zh-CN') expect(told).toMatch(/[一-鿿]/);
    }
  });

  test.each([[['food-recall']], [['--records', sample]], [['a', 'b', '--records', sample]]])('refuses %j', async (given) => {
    const { exitCode, told } = await measure(given);
    expect(exitCode).toBe(2);
    expect(told).toContain('COMMAND_LINE_INVALID');
  });
});

const documents = ['docs/**/*.md', 'packages/*/README.md', 'plugins/*/README.md'].flatMap((pattern) =>
  globSync(pattern, { cwd: root }),
);
const shown = documents.flatMap((document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const blocks = text.matchAll(/```sh\n([^`\n]*aftercare plugin measure ([^`\n]*))\n```(?:\n\n```text\n([^`]*)```)?/g);
  return [...blocks].map(([, line = '', given = '', answer]) => ({ document, line, given: given.split(' '), answer }));
});

describe('every measurement in the documents', () => {
  test('is found', () => {
    expect(shown.length).toBeGreaterThanOrEqual(3);
  });

  test.each(shown)('$document: $line', async ({ line, given, answer }) => {
    const { exitCode, printed } = await measure(given, line.includes('zh_CN') ? 'zh-CN' : 'en');
    expect(exitCode).toBe(0);
    if (answer !== undefined) expect(`${printed}\n`).toBe(answer);
  });
});

function mappingOf(name: string) {
  return JSON.parse(readFileSync(join(root, `packages/server/mappings/${name}.json`), 'utf8'));
}
