import type { LocalizedText } from '../localized-text.ts';
import type { Audience, SentenceKind } from './explanation.ts';

/** One sentence, as it is told to each audience that hears it. */
export type SentenceTemplate = Readonly<Partial<Record<Audience, LocalizedText>>>;

const staff = (en: string, chinese: string): SentenceTemplate => {
  const text = { en, 'zh-CN': chinese };
  return { agent: text, auditor: text };
};

/** All wordings, from which an explanation takes those of its audience. */
export const explanationTemplates = {
  decided: {
    customer: { en: 'Our decision: {outcome}.', 'zh-CN': '您好，您的事项处理意见如下：{outcome}。' },
    ...staff('Decided: {outcome}.', '决定：{outcome}。'),
  },
  internal: {
    customer: {
      en: 'This is a step of our own work; you need not do anything.',
      'zh-CN': '您好，这是我们的内部办理环节，您无需进行任何操作。',
    },
  },
  referred: {
    customer: {
      en: 'A member of our staff will look into this personally and get back to you.',
      'zh-CN': '您好，您的事项需要由工作人员进一步处理，我们会尽快与您联系。',
    },
    ...staff('Referred: a person decides.', '转人工：由工作人员决定。'),
  },
  needsInformation: {
    customer: { en: 'To decide, we need to know more from you.', 'zh-CN': '您好，为了尽快为您办理，请您补充以下信息。' },
    ...staff('Not decided: facts are missing that could change the outcome.', '尚未决定：缺少可能影响结论的信息。'),
  },
  reason: {
    customer: { en: 'Why: {reason}', 'zh-CN': '理由：{reason}' },
    ...staff('Reason: {reason}', '理由：{reason}'),
  },
  condition: staff('It held that {clause}.', '成立的条件：{clause}。'),
  conditionSeen: staff('It held that {clause}; seen: {seen}.', '成立的条件：{clause}；实际为：{seen}。'),
  question: {
    customer: { en: '{question}', 'zh-CN': '{question}' },
    ...staff('Missing: {label}. Ask: {question}', '缺少：{label}。请询问：{question}'),
  },
  missing: staff('Missing: {label}.', '缺少：{label}。'),
  missingParameter: staff('The business unit has not set the parameter “{label}”.', '业务单位尚未设置参数“{label}”。'),
  default: staff('No rule applied; the default stands.', '没有规则适用，按默认结果处理。'),
  rule: {
    auditor: {
      en: 'Rule {name}, priority {priority}; source: {source}.',
      'zh-CN': '规则 {name}，优先级 {priority}；依据：{source}。',
    },
  },
  lockedRule: {
    auditor: {
      en: 'Rule {name}, priority {priority}, locked as a statutory floor; source: {source}.',
      'zh-CN': '规则 {name}，优先级 {priority}，法定底线（已锁定）；依据：{source}。',
    },
  },
  open: {
    auditor: { en: 'Left open by what is not known: {names}.', 'zh-CN': '因信息未知而未能判定的规则：{names}。' },
  },
  hitPolicy: { auditor: { en: 'Hit policy {id}: {text}', 'zh-CN': '命中策略 {id}：{text}' } },
  parameter: {
    auditor: {
      en: 'Parameter {id} ({label}): {value}; source: {source}; {evidence}.',
      'zh-CN': '参数 {id}（{label}）：{value}；来源：{source}；{evidence}。',
    },
  },
  revision: { auditor: { en: 'Revision {revision}, engine {engine}.', 'zh-CN': '规则版本 {revision}，引擎 {engine}。' } },
  asOf: { auditor: { en: 'By the rules as of {asOf}.', 'zh-CN': '依据截至 {asOf} 的规则。' } },
} as const satisfies Record<string, SentenceTemplate>;

export type TemplateName = keyof typeof explanationTemplates;

/** What kind of sentence each template makes. */
export const kindOfTemplate: Readonly<Record<TemplateName, SentenceKind>> = {
  decided: 'outcome',
  internal: 'outcome',
  referred: 'outcome',
  needsInformation: 'outcome',
  reason: 'reason',
  condition: 'condition',
  conditionSeen: 'condition',
  question: 'missing',
  missing: 'missing',
  missingParameter: 'missing',
  default: 'default',
  rule: 'rule',
  lockedRule: 'rule',
  open: 'open',
  hitPolicy: 'hitPolicy',
  parameter: 'parameter',
  revision: 'revision',
  asOf: 'asOf',
};
