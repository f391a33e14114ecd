import { orderRules } from '../evaluate/prepared-revision.ts';
import { readsOfCondition, readsOfOutcome } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import type { Locale } from '../localized-text.ts';
import { factsInReason, partsOfReason } from '../reason-template.ts';
import { referEvent } from '../refer-event.ts';
import type { HitPolicy, Rule } from '../ruleset.ts';
import type { Evidence } from '../source.ts';
import { isListValue, isObjectValue } from '../values/json.ts';
import { conditionPhrase } from './condition-phrase.ts';
import { evidenceWords } from './evidence-words.ts';
import { hitPolicyPhrases } from './hit-policy-phrases.ts';
import { factPhrase } from './operand-phrase.ts';
import { membersPhrase, outcomePhrase } from './outcome-phrase.ts';
import { Vocabulary, type VocabularyInput } from './vocabulary.ts';

/** A ruleset as a person reads it, in one language. */
export interface RulesetReading {
  readonly hitPolicy: { readonly id: HitPolicy; readonly text: string };
  /** What the rules mean by the conditions that they name. */
  readonly terms: readonly TermReading[];
  /** In the order of priority. */
  readonly rules: readonly RuleReading[];
  readonly otherwise: string;
}

export interface TermReading {
  readonly name: string;
  readonly sentence: string;
}

export interface RuleReading {
  readonly name: string;
  readonly priority: number;
  readonly sentence: string;
  /** With the figures in place, and `[what the fact is called]` where a value will stand. */
  readonly reason: string;
  readonly source: string;
  readonly isLocked: boolean;
  readonly parameters: readonly ParameterReading[];
}

/** A figure that a rule reads. */
export interface ParameterReading {
  readonly id: string;
  readonly label: string;
  /** Null while nobody has set it. */
  readonly value: JsonValue;
  readonly valueText: string;
  readonly source: string;
  readonly evidence: Evidence;
  readonly evidenceText: string;
  readonly isLocked: boolean;
}

/** Puts a ruleset that `checkRuleset` found no fault in into sentences. */
export function readRuleset(input: VocabularyInput, locale: Locale): RulesetReading {
  const vocabulary = new Vocabulary(input, locale);
  const { hitPolicy, otherwise, rules } = vocabulary.ruleset;
  const text = outcomeSentence(vocabulary, otherwise);
  return {
    hitPolicy: { id: hitPolicy, text: hitPolicyPhrases[hitPolicy][locale] },
    terms: termsOf(vocabulary),
    rules: orderRules(rules).map((rule) => readRule(vocabulary, rule)),
    otherwise: vocabulary.words(hitPolicy === 'merge' ? 'otherwiseMerged' : 'otherwise', { outcome: text }),
  };
}

function outcomeSentence(vocabulary: Vocabulary, otherwise: JsonValue): string {
  if (isListValue(otherwise) && otherwise.length > 0)
    return otherwise
      .map((each) => (isObjectValue(each) ? membersPhrase(vocabulary, each) : outcomePhrase(vocabulary, each)))
      .join(vocabulary.words('semicolon'));
  return isObjectValue(otherwise) ? membersPhrase(vocabulary, otherwise) : outcomePhrase(vocabulary, otherwise);
}

function termsOf(vocabulary: Vocabulary): readonly TermReading[] {
  const { conditions = {}, conditionLabels = {} } = vocabulary.ruleset;
  return Object.entries(conditionLabels).flatMap(([name, label]) => {
    const condition = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
    if (condition === undefined) return [];
    const sentence = vocabulary.words('term', {
      term: label.true[vocabulary.locale],
      meaning: conditionPhrase(vocabulary, condition),
    });
    return [{ name, sentence }];
  });
}

function readRule(vocabulary: Vocabulary, rule: Rule): RuleReading {
  const { event, name, priority = 1, locked = false, reason, source } = rule;
  const outcome = event.type === referEvent ? vocabulary.words('refer') : membersPhrase(vocabulary, event.params ?? {});
  return {
    name,
    priority,
    sentence: vocabulary.words('ifThen', { condition: conditionPhrase(vocabulary, rule.conditions), outcome }),
    reason: reasonText(vocabulary, reason[vocabulary.locale]),
    source,
    isLocked: locked,
    parameters: parametersOf(vocabulary, rule),
  };
}

/** With each figure in its place, and each fact by its name. */
function reasonText(vocabulary: Vocabulary, reason: string): string {
  const parts = partsOfReason(reason).map(({ text, fact }) => {
    if (fact === undefined) return text;
    const parameter = vocabulary.parameterOf(fact);
    const value = parameter === undefined ? undefined : vocabulary.parameterValue(parameter);
    const shown =
      value === undefined ? `[${factPhrase(vocabulary, { fact }).plain}]` : vocabulary.parameterText(fact, value, false);
    return text + shown;
  });
  return parts.join('');
}

function parametersOf(vocabulary: Vocabulary, { conditions, event, reason }: Rule): readonly ParameterReading[] {
  const reads = new Set([
    ...readsOfCondition(conditions, vocabulary.ruleset.conditions ?? {}),
    ...readsOfOutcome(event.params ?? {}),
    ...factsInReason(reason[vocabulary.locale]),
  ]);
  return [...reads].flatMap((id) => readParameter(vocabulary, id));
}

/** The parameter that a rule reads as `param.<id>`; none for another fact. */
export function readParameter(vocabulary: Vocabulary, factId: string): readonly ParameterReading[] {
  const parameter = vocabulary.parameterOf(factId);
  if (parameter === undefined) return [];
  const { id, label, source, locked } = parameter;
  const { locale } = vocabulary;
  const value = vocabulary.parameterValue(parameter);
  return [
    {
      id,
      label: label[locale],
      value: value ?? null,
      valueText: value === undefined ? vocabulary.words('notSet') : vocabulary.parameterText(factId, value),
      source: source.text[locale].replace(/[.。]$/, ''),
      evidence: source.evidence,
      evidenceText: evidenceWords[source.evidence][locale],
      isLocked: locked !== undefined,
    },
  ];
}
