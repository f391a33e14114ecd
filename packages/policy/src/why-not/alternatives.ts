import { scalarsIn } from '../analyse/candidates/objects.ts';
import { type Atom, ConditionReader } from '../analyse/condition-tree.ts';
import { isAnswer } from '../asking/fact-cells.ts';
import { freshValue } from '../asking/fresh-value.ts';
import { pointsAround, representedAtoms } from '../asking/representative-values.ts';
import { basesOf } from '../computed/computed-fact.ts';
import type { PreparedRevision } from '../evaluate/prepared-revision.ts';
import { isFactReference, readsOfOtherwise, readsOfOutcome } from '../evaluate/reads.ts';
import type { FactDefinition, JsonValue } from '../fact.ts';
import { findOperator } from '../operators/operator-table.ts';
import { isListValue } from '../values/json.ts';
import { distanceBetween } from './distance.ts';
import { datesAtLandmarks } from './shifted-dates.ts';

/** Values that a fact could have instead of its own, the nearest first. */
export interface Alternatives {
  readonly values: readonly JsonValue[];
  /** Whether every other value has the same effect as its own or as one of these. */
  readonly isExact: boolean;
}

/** Lists are changed by so many elements at most. */
const elementsAtMost = 6;

/** What rules compare facts with, and so what values would make a difference. */
export class AlternativeValues {
  readonly #prepared: PreparedRevision;
  readonly #atoms: readonly Atom[];
  readonly #readFact: (id: string) => JsonValue | undefined;
  readonly #wanted: readonly JsonValue[];
  readonly #inOutcomes: ReadonlySet<string>;

  /** `parameters` are those that do not change; `wanted` what an outcome could take over from a fact. */
  constructor(
    prepared: PreparedRevision,
    parameters: ReadonlyMap<string, JsonValue>,
    readFact: (id: string) => JsonValue | undefined,
    wanted: readonly JsonValue[],
  ) {
    const { ruleset } = prepared;
    const reader = new ConditionReader(ruleset.conditions ?? {}, parameters);
    for (const { conditions } of ruleset.rules) reader.read(conditions);
    this.#prepared = prepared;
    this.#atoms = reader.atoms;
    this.#readFact = readFact;
    this.#wanted = wanted;
    this.#inOutcomes = new Set([
      ...readsOfOtherwise(ruleset.otherwise),
      ...ruleset.rules.flatMap(({ event }) => readsOfOutcome(event.params ?? {})),
    ]);
  }

  of(definition: FactDefinition): Alternatives {
    const { id, type } = definition;
    const present = this.#readFact(id);
    const atoms = this.#atoms.filter(({ reads }) => reads.includes(id));
    const landmarks = [...this.#landmarksIn(atoms, id), ...(this.#inOutcomes.has(id) ? this.#wanted : [])];
    const computed = this.#computedFrom(id, type, present);
    const texts = landmarks.filter((each) => typeof each === 'string');
    const tried: readonly JsonValue[] = [
      ...(definition.enum ?? []),
      ...landmarks,
      ...pointsAround(landmarks),
      ...computed,
      true,
      false,
      ...listsNear(present, texts),
      ...(type === 'string' && definition.enum === undefined ? otherTexts(definition, atoms, present, texts) : []),
      ...freshValue(type, new Set(landmarks)),
      null,
    ];
    const distinct = new Map(
      tried.filter((value) => value === null || isAnswer(definition, value)).map((value) => [JSON.stringify(value), value]),
    );
    distinct.delete(JSON.stringify(present));
    const isAlone =
      atoms.every(({ reads }) => reads.length === 1) && computed.length === 0 && !this.#isBase(id) && !this.#inOutcomes.has(id);
    const values = [...distinct.values()].sort((left, right) => distanceBetween(present, left) - distanceBetween(present, right));
    return {
      values: isAlone ? withOwnEffect(id, atoms, present, values) : values,
      isExact: isAlone && representedAtoms(atoms).length === atoms.length,
    };
  }

  /** What the comparisons of a fact are made with, other facts as they are. */
  #landmarksIn(atoms: readonly Atom[], id: string): readonly JsonValue[] {
    return [
      ...new Set(
        atoms.flatMap(({ comparison: { value }, reads }) => [
          ...(isFactReference(value) ? [] : scalarsIn(value)),
          ...reads.filter((each) => each !== id).flatMap((each) => scalarsIn(this.#readFact(each))),
        ]),
      ),
    ];
  }

  #isBase(id: string): boolean {
    return this.#prepared.computedFacts.some((computed) => basesOf(computed).includes(id));
  }

  #computedFrom(id: string, type: FactDefinition['type'], present: JsonValue | undefined): readonly JsonValue[] {
    return this.#prepared.computedFacts.flatMap((computed) => {
      if (!basesOf(computed).includes(id)) return [];
      const other = [computed.from, computed.until].find((side) => side !== id) ?? '';
      const known = present ?? this.#readFact(other) ?? other;
      if (typeof known !== 'string') return [];
      const from = type === 'date' ? known.slice(0, 10) : known.includes('T') ? known : `${known}T12:00:00Z`;
      const landmarks = this.#landmarksIn(
        this.#atoms.filter(({ reads }) => reads.includes(computed.id)),
        computed.id,
      );
      return datesAtLandmarks(computed, id, from, this.#readFact, landmarks, this.#prepared.workingTime);
    });
  }
}

/** Of the values with which all comparisons come out alike, the nearest; none of those with which they come out as they do. */
function withOwnEffect(
  id: string,
  atoms: readonly Atom[],
  present: JsonValue | undefined,
  values: readonly JsonValue[],
): readonly JsonValue[] {
  const effectOf = (value: JsonValue) => atoms.map((atom) => (atom.holds(new Map([[id, value]])) ? '1' : '0')).join('');
  const byEffect = new Map<string, JsonValue>();
  for (const value of values) {
    const effect = effectOf(value);
    if (!byEffect.has(effect)) byEffect.set(effect, value);
  }
  if (present !== undefined) byEffect.delete(effectOf(present));
  return [...byEffect.values()];
}

/** With some elements more or less. */
function listsNear(present: JsonValue | undefined, elements: readonly string[]): readonly JsonValue[] {
  const own = isListValue(present) ? present : [];
  const changeable = elements.slice(0, elementsAtMost);
  return Array.from({ length: 2 ** changeable.length }, (_, set) => {
    const toggled = changeable.filter((_each, index) => ((set >>> index) & 1) === 1);
    return [...own.filter((each) => !toggled.some((other) => other === each)), ...toggled.filter((each) => !own.includes(each))];
  });
}

/** Codes that have a name; words added to a text that rules look for words in; a text that is none of those in the rules. */
function otherTexts(
  { valueLabels = {} }: FactDefinition,
  atoms: readonly Atom[],
  present: JsonValue | undefined,
  texts: readonly string[],
): readonly string[] {
  const isSearched = atoms.some(({ comparison: { operator } }) => {
    const value = findOperator(operator)?.operator.value;
    return value === 'keywords' || value === 'pattern';
  });
  const none = ['other', 'zzz'].filter((each) => !texts.includes(each)).slice(0, 1);
  return [...Object.keys(valueLabels), ...(isSearched ? textsNear(present, texts) : []), ...none];
}

/** Words added to what was written. */
function textsNear(present: JsonValue | undefined, words: readonly string[]): readonly string[] {
  return typeof present === 'string' ? words.map((word) => `${present}; ${word}`) : [];
}
