import type { Locale } from '@aftercare/policy';
import type { Mutation } from './mutants.ts';
import type { MutationReport, RulesetMutations } from './mutate-plugin.ts';

interface Wording {
  readonly summary: (report: MutationReport) => string;
  readonly describe: (mutation: Mutation) => string;
}

const wordings: Readonly<Record<Locale, Wording>> = {
  en: {
    summary: ({ plugin, mutants, killed, score }) =>
      `${plugin}: the examples notice ${killed} of ${mutants} deliberate errors in the rules, ${score} %.`,
    describe: ({ kind, operator = '' }) => (kind === 'RULE_DROPPED' ? 'without the rule' : `with ${operator}`),
  },
  'zh-CN': {
    summary: ({ plugin, mutants, killed, score }) =>
      `${plugin}：规则中故意引入 ${mutants} 处错误，示例发现了 ${killed} 处，即 ${score}%。`,
    describe: ({ kind, operator = '' }) => (kind === 'RULE_DROPPED' ? '删去该规则' : `改为 ${operator}`),
  },
};

/** A line for each ruleset, and under it the errors that no example notices. */
export function formatMutations(report: MutationReport, locale: Locale = 'en'): string {
  const words = wordings[locale];
  const width = Math.max(0, ...report.rulesets.map(({ file }) => file.length));
  return [words.summary(report), ...report.rulesets.flatMap((ruleset) => formatRuleset(ruleset, width, words))].join('\n');
}

function formatRuleset({ file, score, killed, mutants, survivors }: RulesetMutations, width: number, words: Wording): string[] {
  const line = `  ${file.padEnd(width)}  ${score.toFixed(1).padStart(5)} %  ${killed}/${mutants}`;
  return [
    line,
    ...survivors.map((mutation) => {
      const { path, in: owner, comparison } = mutation;
      const place = comparison === undefined ? `${path}  ${owner}` : `${path}  ${owner}: ${comparison}`;
      return `    ${words.describe(mutation)}: ${place}`;
    }),
  ];
}
