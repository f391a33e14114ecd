import type { FactDefinition, JsonValue } from '../fact.ts';
import type { Locale, LocalizedText } from '../localized-text.ts';
import { fillReason } from '../reason-template.ts';
import { describeDuration } from '../values/duration.ts';
import { isListValue, isObjectValue } from '../values/json.ts';
import type { KnownFacts } from './known-facts.ts';

const words = {
  true: { en: 'yes', 'zh-CN': '是' },
  false: { en: 'no', 'zh-CN': '否' },
  none: { en: 'none', 'zh-CN': '无' },
  missing: { en: 'unknown', 'zh-CN': '未知' },
  comma: { en: ', ', 'zh-CN': '、' },
  colon: { en: ': ', 'zh-CN': '：' },
  semicolon: { en: '; ', 'zh-CN': '；' },
} as const satisfies Record<string, LocalizedText>;

/** A reason with the values seen in the place of `{fact.id}`. */
export function renderReason(
  reason: LocalizedText,
  known: KnownFacts,
  definitionOf: (id: string) => FactDefinition | undefined,
): LocalizedText {
  const render = (locale: Locale) =>
    fillReason(reason[locale], (id) => {
      const value = known.get(id);
      if (value === undefined) return words.missing[locale];
      const duration = definitionOf(id)?.type === 'duration' ? describeDuration(value) : undefined;
      return duration?.[locale] ?? show(value, locale);
    });
  return { en: render('en'), 'zh-CN': render('zh-CN') };
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
