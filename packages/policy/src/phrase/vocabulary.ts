import { writeOutComputedFacts } from '../computed/write-out.ts';
import { Declarations, isParameterFact, parameterFactId } from '../declarations.ts';
import { effectiveParameters } from '../evaluate/parameter-values.ts';
import type { EvaluatorInput } from '../evaluate/prepared-revision.ts';
import type { FactDefinition, JsonValue, ParameterDefinition, ValueLabels } from '../fact.ts';
import type { Locale, LocalizedText } from '../localized-text.ts';
import type { Ruleset } from '../ruleset.ts';
import { describeDuration } from '../values/duration.ts';
import { isListValue, isObjectValue } from '../values/json.ts';
import { mask } from '../values/mask.ts';
import { connectiveWords } from './connective-words.ts';
import { fillTemplate } from './phrase-template.ts';
import { withUnit } from './unit-words.ts';

/** What codes are called that no enum lists: categories, teams, roles. A key is the code, or `team.` and the code to mean it there only. */
export type CodeLabels = Readonly<Record<string, LocalizedText>>;

/** What rules are put into words with. */
export interface VocabularyInput extends EvaluatorInput {
  readonly codeLabels?: CodeLabels;
  /** JSON Schema of the decision point's outcome, whose members say what they are called: `x-phrase`, `x-valueLabels`, `x-unit`. */
  readonly outcome?: Readonly<Record<string, unknown>>;
}

type ListWord = 'listOr' | 'listNor' | 'listAnd' | 'listThen';

/** How a value is to be spoken of. */
export interface Speaking {
  readonly valueLabels?: ValueLabels | undefined;
  readonly unit?: string | undefined;
  /** The last word of the fact's id or the name of the outcome's member: what a code is a code of. */
  readonly role?: string | undefined;
  /** What stands before the last element of a list; `and` when nothing is said. */
  readonly lastOfList?: ListWord | undefined;
  /** English words before it. */
  readonly before?: string | undefined;
  /** Whether texts are shown as they are, in quotation marks. */
  readonly isWording?: boolean | undefined;
}

/** For whom it is said. */
export interface Hearing {
  /** Whether what the fact holds is not to be told. */
  readonly isMasked: (factId: string) => boolean;
  readonly isForCustomer: boolean;
}

const everybody: Hearing = { isMasked: () => false, isForCustomer: false };

const codePattern = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const manyWords = 5;

/** Names and values in one language. */
export class Vocabulary {
  readonly locale: Locale;
  readonly input: VocabularyInput;
  /** With computed facts written out. */
  readonly ruleset: Ruleset;
  readonly hearing: Hearing;
  readonly #declarations: Declarations;
  readonly #parameters: ReadonlyMap<string, ParameterDefinition>;
  readonly #parameterValues: Readonly<Record<string, JsonValue>>;

  constructor(input: VocabularyInput, locale: Locale, hearing: Hearing = everybody) {
    this.input = input;
    this.ruleset = writeOutComputedFacts(input.ruleset);
    this.locale = locale;
    this.hearing = hearing;
    this.#declarations = new Declarations(input.facts, input.parameters);
    this.#parameters = new Map(input.parameters.map((parameter) => [parameterFactId(parameter.id), parameter]));
    this.#parameterValues = effectiveParameters(input.parameters, input.parameterValues);
  }

  words(key: keyof typeof connectiveWords, parts: Readonly<Record<string, string>> = {}): string {
    return fillTemplate(connectiveWords[key][this.locale], parts);
  }

  definitionOf(id: string): FactDefinition | undefined {
    return this.#declarations.find(id);
  }

  /** By the id of the fact that rules read, `param.<id>`. */
  parameterOf(id: string): ParameterDefinition | undefined {
    return isParameterFact(id) ? this.#parameters.get(id) : undefined;
  }

