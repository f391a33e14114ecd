import type { FactDefinition, JsonValue, ValueLabels } from '../fact.ts';
import type { Locale, LocalizedText } from '../localized-text.ts';
import { inSentence } from '../phrase/english-number.ts';
import { partsOfReason } from '../reason-template.ts';
import { describeDuration } from '../values/duration.ts';
import { isListValue, isObjectValue } from '../values/json.ts';

const words = {
  true: { en: 'yes', 'zh-CN': '是' },
  false: { en: 'no', 'zh-CN': '否' },
  none: { en: 'none', 'zh-CN': '无' },
  comma: { en: ', ', 'zh-CN': '、' },
  colon: { en: ': ', 'zh-CN': '：' },
  semicolon: { en: '; ', 'zh-CN': '；' },
} as const satisfies Record<string, LocalizedText>;

/** A reason with the values seen in the place of `{fact.id}`, taken apart beforehand; `[what the fact is called]` while it is missing. */
export function reasonRenderer<Known>(
  reason: LocalizedText,
  definitionOf: (id: string) => FactDefinition,
  readerOf: (factId: string) => (known: Known) => JsonValue | undefined,
): (known: Known) => LocalizedText {
  const partsIn = (locale: Locale) =>
    partsOfReason(reason[locale]).map(({ text, fact }) => {
      if (fact === undefined) return () => text;
      const [definition, read] = [definitionOf(fact), readerOf(fact)];
      return (known: Known) => text + showFact(definition, read(known), locale);
    });
  const parts = { en: partsIn('en'), 'zh-CN': partsIn('zh-CN') };
  const fixed = Object.freeze({ en: reason.en, 'zh-CN': reason['zh-CN'] });
  if (parts.en.length === 1 && parts['zh-CN'].length === 1) return () => fixed;
  const render = (locale: Locale, known: Known) => parts[locale].map((part) => part(known)).join('');
  return (known) => ({ en: render('en', known), 'zh-CN': render('zh-CN', known) });
}

function showFact(
  { type, label, unit, enum: values, valueLabels = {} }: FactDefinition,
  value: JsonValue | undefined,
  locale: Locale,
): string {
  if (value === undefined) return `[${locale === 'en' ? inSentence(label.en) : label[locale]}]`;
  const isNamed = values !== undefined || (type === 'string' && Object.keys(valueLabels).length > 0);
  if (isNamed) return show(labelled(value, valueLabels, locale), locale);
  return (type === 'duration' ? describeDuration(value, unit)?.[locale] : undefined) ?? show(value, locale);
}

function labelled(value: JsonValue, labels: ValueLabels, locale: Locale): JsonValue {
  if (isListValue(value)) return value.map((each) => labelled(each, labels, locale));
  return typeof value === 'string' && Object.hasOwn(labels, value) ? (labels[value]?.[locale] ?? value) : value;
}

function show(value: JsonValue, locale: Locale): string {
  if (value === null) return words.none[locale];
  if (typeof value === 'boolean') return words[value ? 'true' : 'false'][locale];
  if (isListValue(value)) {
    if (value.length === 0) return words.none[locale];
    const separator = value.some(isObjectValue) ? words.semicolon : words.comma;
    return value.map((element) => show(element, locale)).join(separator[locale]);
  }
  if (!isObjectValue(value)) return String(value);
  const members = Object.entries(value).map(([key, member]) => `${key}${words.colon[locale]}${show(member, locale)}`);
  return members.length === 0 ? words.none[locale] : members.join(words.comma[locale]);
}
