import type { JsonValue } from '../fact.ts';
import { elementFact, isElementFact } from '../operators/element-condition.ts';
import type { FactReference } from '../ruleset.ts';
import { isListValue } from '../values/json.ts';
import { inSentence, isPlural, withArticle } from './english-number.ts';
import type { Speaking, Vocabulary } from './vocabulary.ts';

/** A fact as the subject of a clause. */
export interface FactPhrase {
  /** With its article: `the repairs so far`. */
  readonly text: string;
  readonly plain: string;
  readonly isPlural: boolean;
}

export function factPhrase(vocabulary: Vocabulary, { fact, path }: FactReference): FactPhrase {
  const { locale } = vocabulary;
  const inside = path === undefined ? '' : ` (${path.replace(/^\$\.?/, '')})`;
  if (isElementFact(fact)) {
    const member = fact.slice(elementFact.length + 1) + inside;
    const text = member === '' ? vocabulary.words('entry') : vocabulary.words('itsMember', { member });
    return { text, plain: member || vocabulary.words('entry'), isPlural: false };
  }
  const label = vocabulary.definitionOf(fact)?.label[locale] ?? fact;
  const plain = (locale === 'en' ? inSentence(label) : label) + inside;
  return locale === 'en'
    ? { text: withArticle(plain), plain, isPlural: isPlural(inSentence(label)) }
    : { text: plain, plain, isPlural: false };
}

/** A parameter by its value and what it is called, another fact by its name. */
export function referencePhrase(vocabulary: Vocabulary, reference: FactReference, speaking: Speaking = {}): string {
  const parameter = vocabulary.parameterOf(reference.fact);
  if (parameter === undefined) return factPhrase(vocabulary, reference).text;
  const { locale } = vocabulary;
  const label = parameter.label[locale];
  const value = vocabulary.parameterValue(parameter);
  if (value === undefined) return vocabulary.words('parameterUnset', { label });
  const own = vocabulary.speakingOf(reference.fact);
  const spoken: Speaking = {
    ...own,
    before: speaking.before,
    role: speaking.role ?? own.role,
    valueLabels: own.valueLabels ?? speaking.valueLabels,
  };
  if (!isListValue(value)) return vocabulary.words('parameterValue', { label, value: vocabulary.value(value, spoken) });
  const the = withArticle(inSentence(label));
  return vocabulary.words('parameterList', { label, the, value: listed(vocabulary, value, { ...spoken, ...wording(speaking) }) });
}

function wording({ isWording }: Speaking): Speaking {
  return isWording === undefined ? {} : { isWording };
}

function listed(vocabulary: Vocabulary, values: readonly JsonValue[], speaking: Speaking): string {
  return speaking.isWording
    ? vocabulary.words('wordCount', { count: String(values.length) })
    : vocabulary.value(values, speaking);
}
