import { isCondition } from '../evaluate/condition-shape.ts';
import { isFactReference } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { DecoratorDefinition } from '../operators/decorators.ts';
import type { OperatorDefinition } from '../operators/operator.ts';
import { findOperator } from '../operators/operator-table.ts';
import type { Comparison, Condition, FactReference } from '../ruleset.ts';
import { isListValue } from '../values/json.ts';
import { mask } from '../values/mask.ts';
import { type FactPhrase, factPhrase, referencePhrase } from './operand-phrase.ts';
import { noAnswerPhrase, nonePhrase, type OperatorPhrase, operatorPhrases, yesOrNoPhrase } from './operator-phrases.ts';
import { fillTemplate } from './phrase-template.ts';
import type { Speaking, Vocabulary } from './vocabulary.ts';

type PhraseInner = (condition: Condition, isDenied: boolean) => string;

/** A comparison as a clause: `the repairs so far are at least 2 (parameter: repairs before an exchange)`. */
export function comparisonPhrase(
  vocabulary: Vocabulary,
  comparison: Comparison,
  isDenied: boolean,
  phraseInner: PhraseInner,
): string {
  const decorated = findOperator(comparison.operator);
  if (decorated === undefined) throw new Error(`No operator ${comparison.operator}: check the ruleset with checkRuleset first`);
  const { operator, decorators } = decorated;
  const denials = decorators.filter(({ name }) => name === 'not').length + (isDenied ? 1 : 0);
  const { value } = comparison;
  if (operator.value === 'condition') {
    const isTold = isCondition(value) && !vocabulary.hearing.isMasked(comparison.fact);
    const inner = isTold ? phraseInner(value, false) : mask;
    return clause(vocabulary, operator.name, factPhrase(vocabulary, comparison), inner, denials % 2 === 1, false);
  }
  const isMasked = vocabulary.hearing.isMasked(comparison.fact);
  if (!isMasked && decorators.every(({ name }) => name === 'not')) {
    const plain = plainPhrase(vocabulary, comparison, operator, denials % 2 === 1);
    if (plain !== undefined) return plain;
  }
  const told = isMasked ? maskedValue(comparison, operator) : comparison;
  return decoratedPhrase(vocabulary, told, decorators, operator, isDenied);
}

/** What a personal fact was compared with may be what it holds; a list of words is not. */
function maskedValue(comparison: Comparison, { value }: OperatorDefinition): Comparison {
  const isOfWords = value === 'keywords' && isFactReference(comparison.value);
  return isOfWords ? comparison : { ...comparison, value: mask };
}

/** A boolean by its clauses, and what is compared with none. Undefined for all others. */
function plainPhrase(
  vocabulary: Vocabulary,
  { fact, path, value }: Comparison,
  { name }: OperatorDefinition,
  isDenied: boolean,
): string | undefined {
  if ((name !== 'equal' && name !== 'notEqual') || (value !== null && typeof value !== 'boolean')) return undefined;
  const holds = (name === 'equal') !== isDenied;
  const subject = factPhrase(vocabulary, { fact, ...(path === undefined ? {} : { path }) });
  if (value === null) {
    const phrase = vocabulary.definitionOf(fact)?.type === 'boolean' && path === undefined ? noAnswerPhrase : nonePhrase;
    return filled(vocabulary, holds ? phrase.holds : phrase.fails, subject, '');
  }
  const label = path === undefined ? vocabulary.definitionOf(fact)?.valueLabels?.[String(value === holds)] : undefined;
  return (
    label?.[vocabulary.locale] ??
    filled(vocabulary, yesOrNoPhrase.holds, subject, vocabulary.words(value === holds ? 'yes' : 'no'))
  );
}

/** What decorators say of the sides, the outermost first. That not every one is so means that one at least is not. */
function decoratedPhrase(
  vocabulary: Vocabulary,
  comparison: Comparison,
  decorators: readonly DecoratorDefinition[],
  operator: OperatorDefinition,
  denied: boolean,
): string {
  const before = factPhrase(vocabulary, comparison).plain;
  const speaking: Speaking = {
    ...vocabulary.speakingOf(comparison.fact),
    before,
    ...(operator.value === 'keywords' || operator.value === 'pattern' ? { isWording: true } : {}),
  };
  let isDenied = denied;
  let fact = factPhrase(vocabulary, comparison);
  let value: FactPhrase | undefined;
  let isSwapped = false;
  for (const { name } of decorators) {
    if (name === 'not') isDenied = !isDenied;
    else if (name === 'swap') isSwapped = !isSwapped;
    else {
      const isEvery = (name === 'everyFact' || name === 'everyValue') !== isDenied;
      if (name === 'everyFact' || name === 'someFact') fact = quantified(vocabulary, fact.text, isEvery);
      else value = quantified(vocabulary, value?.text ?? valuePhrase(vocabulary, comparison.value, 'listAnd', speaking), isEvery);
    }
  }
  const isDenying = (operator.name === 'notIn') !== isDenied;
  const list = operator.value === 'listOfSame' ? (isDenying ? 'listNor' : 'listOr') : 'listAnd';
  const written = value?.text ?? valuePhrase(vocabulary, comparison.value, list, speaking);
  const ofList = operator.value === 'listOfSame' && isFactReference(comparison.value) && value === undefined;
  return isSwapped
    ? clause(vocabulary, operator.name, { text: written, plain: written, isPlural: false }, fact.text, isDenied, false)
    : clause(vocabulary, operator.name, fact, written, isDenied, ofList, isSingle(comparison.value));
}

function quantified(vocabulary: Vocabulary, fact: string, isEvery: boolean): FactPhrase {
  const text = vocabulary.words(isEvery ? 'eachOf' : 'someOf', { fact });
  return { text, plain: text, isPlural: false };
}

function isSingle(value: JsonValue | FactReference): boolean {
  return !isFactReference(value) && isListValue(value) && value.length === 1;
}

function valuePhrase(
  vocabulary: Vocabulary,
  value: JsonValue | FactReference,
  list: 'listOr' | 'listNor' | 'listAnd',
  speaking: Speaking,
): string {
  if (isFactReference(value)) return referencePhrase(vocabulary, value, speaking);
  if (!isListValue(value)) return vocabulary.value(value, speaking);
  if (speaking.isWording) return vocabulary.someWords(value);
  return vocabulary.list(
    value.map((each) => vocabulary.value(each, speaking)),
    list,
  );
}

function clause(
  vocabulary: Vocabulary,
  operator: string,
  fact: FactPhrase,
  value: string,
  isDenied: boolean,
  ofList: boolean,
  isSingleValue = false,
): string {
  const named = isSingleValue && operator === 'in' ? 'equal' : isSingleValue && operator === 'notIn' ? 'notEqual' : operator;
  const phrase: OperatorPhrase | undefined = operatorPhrases[named];
  if (phrase === undefined) throw new Error(`No phrase for the operator ${operator}`);
  const chosen = ofList && phrase.ofList !== undefined ? phrase.ofList : phrase;
  return filled(vocabulary, isDenied ? chosen.fails : chosen.holds, fact, value);
}

function filled(vocabulary: Vocabulary, template: LocalizedText, fact: FactPhrase, value: string): string {
  const agreement: Readonly<Record<string, string>> = fact.isPlural
    ? { is: 'are', does: 'do', s: '', es: '' }
    : { is: 'is', does: 'does', s: 's', es: 'es' };
  return fillTemplate(template[vocabulary.locale], { ...agreement, fact: fact.text, plainFact: fact.plain, value });
}
