import { freshWords } from '../analyse/candidates/fresh-words.ts';
import { scalarsIn } from '../analyse/candidates/objects.ts';
import type { Atom } from '../analyse/condition-tree.ts';
import { dateAfter } from '../computed/date-difference.ts';
import { isFactReference } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import { findOperator } from '../operators/operator-table.ts';
import { type ParsedDate, parseDate } from '../values/date.ts';
import { type ExactDecimal, isDecimalText, parseDecimal } from '../values/decimal.ts';
import { parseDuration } from '../values/duration.ts';

type Family = 'equality' | 'number' | 'decimal' | 'date' | 'duration' | 'membership';

const families: Readonly<Record<string, Family>> = {
  equal: 'equality',
  notEqual: 'equality',
  in: 'equality',
  notIn: 'equality',
  contains: 'membership',
  doesNotContain: 'membership',
  lessThan: 'number',
  lessThanInclusive: 'number',
  greaterThan: 'number',
  greaterThanInclusive: 'number',
  'dateBefore@1': 'date',
  'dateOnOrBefore@1': 'date',
  'dateAfter@1': 'date',
  'dateOnOrAfter@1': 'date',
  'decimalEqual@1': 'decimal',
  'decimalLessThan@1': 'decimal',
  'decimalAtMost@1': 'decimal',
  'decimalGreaterThan@1': 'decimal',
  'decimalAtLeast@1': 'decimal',
  'durationShorterThan@1': 'duration',
  'durationAtMost@1': 'duration',
  'durationLongerThan@1': 'duration',
  'durationAtLeast@1': 'duration',
};

/** Every list of so many elements is tried, and no longer ones. */
const elementsAtMost = 6;
/** A duration in seconds alone has no more digits than nine. */
const longestInSeconds = 999_999_999;

/** At, just beside and between values that rules compare with: numbers, dates and durations. */
export function pointsAround(landmarks: readonly JsonValue[]): readonly JsonValue[] {
  const none = new Set<JsonValue>();
  const durations = landmarks.flatMap((each) => parseDuration(each) ?? []);
  return [
    ...between(landmarks.flatMap((each) => parseDecimal(each) ?? [])).flatMap((point) => numbersAt(point, none)),
    ...landmarks.flatMap((each) => parseDate(each) ?? []).flatMap((date) => datesNear(date, none)),
    ...durations.flatMap(neighbours).flatMap((seconds) => durationsOf(seconds, none)),
  ];
}

/** Undefined for a comparison that may come out on some value as it does on none of the representatives. */
export function familyOf({ comparison: { operator, path, value } }: Atom): Family | undefined {
  const decorated = findOperator(operator);
  if (decorated === undefined || decorated.decorators.length > 0 || path !== undefined || isFactReference(value))
    return undefined;
  return families[decorated.operator.name];
}

/**
 * Those of the comparisons of one fact that its representatives stand for. Dates and instants in one fact's comparisons do not go
 * together: how they lie to each other depends on the offset of the value.
 */
export function representedAtoms(atoms: readonly Atom[]): readonly Atom[] {
  const kinds = new Map<Family | undefined, Atom[]>();
  for (const atom of atoms) kinds.set(familyOf(atom), [...(kinds.get(familyOf(atom)) ?? []), atom]);
  const dates = datesIn(kinds.get('date') ?? []);
  const instants = dates.filter(({ instant }) => instant !== undefined);
  const hasTwoKinds = instants.length > 0 && instants.length < dates.length;
  const left = new Set<Family | undefined>([undefined]);
  if (hasTwoKinds || instants.some(({ instant }) => instant?.fraction !== 0)) left.add('date');
  if (elementsOf(kinds.get('membership') ?? []).length > elementsAtMost) left.add('membership');
  if (constantsOf(kinds.get('duration') ?? []).some((each) => (parseDuration(each) ?? 0) >= longestInSeconds))
    left.add('duration');
  return atoms.filter((atom) => !left.has(familyOf(atom)));
}

/**
 * Values such that the comparisons, of one fact with constants, come out on these in every way in which they come out on any value of
 * JSON, of whatever type.
 */
