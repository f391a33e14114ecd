import type { Locale } from '@aftercare/policy';
import type { BoundaryReport } from './draft-boundaries.ts';

const wordings: Readonly<
  Record<Locale, { readonly drafts: (report: BoundaryReport) => string; readonly withoutBase: (count: number) => string }>
> = {
  en: {
    drafts: ({ plugin, drafts, files }) => `${plugin}: ${drafts} drafts of boundary examples in ${files.length} files.`,
    withoutBase: (count) => `No example could be changed into a draft for ${count} comparisons; write one by hand:`,
  },
  'zh-CN': {
    drafts: ({ plugin, drafts, files }) => `${plugin}：生成 ${drafts} 个边界示例草稿，共 ${files.length} 个文件。`,
    withoutBase: (count) => `以下 ${count} 处比较无法由现有示例生成草稿，请手工编写示例：`,
  },
};

/** How many drafts there are, and the comparisons for which there could be none. */
export function formatBoundaries(report: BoundaryReport, locale: Locale = 'en'): string {
  const words = wordings[locale];
  const gaps = report.withoutBase.map(({ file, path, in: owner, comparison }) => `  ${file}: ${path}  ${owner}: ${comparison}`);
  return [words.drafts(report), ...(gaps.length === 0 ? [] : [words.withoutBase(gaps.length), ...gaps])].join('\n');
}