  parameterValue({ id }: ParameterDefinition): JsonValue | undefined {
    return Object.hasOwn(this.#parameterValues, id) ? this.#parameterValues[id] : undefined;
  }

  speakingOf(id: string): Speaking {
    const { valueLabels, unit } = this.definitionOf(id) ?? {};
    return { valueLabels, unit, role: id.slice(id.lastIndexOf('.') + 1) };
  }

  /** Of many wordings, some. */
  parameterText(factId: string, value: JsonValue, hasUnit = true): string {
    const { unit, ...plain } = this.speakingOf(factId);
    const speaking: Speaking = hasUnit || describeDuration(value) !== undefined ? { ...plain, unit } : plain;
    const isWordings =
      isListValue(value) && speaking.valueLabels === undefined && !value.every((each) => this.#isCode(each, speaking));
    return isWordings ? this.someWords(value) : this.value(value, speaking);
  }

  #isCode(value: JsonValue, { role = '' }: Speaking): boolean {
    const codes = this.input.codeLabels ?? {};
    if (typeof value !== 'string') return false;
    return codePattern.test(value) || (own(codes, `${role}.${value}`) ?? own(codes, value)) !== undefined;
  }

  list(items: readonly string[], last: ListWord): string {
    const [only, ...more] = items;
    if (only === undefined || more.length === 0) return only ?? this.words('nothing');
    const end = items.at(-1) ?? '';
    return `${items.slice(0, -1).join(this.words('listComma'))}${this.words(last)}${end}`;
  }

  value(value: JsonValue, speaking: Speaking): string {
    if (value === null) return this.words('none');
    if (typeof value === 'boolean') return this.words(value ? 'yes' : 'no');
    if (typeof value === 'number') return withUnit(String(value), speaking.unit, this.locale, speaking.before);
    if (isListValue(value))
      return this.list(
        value.map((each) => this.value(each, speaking)),
        speaking.lastOfList ?? 'listAnd',
      );
    if (isObjectValue(value)) return this.#object(value, speaking);
    return this.#text(value, speaking);
  }

  #object(value: { readonly [key: string]: JsonValue }, speaking: Speaking): string {
    const own = value[this.locale];
    if (typeof own === 'string') return this.words('quoted', { text: own });
    const colon = this.locale === 'en' ? ': ' : '：';
    const members = Object.entries(value).map(([key, member]) => `${key}${colon}${this.value(member, speaking)}`);
    return members.length === 0 ? this.words('none') : members.join(this.words('listComma'));
  }

  #text(value: string, speaking: Speaking): string {
    const { valueLabels = {}, role = '', unit, isWording, before } = speaking;
    if (value === mask) return value;
    if (isWording) return this.words('quoted', { text: value });
    const codes = this.input.codeLabels ?? {};
    const label = own(valueLabels, value) ?? own(codes, `${role}.${value}`) ?? own(codes, value) ?? describeDuration(value, unit);
    if (label !== undefined) return label[this.locale];
    if (/^-?\d+(?:\.\d+)?$/.test(value)) return withUnit(value, unit, this.locale, before);
    if (codePattern.test(value))
      return this.locale === 'en' && value.length > 3 ? value.toLowerCase().replaceAll('_', ' ') : value;
    return /^\d{4}-\d{2}-\d{2}/.test(value) ? value : this.words('quoted', { text: value });
  }

  /** Some of many words, of this language where there are some. */
  someWords(words: readonly JsonValue[]): string {
    const isOwn = (word: JsonValue) => /\p{Script=Han}/u.test(String(word)) === (this.locale === 'zh-CN');
    const suited = words.filter(isOwn);
    const shown = (suited.length > 0 ? suited : words).slice(0, 3).map((word) => this.words('quoted', { text: String(word) }));
    if (words.length <= manyWords) return this.value(words, { isWording: true });
    return this.words('someWords', { count: String(words.length), words: this.list(shown, 'listAnd') });
  }
}

function own(labels: Readonly<Record<string, LocalizedText>>, key: string): LocalizedText | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
