import { daysBetween } from '../computed/date-difference.ts';
import type { EvaluatorInput } from '../evaluate/prepared-revision.ts';
import type { JsonValue } from '../fact.ts';
import type { Locale, LocalizedText } from '../localized-text.ts';
import { personalFacts } from '../personal-facts.ts';
import { factPhrase } from '../phrase/operand-phrase.ts';
import { fillTemplate } from '../phrase/phrase-template.ts';
import { type CodeLabels, Vocabulary } from '../phrase/vocabulary.ts';
import { isDate } from '../values/date.ts';
import { isListValue } from '../values/json.ts';
import { mask } from '../values/mask.ts';
import type { FactChange, WhyNot } from './why-not.ts';

export interface WhyNotWording {
  readonly locale: Locale;
  readonly codeLabels?: CodeLabels;
  /** Shows what facts flagged as personal data hold. Who may ask for it is the caller's matter. */
  readonly showPersonalData?: boolean;
}

const templates = {
  FOUND: { en: 'It would be so had {changes}.', 'zh-CN': '如果{changes}，就会是这一结果。' },
  already: { en: 'It is so already.', 'zh-CN': '已是这一结果。' },
  IMPOSSIBLE: {
    en: 'Nothing that may change would make it so.',
    'zh-CN': '无论可变更的事实如何变化，都不会是这一结果。',
  },
  NOT_WITHIN_LIMIT: {
    en: 'Within the limit no changes were found that would make it so.',
    'zh-CN': '在限定的工作量内未找到能得出这一结果的变更。',
  },
  changed: { en: '{fact} been {to} instead of {from}', 'zh-CN': '{fact}为{to}而不是{from}' },
  given: { en: '{fact} been given as {to}', 'zh-CN': '已提供{fact}且其值为{to}' },
  so: { en: 'it been the case that {clause}', 'zh-CN': '{clause}' },
  laterOne: { en: '{to} (1 day later)', 'zh-CN': '{to}（晚1天）' },
  later: { en: '{to} ({days} days later)', 'zh-CN': '{to}（晚{days}天）' },
  earlierOne: { en: '{to} (1 day earlier)', 'zh-CN': '{to}（早1天）' },
  earlier: { en: '{to} ({days} days earlier)', 'zh-CN': '{to}（早{days}天）' },
} as const satisfies Record<string, LocalizedText>;

/** What would have to differ, in a sentence. */
export function whyNotText(input: EvaluatorInput, { status, changes }: WhyNot, wording: WhyNotWording): string {
  const { locale, codeLabels } = wording;
  const isMasked = wording.showPersonalData === true ? () => false : personalFacts(input.facts);
  const vocabulary = new Vocabulary({ ...input, ...(codeLabels === undefined ? {} : { codeLabels }) }, locale, {
    isMasked,
    isForCustomer: false,
  });
  const say = (name: keyof typeof templates, parts: Readonly<Record<string, string>> = {}) =>
    fillTemplate(templates[name][locale], parts);
  const value = (id: string, of: JsonValue) => {
    if (isMasked(id)) return mask;
    return isListValue(of) && of.length === 0 ? vocabulary.words('none') : vocabulary.value(of, vocabulary.speakingOf(id));
  };
  const clause = ({ fact: { id }, from, to }: FactChange): string => {
    const meaning = typeof to === 'boolean' && !isMasked(id) ? vocabulary.speakingOf(id).valueLabels?.[String(to)] : undefined;
    if (meaning !== undefined) return say('so', { clause: meaning[locale] });
    const fact = factPhrase(vocabulary, { fact: id }).text;
    if (from === undefined) return say('given', { fact, to: value(id, to) });
    const shift = isDate(from) && isDate(to) && !isMasked(id) ? daysBetween(from, to) : 0;
    const days = Math.abs(shift);
    const shown = value(id, to);
    const one = days === 1 ? 'One' : '';
    const moved = shift === 0 ? shown : say(`${shift > 0 ? 'later' : 'earlier'}${one}`, { to: shown, days: String(days) });
    return say('changed', { fact, to: moved, from: value(id, from) });
  };
  if (status !== 'FOUND') return say(status);
  return changes.length === 0 ? say('already') : say('FOUND', { changes: changes.map(clause).join(vocabulary.words('and')) });
}
