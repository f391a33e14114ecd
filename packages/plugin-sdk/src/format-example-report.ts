import type { JsonValue, Locale } from '@aftercare/policy';
import type { Difference } from './difference.ts';
import type { ExampleReport, ExampleResult } from './run-examples.ts';

interface Wording {
  readonly summary: (report: ExampleReport) => string;
  readonly covered: (report: ExampleReport) => string;
  readonly neverFired: string;
  readonly drafts: (report: ExampleReport) => string;
  readonly expected: string;
  readonly found: string;
  readonly nothing: string;
  readonly firedRules: string;
}

const wordings: Readonly<Record<Locale, Wording>> = {
  en: {
    summary: ({ plugin, results, failures }) =>
      `${plugin}: ${results.length} examples, ${results.length - failures.length} as expected, ${failures.length} not.`,
    covered: ({ coverage, neverFired }) =>
      `${coverage.length - neverFired.length} of ${coverage.length} rules fire in an example.`,
    neverFired: 'Rules that fire in no example:',
    drafts: ({ drafts }) => `Drafts that wait to be confirmed: ${drafts.length}, in ${filesOf(drafts, ', ')}.`,
    expected: 'expected',
    found: 'decided',
    nothing: 'nothing',
    firedRules: 'rules fired',
  },
  'zh-CN': {
    summary: ({ plugin, results, failures }) =>
      `${plugin}：共 ${results.length} 个示例，${results.length - failures.length} 个符合预期，${failures.length} 个不符。`,
    covered: ({ coverage, neverFired }) =>
      `${coverage.length} 条规则中有 ${coverage.length - neverFired.length} 条在示例中触发。`,
    neverFired: '没有任何示例触发的规则：',
    drafts: ({ drafts }) => `有 ${drafts.length} 个草稿示例待人工确认：${filesOf(drafts, '、')}。`,
    expected: '预期',
    found: '实际',
    nothing: '无',
    firedRules: '触发的规则',
  },
};

/** A report for a person to read: what differs in each failed example, and the rules that no example makes fire. */
export function formatExampleReport(report: ExampleReport, locale: Locale = 'en'): string {
  const words = wordings[locale];
  const failures = report.failures.flatMap((failure) => ['', ...formatFailure(failure, words)]);
  const silent = report.neverFired.map(({ file, rule }) => `  ${file}: ${rule}`);
  return [
    words.summary(report),
    words.covered(report),
    ...(report.drafts.length === 0 ? [] : [words.drafts(report)]),
    ...failures,
    ...(silent.length === 0 ? [] : ['', words.neverFired, ...silent]),
  ].join('\n');
}

function filesOf(results: readonly ExampleResult[], comma: string): string {
  return [...new Set(results.map(({ file }) => file))].join(comma);
}

function formatFailure(result: ExampleResult, words: Wording): string[] {
  const fired = result.decided?.fired.map((rule) => rule.rule).join(', ');
  return [
    `✗ ${result.file} (${result.decision}, ${result.caseType}): ${result.name}`,
    ...(result.error === undefined ? [] : [`    ${result.error}`]),
    ...result.differences.flatMap((difference) => formatDifference(difference, words)),
    ...(fired === undefined ? [] : [`    ${words.firedRules}: ${fired === '' ? words.nothing : fired}`]),
  ];
}

function formatDifference({ path, expected, found }: Difference, words: Wording): string[] {
  return [
    `    ${path}`,
    `      - ${words.expected}: ${formatValue(expected, words)}`,
    `      + ${words.found}: ${formatValue(found, words)}`,
  ];
}

function formatValue(value: JsonValue | undefined, words: Wording): string {
  return value === undefined ? words.nothing : JSON.stringify(value);
}