export function representativeValues(atoms: readonly Atom[]): readonly JsonValue[] {
  const of = (...wanted: readonly Family[]) => atoms.filter((atom) => wanted.includes(familyOf(atom) ?? 'equality'));
  const listed = constantsOf(of('equality'));
  const taken = new Set<JsonValue>(listed);
  const numbers = [...constantsOf(of('number', 'decimal')), ...listed].flatMap((each) => parseDecimal(each) ?? []);
  const dates = datesIn(of('date'));
  const durations = constantsOf(of('duration')).flatMap((each) => parseDuration(each) ?? []);
  return [
    ...listed,
    ...between(numbers).flatMap((point) => numbersAt(point, taken)),
    ...dates.flatMap((date) => datesNear(date, taken)),
    ...[...new Set(durations.flatMap(neighbours))].flatMap((seconds) => durationsOf(seconds, taken)),
    ...listsOf(elementsOf(of('membership'))),
    true,
    false,
    ...freshWords(1, taken),
    {},
    null,
  ];
}

/** Also null, which `scalarsIn` leaves out, is compared with by equality, where it is a representative anyway. */
function constantsOf(atoms: readonly Atom[]): readonly (string | number | boolean)[] {
  return [...new Set(atoms.flatMap(({ comparison }) => scalarsIn(comparison.value)))];
}

function elementsOf(atoms: readonly Atom[]): readonly JsonValue[] {
  return [...new Set(atoms.flatMap(({ comparison: { value } }) => (isFactReference(value) ? [] : [value])))];
}

function listsOf(elements: readonly JsonValue[]): readonly JsonValue[] {
  return Array.from({ length: 2 ** elements.length }, (_, set) => elements.filter((_each, index) => ((set >>> index) & 1) === 1));
}

function datesIn(atoms: readonly Atom[]): readonly ParsedDate[] {
  return constantsOf(atoms).flatMap((each) => parseDate(each) ?? []);
}

/** A point at each landmark, between any two neighbours and beyond the ends. */
function between(landmarks: readonly ExactDecimal[]): readonly ExactDecimal[] {
  const sorted = [...landmarks].sort((left, right) => left.comparedTo(right));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const middles = sorted.slice(1).map((each, index) => each.plus(sorted[index] ?? each).div(2));
  const extremes = [Number.MAX_VALUE, -Number.MAX_VALUE].flatMap((each) => parseDecimal(each) ?? []);
  const nines = [`${'9'.repeat(30)}`, `-${'9'.repeat(30)}`].flatMap((each) => parseDecimal(each) ?? []);
  const wholes = sorted.flatMap((each) => [each.floor().plus(1), each.ceil().minus(1)]);
  return [...sorted, ...middles, ...wholes, lowest.minus(1), highest.plus(1), ...nines, ...extremes];
}

/** As a number, and as a text that no rule writes. */
function numbersAt(point: ExactDecimal, taken: ReadonlySet<JsonValue>): readonly JsonValue[] {
  const text = point.toFixed();
  const padded = text.includes('.') ? text : `${text}.0`;
  const texts = [text, ...Array.from({ length: 20 }, (_, zeros) => padded + '0'.repeat(zeros))].filter(isDecimalText);
  const own = texts.find((each) => !taken.has(each));
  return [point.toNumber(), ...texts.slice(0, 1), ...(own === undefined ? [] : [own])];
}

function neighbours(point: number): readonly number[] {
  return [point - 1, point, point + 1].filter((each) => each >= 0);
}

function datesNear({ date, instant }: ParsedDate, taken: ReadonlySet<JsonValue>): readonly JsonValue[] {
  const days = [-1, 0, 1].map((days) => dateAfter(date, days));
  const noons = days.map((day) => unlike([`${day}T12:00:00Z`, `${day}T12:00:01Z`, `${day}T12:00:02Z`], taken));
  if (instant === undefined) return [...days, ...noons];
  const moments = [-1_000, -500, 0, 500, 1_000].map((after) => new Date(instant.seconds + after).toISOString());
  return [...days, ...moments, ...moments.map((each) => unlike([each.replace('Z', '+00:00'), each.replace('Z', '00Z')], taken))];
}

function durationsOf(seconds: number, taken: ReadonlySet<JsonValue>): readonly JsonValue[] {
  return [`PT${seconds}S`, unlike([`P0DT${seconds}S`, `PT0H${seconds}S`, `PT0M${seconds}S`, `P0DT0H${seconds}S`], taken)];
}

/** One that no rule writes; rules that write all of them would write one value in more ways than there is reason for. */
function unlike(texts: readonly string[], taken: ReadonlySet<JsonValue>): string {
  return texts.find((each) => !taken.has(each)) ?? `${texts[0] ?? ''}'`;
}
