import type { Locale } from '@aftercare/platform';
import type { Mapping } from './mapping.ts';
import type { RejectedRow } from './row-outcome.ts';
import { type Tally, total } from './tally.ts';

const words = {
  en: {
    opened: 'opened',
    wouldOpen: 'would be opened',
    already: 'already imported',
    skipped: 'skipped',
    rejected: 'rejected',
    truncated: 'with texts cut short',
    rate: 'cases per second',
    report: 'rejected rows are in',
  },
  'zh-CN': {
    opened: '已开单',
    wouldOpen: '可开单',
    already: '先前已导入',
    skipped: '跳过',
    rejected: '被拒',
    truncated: '其中文本被截短',
    rate: '每秒开单数',
    report: '被拒行见',
  },
} as const;

export interface SummaryOptions {
  readonly mapping: Mapping;
  readonly locale: Locale;
  readonly dryRun: boolean;
  /** Cases opened in this run each second; null where none was. */
  readonly rate: number | null;
  readonly report: string | null;
}

/** What became of the rows, in lines. */
export function formatSummary(tally: Tally, { mapping, locale, dryRun, rate, report }: SummaryOptions): string[] {
  const say = words[locale];
  const reasons = new Map((mapping.skipWhen ?? []).map(({ reason }) => [reason.code, reason[locale]]));
  const line = (label: string, value: string | number) => `${String(value).padStart(9)}  ${label}`;
  const byCode = (counts: Tally['rejected'], text: (code: string) => string) =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([code, count]) => `${String(count).padStart(13)}  ${code}${text(code)}`);
  return [
    line(dryRun ? say.wouldOpen : say.opened, tally.opened),
    ...(tally.truncated > 0 ? [line(say.truncated, tally.truncated)] : []),
    ...(dryRun ? [] : [line(say.already, tally.already)]),
    line(say.skipped, total(tally.skipped)),
    ...byCode(tally.skipped, (code) => ` ${reasons.get(code) ?? ''}`),
    line(say.rejected, total(tally.rejected)),
    ...byCode(tally.rejected, () => ''),
    ...(rate === null || dryRun ? [] : [line(say.rate, rate.toFixed(1))]),
    ...(report !== null && total(tally.rejected) > 0 ? [`${say.report} ${report}`] : []),
  ];
}

/** One rejected row as a line of the terminal. */
export function formatRejected({ row, rejections }: RejectedRow, locale: Locale): string[] {
  const at = locale === 'en' ? `row ${row}` : `第 ${row} 行`;
  return rejections.map(({ code, field, message }) => `${at}: ${code}${field === null ? '' : ` ${field}`}: ${message[locale]}`);
}
