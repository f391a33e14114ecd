import type { LocalizedText } from '@aftercare/policy';

/** JSON Schema of an outcome, with what its members are called: read by `readRuleset` and `explainDecision`. */
type Schema = Readonly<Record<string, unknown>>;

type Labels = Readonly<Record<string, readonly [english: string, chinese: string]>>;

export function outcome(required: readonly string[], properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** One of few values, and what each is called. */
export function oneOf(labels: Labels): Schema {
  return { enum: Object.keys(labels), 'x-valueLabels': textsOf(labels) };
}

export function severalOf(labels: Labels): Schema {
  return { type: 'array', items: { enum: Object.keys(labels) }, uniqueItems: true, 'x-valueLabels': textsOf(labels) };
}

/** A boolean whose values are clauses. */
export function truth(english: string, chinese: string, englishContrary: string, chineseContrary: string): Schema {
  return { type: 'boolean', 'x-valueLabels': textsOf({ true: [english, chinese], false: [englishContrary, chineseContrary] }) };
}

/** A member that is said as a clause with `{value}` in it; empty for one that goes without saying. */
export function said(schema: Schema, english: string, chinese: string): Schema {
  return { ...schema, 'x-phrase': { en: english, 'zh-CN': chinese } };
}

/** A list that says something else when it is empty. */
export function emptySaid(schema: Schema, english: string, chinese: string): Schema {
  return { ...schema, 'x-emptyPhrase': { en: english, 'zh-CN': chinese } };
}

/** A list that is a choice, or steps to take: `a or b`, `甲、乙或丙`; otherwise it is `a and b`. */
export function listedWith(conjunction: 'or' | 'andThen', schema: Schema): Schema {
  return { ...schema, 'x-conjunction': conjunction };
}

/** A duration, in working time where the other member is `WORKING`. */
export function countedBy(member: string, schema: Schema): Schema {
  return { ...schema, 'x-countedBy': member };
}

/** A member of which customers are not told: who works on it, who approves it. */
export function internal(schema: Schema): Schema {
  return { ...schema, 'x-customer': false };
}

/** A member of which customers are told in other words. */
export function saidToCustomers(schema: Schema, english: string, chinese: string, labels?: Labels): Schema {
  const phrase = { 'x-phrase': { en: english, 'zh-CN': chinese } };
  return { ...schema, 'x-customer': labels === undefined ? phrase : { ...phrase, 'x-valueLabels': textsOf(labels) } };
}

function textsOf(labels: Labels): Readonly<Record<string, LocalizedText>> {
  return Object.fromEntries(Object.entries(labels).map(([value, [en, chinese]]) => [value, { en, 'zh-CN': chinese }]));
}
