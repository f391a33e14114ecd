import type { Locale } from '@aftercare/platform';
import type { Measurement, Plugin } from '@aftercare/plugin-sdk';
import type { Comparison, Mapping } from '../import/mapping.ts';
import type { Bar } from './measurement-bars.ts';
import type { MeasurementRun } from './run-measurement.ts';

export interface MeasurementReport {
  readonly plugin: Plugin;
  readonly measurement: Measurement;
  readonly mapping: Mapping;
  readonly comparison: Comparison;
  readonly run: MeasurementRun;
  readonly bars: readonly Bar[];
}

const words = {
  en: {
    corner: 'official ↓  decided →',
    columns: ['records', 'recall', 'precision', 'F1'],
    agree: 'agree',
    macro: 'macro-F1',
    always: (value: string) => `always "${value}"`,
    decided: 'decided',
    of: (part: number, total: number) => `${part} of ${total}`,
    unlabelled: 'without an official class, left out',
    skipped: 'skipped by the mapping',
    rejected: 'rejected, left out',
    bars: 'has to reach',
    found: 'reached',
  },
  'zh-CN': {
    corner: '官方 ↓  判定 →',
    columns: ['记录数', '召回率', '精确率', 'F1'],
    agree: '一致',
    macro: '宏平均 F1',
    always: (value: string) => `一律判为“${value}”`,
    decided: '已作出决定',
    of: (part: number, total: number) => `${part}/${total}`,
    unlabelled: '无官方分级，未计入',
    skipped: '按映射跳过',
    rejected: '被拒，未计入',
    bars: '应达到',
    found: '实际',
  },
} as const;

/** The matrix with its figures, for people. */
export function formatMeasurement({ plugin, measurement, comparison, run, bars }: MeasurementReport, locale: Locale): string[] {
  const say = words[locale];
  const { matrix, rejected, skipped, unlabelled, decided } = run;
  const { columns, records, agreeing, macroF1, baseline } = matrix;
  const table = matrix.scores.map((score) => [
    score.class,
    ...columns.map((column) => String(matrix.count(score.class, column))),
    String(score.records),
    ...[score.recall, score.precision, score.f1].map(figure),
  ]);
  const share = (part: number) =>
    `${say.of(part, records)} (${records === 0 ? '–' : `${((100 * part) / records).toFixed(1)} %`})`;
  const all = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([code, count]) => `${code} ${count}`)
      .join(', ');
  const line = (label: string, value: string) => `${label}: ${value}`;
  return [
    `${plugin.id} ${plugin.version}: ${measurement.label[locale]} (${comparison.decision} = ${comparison.column})`,
    '',
    ...aligned([[say.corner, ...columns, ...say.columns], ...table]),
    '',
    line(say.macro, `${figure(macroF1)}${baseline ? ` (${say.always(baseline.always)}: ${figure(baseline.macroF1)})` : ''}`),
    line(say.agree, share(agreeing)),
    line(say.decided, share(decided)),
    ...(unlabelled > 0 ? [line(say.unlabelled, String(unlabelled))] : []),
    ...(Object.keys(skipped).length > 0 ? [line(say.skipped, all(skipped))] : []),
    ...(Object.keys(rejected).length > 0 ? [line(say.rejected, all(rejected))] : []),
    ...bars.map(
      ({ name, atLeast, found, met }) => `${met ? '✓' : '✗'} ${name}: ${say.bars} ${atLeast}, ${say.found} ${figure(found)}`,
    ),
  ];
}

/** The same for programs. */
export function measurementJson({ plugin, measurement, mapping, comparison, run, bars }: MeasurementReport): unknown {
  const { matrix, rows, unlabelled, decided, skipped, rejected } = run;
  const { columns, classes, records, agreeing, scores, macroF1, baseline } = matrix;
  const row = (official: string) => Object.fromEntries(columns.map((column) => [column, matrix.count(official, column)]));
  return {
    ...{ plugin: plugin.id, version: plugin.version, measurement: measurement.id, mapping: mapping.id },
    ...{ decision: comparison.decision, column: comparison.column },
    records: { read: rows, measured: records, decided, unlabelled, skipped, rejected },
    matrix: Object.fromEntries(classes.map((official) => [official, row(official)])),
    scores: Object.fromEntries(scores.map(({ class: name, ...figures }) => [name, figures])),
    ...{ agreeing, macroF1, baseline, bars },
  };
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? '')))) ?? [];
  return lines.map((line) =>
    line
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - width(cell));
        return column === 0 ? `${cell}${gap}` : `${gap}${cell}`;
      })
      .join('  '),
  );
}

/** A terminal gives a Chinese character the room of two letters. */
function width(text: string): number {
  return [...text].reduce((total, character) => total + (/[\p{Script=Han}“”，：]/u.test(character) ? 2 : 1), 0);
}
