import type { Condition } from '../ruleset.ts';
import { comparisonPhrase } from './comparison-phrase.ts';
import { type Clause, type Formula, type Junction, normalForm } from './normal-form.ts';
import type { Vocabulary } from './vocabulary.ts';

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** How the parts of a list are numbered, from the outside inwards. */
const numerals = [
  (index: number) => String(index + 1),
  (index: number) => String.fromCharCode('a'.charCodeAt(0) + (index % 26)),
  (index: number) => roman[index] ?? String(index + 1),
] as const;

/** A condition as clauses. Named conditions that say what they mean are left at that, others are spelled out. */
export function conditionPhrase(vocabulary: Vocabulary, condition: Condition, isDenied = false): string {
  const { conditions = {}, conditionLabels = {} } = vocabulary.ruleset;
  const expand = (name: string) => (Object.hasOwn(conditionLabels, name) ? undefined : conditions[name]);
  return formulaPhrase(vocabulary, normalForm(condition, expand, isDenied), 0);
}

function formulaPhrase(vocabulary: Vocabulary, formula: Formula, level: number): string {
  switch (formula.kind) {
    case 'all':
      return allPhrase(vocabulary, formula, level);
    case 'any':
      return anyPhrase(vocabulary, formula, level);
    default:
      return clausePhrase(vocabulary, formula);
  }
}

export function clausePhrase(vocabulary: Vocabulary, clause: Clause): string {
  if (clause.kind === 'comparison')
    return comparisonPhrase(vocabulary, clause.comparison, clause.isDenied, (inner, isDenied) =>
      conditionPhrase(vocabulary, inner, isDenied),
    );
  const label = vocabulary.ruleset.conditionLabels?.[clause.name];
  return label?.[clause.isDenied ? 'false' : 'true'][vocabulary.locale] ?? clause.name;
}

function allPhrase(vocabulary: Vocabulary, { parts }: Junction, level: number): string {
  const choices = parts.filter(({ kind }) => kind === 'any');
  if (choices.length > 1) return vocabulary.words('allOf', { parts: numbered(vocabulary, parts, level) });
  const clauses = parts.filter(({ kind }) => kind !== 'any').map((part) => formulaPhrase(vocabulary, part, level));
  const choice = choices.map((part) => {
    const text = formulaPhrase(vocabulary, part, level);
    return vocabulary.locale === 'zh-CN' && isShort(part) ? `（${text}）` : text;
  });
  return series(vocabulary, [...clauses, ...choice], 'and');
}

function anyPhrase(vocabulary: Vocabulary, junction: Junction, level: number): string {
  if (!isShort(junction)) return vocabulary.words('oneOf', { parts: numbered(vocabulary, junction.parts, level) });
  const parts = junction.parts.map((part) => formulaPhrase(vocabulary, part, level));
  return vocabulary.words('either', { parts: series(vocabulary, parts, 'or') });
}

/** Two clauses: more would not be kept in mind. */
function isShort(formula: Formula): boolean {
  return formula.kind === 'any' && formula.parts.length === 2 && formula.parts.every(({ kind }) => kind !== 'all');
}

function series(vocabulary: Vocabulary, parts: readonly string[], last: 'and' | 'or'): string {
  if (parts.length < 2) return parts.join('');
  const comma = vocabulary.words('comma');
  const conjunction = vocabulary.locale === 'en' ? `,${vocabulary.words(last)}` : vocabulary.words(last);
  return `${parts.slice(0, -1).join(comma)}${conjunction}${parts.at(-1) ?? ''}`;
}

function numbered(vocabulary: Vocabulary, parts: readonly Formula[], level: number): string {
  const numeral = numerals[level % numerals.length] ?? numerals[0];
  const [open, close] = vocabulary.locale === 'en' ? ['(', ') '] : ['（', '）'];
  return parts
    .map((part, index) => `${open}${numeral(index)}${close}${formulaPhrase(vocabulary, part, level + 1)}`)
    .join(vocabulary.words('semicolon'));
}
