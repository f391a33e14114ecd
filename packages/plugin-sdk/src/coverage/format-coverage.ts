import type { Locale } from '@aftercare/policy';
import type { ComparisonCoverage, ConditionOutcome, CoverageReport, RulesetCoverage } from './condition-coverage.ts';

interface Wording {
  readonly summary: (report: CoverageReport) => string;
  readonly neverSeen: Readonly<Record<ConditionOutcome, string>>;
  readonly neither: string;
}

const wordings: Readonly<Record<Locale, Wording>> = {
  en: {
    summary: ({ plugin, examples, seen, possible, percent }) =>
      `${plugin}: ${seen} of ${possible} condition outcomes seen in ${examples} examples, ${percent} %.`,
    neverSeen: { true: 'never true', false: 'never false' },
    neither: 'never true, never false',
  },
  'zh-CN': {
    summary: ({ plugin, examples, seen, possible, percent }) =>
      `${plugin}：${examples} 个示例覆盖了 ${possible} 个条件结果中的 ${seen} 个，即 ${percent}%。`,
    neverSeen: { true: '从未成立', false: '从未不成立' },
    neither: '两种结果均未出现',
  },
};

/** The outcomes seen in one line. */
export function formatCoverageSummary(report: CoverageReport, locale: Locale = 'en'): string {
  return wordings[locale].summary(report);
}

/** A line for each ruleset, and under it the outcomes that no example shows. */
export function formatCoverage(report: CoverageReport, locale: Locale = 'en'): string {
  const words = wordings[locale];
  const width = Math.max(0, ...report.rulesets.map(({ file }) => file.length));
  return [words.summary(report), ...report.rulesets.flatMap((ruleset) => formatRuleset(ruleset, width, words))].join('\n');
}

function formatRuleset(ruleset: RulesetCoverage, width: number, words: Wording): string[] {
  const { file, seen, possible, percent, rules, conditions } = ruleset;
  const line = `  ${file.padEnd(width)}  ${percent.toFixed(1).padStart(5)} %  ${seen}/${possible}`;
  const owners = [
    ...rules.map((each) => ({ ...each, name: each.rule })),
    ...conditions.map((each) => ({ ...each, name: each.condition })),
  ];
  return [
    line,
    ...owners.flatMap(({ name, comparisons, ...own }) => {
      const gaps = comparisons.filter(({ unseen }) => unseen.length > 0);
      const head = `    ${name}  ${own.percent.toFixed(1)} %  ${own.seen}/${own.possible}`;
      return gaps.length === 0 ? [] : [head, ...gaps.map((gap) => `      ${formatGap(gap, words)}`)];
    }),
  ];
}

function formatGap({ path, comparison, unseen }: ComparisonCoverage, words: Wording): string {
  const [only] = unseen;
  const outcome = unseen.length === 1 && only !== undefined ? words.neverSeen[only] : words.neither;
  return `${outcome}: ${path}  ${comparison}`;
}
