import { formatFault, type JsonValue, type Locale } from '@aftercare/policy';
import type { PluginAnalysis, PluginFinding } from './analyse-plugin.ts';

interface Wording {
  readonly summary: (analysis: PluginAnalysis) => string;
  readonly unexplained: string;
  readonly explained: string;
  readonly switchedOff: string;
  readonly undetermined: string;
  readonly stale: string;
}

const wordings: Readonly<Record<Locale, Wording>> = {
  en: {
    summary: ({ findings, unexplained }) => `Findings about the rules: ${findings.length}, unexplained: ${unexplained.length}.`,
    unexplained: 'Unexplained (correct the rules, or say in analysis.json why it is meant so):',
    explained: 'Explained:',
    switchedOff: 'Switched off by the parameters as they are:',
    undetermined: 'Not determined:',
    stale: 'Explanations that fit no finding:',
  },
  'zh-CN': {
    summary: ({ findings, unexplained }) => `规则分析共 ${findings.length} 项发现，其中 ${unexplained.length} 项未作说明。`,
    unexplained: '未作说明（请更正规则，或在 analysis.json 中说明为何如此设计）：',
    explained: '已作说明：',
    switchedOff: '按当前参数停用的规则：',
    undetermined: '未能判定：',
    stale: '不对应任何发现的说明：',
  },
};

/** An analysis for a person to read: the unexplained findings with the facts that show them first. */
export function formatPluginAnalysis(analysis: PluginAnalysis, locale: Locale = 'en'): string {
  const words = wordings[locale];
  const { findings, unexplained, undetermined, stale } = analysis;
  const explained = findings.filter(({ explanation }) => explanation !== undefined);
  const off = findings.filter((finding) => finding.kind === 'SWITCHED_OFF' && finding.explanation === undefined);
  return [
    words.summary(analysis),
    ...section(words.unexplained, unexplained, (finding) => [headOf(finding, locale), ...witnessOf(finding)]),
    ...section(words.undetermined, undetermined, ({ file, message }) => [`${file}: ${message[locale]}`]),
    ...section(words.stale, stale, (fault) => [formatFault(fault, locale)]),
    ...section(words.switchedOff, off, (finding) => [headOf(finding, locale)]),
    ...section(words.explained, explained, (finding) => [headOf(finding, locale), `  ${finding.explanation?.[locale] ?? ''}`]),
  ].join('\n');
}

function section<Each>(title: string, all: readonly Each[], lines: (each: Each) => readonly string[]): readonly string[] {
  return all.length === 0 ? [] : [title, ...all.flatMap(lines).map((line) => `  ${line}`)];
}

function headOf({ kind, file, message }: PluginFinding, locale: Locale): string {
  return `${kind} ${file}: ${message[locale]}`;
}

function witnessOf({ witness }: PluginFinding): readonly string[] {
  if (witness === undefined) return [];
  const parameters = Object.entries(witness.parameters).map(([id, value]) => [`param.${id}`, value] as const);
  return [...Object.entries(witness.facts), ...parameters].map(
    ([id, value]: readonly [string, JsonValue]) => `  ${id} = ${JSON.stringify(value)}`,
  );
}
