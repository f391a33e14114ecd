import type { Locale, ParameterReading, RuleReading } from '@aftercare/policy';
import type { PluginRulesetReading } from './read-plugin.ts';

const words = {
  en: {
    priority: 'priority',
    locked: 'locked: a statutory floor',
    reason: 'Reason told',
    source: 'Source',
    parameter: 'Parameter',
    terms: 'What the rules mean by',
  },
  'zh-CN': {
    priority: '优先级',
    locked: '已锁定：法定底线',
    reason: '告知理由',
    source: '依据',
    parameter: '参数',
    terms: '用语含义',
  },
} as const;

/** A ruleset in sentences, as text for a terminal or a file. */
export function formatReading(reading: PluginRulesetReading, locale: Locale): string {
  const { decisionLabel, caseTypes, hitPolicy, terms, rules, otherwise } = reading;
  const names = caseTypes.map(({ label }) => label).join(locale === 'en' ? ', ' : '、');
  const heading = locale === 'en' ? `${decisionLabel}: ${names}` : `${decisionLabel}：${names}`;
  return [
    `${heading}  [${reading.file}]`,
    hitPolicy.text,
    ...(terms.length === 0 ? [] : ['', `${words[locale].terms}${locale === 'en' ? ':' : '：'}`]),
    ...terms.map(({ sentence }) => `  · ${sentence}`),
    ...rules.flatMap((rule, index) => ['', ...formatRule(rule, index + 1, locale)]),
    '',
    otherwise,
  ].join('\n');
}

function formatRule(rule: RuleReading, number: number, locale: Locale): readonly string[] {
  const { locked, priority, reason, source } = words[locale];
  const colon = locale === 'en' ? ': ' : '：';
  const marks = [rule.name, `${priority} ${rule.priority}`, ...(rule.isLocked ? [locked] : [])].join(' · ');
  return [
    `${number}. ${rule.sentence}`,
    `   [${marks}]`,
    `   ${reason}${colon}${rule.reason}`,
    `   ${source}${colon}${rule.source}`,
    ...rule.parameters.map((parameter) => `   ${formatParameter(parameter, locale)}`),
  ];
}

function formatParameter({ label, valueText, source, evidenceText, isLocked }: ParameterReading, locale: Locale): string {
  const { parameter, locked } = words[locale];
  const provenance = [source, evidenceText, ...(isLocked ? [locked] : [])];
  return locale === 'en'
    ? `${parameter}: ${label} = ${valueText} (${provenance.join('; ')})`
    : `${parameter}：${label}＝${valueText}（${provenance.join('；')}）`;
}
