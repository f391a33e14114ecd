import { isFactReference } from '../evaluate/reads.ts';
import type { JsonValue, ValueLabels } from '../fact.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { FactReference } from '../ruleset.ts';
import { isJsonObject, isListValue, isObjectValue } from '../values/json.ts';
import { referencePhrase } from './operand-phrase.ts';
import { fillTemplate } from './phrase-template.ts';
import type { Speaking, Vocabulary } from './vocabulary.ts';

type Members = Readonly<Record<string, JsonValue | FactReference>>;

/** What the schema of an outcome says of one member: `x-phrase`, `x-emptyPhrase`, `x-valueLabels`, `x-unit`, `x-countedBy`, `x-conjunction`; to customers what `x-customer` says. */
interface MemberSchema {
  /** A clause, with the value in the place of `{value}`. */
  readonly phrase?: LocalizedText;
  /** A clause for a list without elements. */
  readonly emptyPhrase?: LocalizedText;
  /** Of a boolean, clauses. */
  readonly valueLabels?: ValueLabels;
  readonly unit?: string;
  /** Of a duration: the member that says `WORKING` where it is counted in working time. */
  readonly countedBy?: string;
  /** What stands before the last element of a list. */
  readonly conjunction?: keyof typeof conjunctions;
}

const conjunctions = { and: 'listAnd', or: 'listOr', andThen: 'listThen' } as const;

/** A whole outcome as clauses. */
export function outcomePhrase(vocabulary: Vocabulary, outcome: JsonValue): string {
  if (isObjectValue(outcome)) return membersPhrase(vocabulary, outcome);
  if (!isListValue(outcome)) return vocabulary.value(outcome, {});
  if (outcome.length === 0) return vocabulary.words('nothingFollows');
  const nothing = vocabulary.words('nothingFollows');
  const told = outcome.map((each) => outcomePhrase(vocabulary, each)).filter((text) => text !== nothing);
  return told.length === 0 ? nothing : told.join(vocabulary.words('semicolon'));
}

/** The members of an outcome as clauses, in the order of the decision point's schema. */
export function membersPhrase(vocabulary: Vocabulary, members: Members): string {
  const properties = propertiesOf(vocabulary);
  const order = new Map(Object.keys(properties).map((key, index) => [key, index]));
  const clauses = Object.entries(members)
    .sort(([left], [right]) => (order.get(left) ?? order.size) - (order.get(right) ?? order.size))
    .map(([key, member]) => memberPhrase(vocabulary, key, member, schemaIn(members, schemaFor(vocabulary, properties[key]))))
    .filter((clause) => clause !== '');
  const last = clauses.at(-1);
  if (last === undefined) return vocabulary.words('nothingFollows');
  const before = clauses.slice(0, -1).join(vocabulary.words('comma'));
  const isJoined = vocabulary.locale === 'en' && !englishAdverbial.test(last);
  return before === '' ? last : `${before}${vocabulary.words('comma')}${isJoined ? 'and ' : ''}${last}`;
}

/** What continues a clause and is none itself takes no `and` before it. */
const englishAdverbial = /^(?:as|asked|because|beginning|by|counted|for|from|in|up|with|within)\b/;

function memberPhrase(
  vocabulary: Vocabulary,
  key: string,
  member: JsonValue | FactReference,
  schema: MemberSchema | 'untold',
): string {
  if (schema === 'untold') return '';
  const { locale } = vocabulary;
  const { phrase, emptyPhrase, valueLabels, unit, conjunction = 'and' } = schema;
  const speaking: Speaking = { valueLabels, unit, role: key, lastOfList: conjunctions[conjunction] };
  if (typeof member === 'boolean' && valueLabels?.[String(member)] !== undefined)
    return valueLabels[String(member)]?.[locale] ?? '';
  const value = isFactReference(member) ? referencePhrase(vocabulary, member, speaking) : vocabulary.value(member, speaking);
  if (emptyPhrase !== undefined && Array.isArray(member) && member.length === 0) return emptyPhrase[locale];
  if (phrase !== undefined) return fillTemplate(phrase[locale], { value });
  return locale === 'en' ? `${key} is ${value}` : `${key}为${value}`;
}

/** With the unit that another member gives it. */
function schemaIn(members: Members, schema: MemberSchema | 'untold'): MemberSchema | 'untold' {
  if (schema === 'untold' || schema.countedBy === undefined) return schema;
  return members[schema.countedBy] === 'WORKING' ? { ...schema, unit: 'workingDay' } : schema;
}

function propertiesOf({ input: { outcome } }: Vocabulary): Readonly<Record<string, unknown>> {
  const properties = outcome?.['properties'];
  return isJsonObject(properties) ? properties : {};
}

/** A customer hears some members in other words, and those that are the company's own business not at all. */
function schemaFor({ hearing }: Vocabulary, property: unknown): MemberSchema | 'untold' {
  if (!hearing.isForCustomer || !isJsonObject(property)) return schemaOf(property);
  const own = property['x-customer'];
  if (own === false) return 'untold';
  return isJsonObject(own) ? schemaOf({ ...property, ...own }) : schemaOf(property);
}

function schemaOf(property: unknown): MemberSchema {
  if (!isJsonObject(property)) return {};
  const {
    'x-phrase': phrase,
    'x-emptyPhrase': emptyPhrase,
    'x-unit': unit,
    'x-countedBy': countedBy,
    'x-valueLabels': labels,
    'x-conjunction': conjunction,
  } = property;
  return {
    ...(isLocalizedText(phrase) ? { phrase } : {}),
    ...(isLocalizedText(emptyPhrase) ? { emptyPhrase } : {}),
    ...(isValueLabels(labels) ? { valueLabels: labels } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(typeof countedBy === 'string' ? { countedBy } : {}),
    ...(conjunction === 'or' || conjunction === 'andThen' ? { conjunction } : {}),
  };
}

function isLocalizedText(value: unknown): value is LocalizedText {
  return isJsonObject(value) && typeof value['en'] === 'string' && typeof value['zh-CN'] === 'string';
}

function isValueLabels(value: unknown): value is ValueLabels {
  return isJsonObject(value) && Object.values(value).every(isLocalizedText);
}
