import { isFactReference } from '../../evaluate/reads.ts';
import type { FactDefinition, JsonValue, ValueType } from '../../fact.ts';
import type { ValueOperand } from '../../operators/operator.ts';
import { findOperator } from '../../operators/operator-table.ts';
import { isListValue } from '../../values/json.ts';
import type { Atom } from '../condition-tree.ts';
import type { FactRange } from '../fact-range.ts';
import { orderedCandidates } from './axes.ts';
import { freshWords } from './fresh-words.ts';
import { listCandidates } from './listed.ts';
import { objectCandidates } from './objects.ts';

/** A fact and what rules ask about it. */
export interface AskedFact {
  readonly definition: FactDefinition;
  readonly range: FactRange;
  /** Whether null is among its values. */
  readonly canBeNone: boolean;
  /** The comparisons that read it. */
  readonly atoms: readonly Atom[];
  /** The values that it, and the facts it is compared with, are compared with. */
  readonly landmarks: readonly JsonValue[];
  /** Values that come first: of a parameter, its default. */
  readonly usual: readonly JsonValue[];
  /** Whether it may have a value: of a parameter, within its bounds and its lock. */
  readonly isAllowed: (value: JsonValue) => boolean;
  /** How many facts are compared with one another, this one among them. */
  readonly groupSize: number;
  /** Whether all of those are of types that can be equal or in one order. */
  readonly isGroupOfOneKind: boolean;
}

export interface FactCandidates {
  readonly values: readonly JsonValue[];
  /** Whether no other value makes the comparisons come out in a way in which they come out on none of these. */
  readonly isExact: boolean;
}

/** Values of a fact that stand for all others, those that people meet first, a known none last. */
export function factCandidates(fact: AskedFact): FactCandidates {
  const { values, isExact } = ofType(fact);
  const none = fact.canBeNone && !values.includes(null) ? [null] : [];
  return { values: [...[...fact.usual, ...values].filter(fact.isAllowed), ...none], isExact };
}

function ofType(fact: AskedFact): FactCandidates {
  const { definition, range, landmarks, groupSize } = fact;
  const { type } = definition;
  if (range.values !== undefined) return { values: range.values, isExact: true };
  const isPlain = fact.isGroupOfOneKind && fact.atoms.every((atom) => isPlainFor(type, atom));
  if (type === 'boolean') return { values: [true, false], isExact: true };
  if (type === 'string' && definition.enum !== undefined) return { values: definition.enum, isExact: true };
  if (type === 'string') {
    const texts = landmarks.filter((each) => typeof each === 'string');
    const known = [...new Set(texts)];
    return { values: [...freshWords(groupSize, new Set(known)), ...known], isExact: isPlain };
  }
  if (type === 'stringList') {
    const { values, isExact } = listCandidates(elementsToldApart(fact, isPlain));
    return { values, isExact: isExact && isPlain && groupSize === 1 };
  }
  if (type === 'object' || type === 'objectList') return { values: objectCandidates(fact), isExact: false };
  const ordered = orderedCandidates(type, { landmarks, minimum: range.minimum, maximum: range.maximum, count: groupSize });
  return { values: ordered?.values ?? [], isExact: isPlain && (ordered?.isExact ?? false) };
}

/** Operators that ask nothing of a text but which it is. */
const equalities: ReadonlySet<string> = new Set(['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain']);

/** Whether a comparison asks of a value of the type only what the candidates of the type are made for. */
function isPlainFor(type: ValueType, atom: Atom): boolean {
  const { operator: name, path, value } = atom.comparison;
  const operator = findOperator(name)?.operator;
  if (operator === undefined || path !== undefined || (isFactReference(value) && value.path !== undefined)) return false;
  if (type === 'string' || type === 'stringList') return equalities.has(operator.name);
  return operator.fact.includes(type) && (!isTypes(operator.value) || operator.value.includes(type));
}

function isTypes(operand: ValueOperand): operand is readonly ValueType[] {
  return typeof operand !== 'string';
}

/** One element for each set of elements that appear in the same lists of the rules, and one that appears in none. */
function elementsToldApart({ definition, atoms, landmarks, groupSize }: AskedFact, isPlain: boolean): readonly string[] {
  const named = [...new Set(landmarks.filter((each) => typeof each === 'string'))];
  if (!isPlain) return definition.enum ?? [...named, ...freshWords(1, new Set(named))];
  const unnamed =
    definition.enum === undefined
      ? freshWords(groupSize, new Set(named))
      : definition.enum.filter((each) => !named.includes(each)).slice(0, groupSize);
  const byMembership = new Map(named.map((each) => [membership(each, atoms), each]));
  return [...byMembership.values(), ...unnamed];
}

function membership(element: string, atoms: readonly Atom[]): string {
  return atoms
    .flatMap(({ constants }) => constants)
    .map((value) => (value === element ? '=' : isListValue(value) && value.includes(element) ? '1' : '0'))
    .join('');
}
