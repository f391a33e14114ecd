import { checkParameter } from '../check/parameter.ts';
import { Declarations, isParameterFact, parameterFactId } from '../declarations.ts';
import type { PreparedRevision } from '../evaluate/prepared-revision.ts';
import type { JsonValue, ParameterDefinition, ValueType } from '../fact.ts';
import type { AskedFact } from './candidates/fact-candidates.ts';
import { freshWords } from './candidates/fresh-words.ts';
import { scalarsIn } from './candidates/objects.ts';
import type { Atom } from './condition-tree.ts';
import type { FactRange, FactRanges } from './fact-range.ts';

/** Each fact that the ruleset reads, and each parameter that it reads and nobody has set, with what the rules ask about it. */
export function askedFacts(
  ids: readonly string[],
  atoms: readonly Atom[],
  definitionOf: PreparedRevision['definitionOf'],
  parameters: readonly ParameterDefinition[],
  ranges: FactRanges,
): readonly AskedFact[] {
  const byFact = new Map<string, Atom[]>(ids.map((id) => [id, []]));
  for (const atom of atoms) for (const id of atom.reads) byFact.get(id)?.push(atom);
  const rangeOf = (id: string): FactRange => (isParameterFact(id) ? rangeOfParameter(id, parameters) : (ranges[id] ?? {}));
  const groups = groupsOf(ids, atoms);
  return ids.map((id) => {
    const group = groups.get(id) ?? [id];
    const definitions = group.map(definitionOf);
    const landmarks = new Set(
      group.flatMap((each) => [
        ...(byFact.get(each) ?? []).flatMap(({ constants }) => constants.flatMap(scalarsIn)),
        ...boundsOf(rangeOf(each)),
        ...scalarsIn(defaultOf(each, parameters)),
      ]),
    );
    if (group.length > 1)
      for (const { type, enum: values } of definitions) for (const value of values ?? wordsFor(type)) landmarks.add(value);
    const range = rangeOf(id);
    const parameter = parameters.find((each) => parameterFactId(each.id) === id);
    return {
      definition: definitionOf(id),
      range,
      canBeNone: !isParameterFact(id) && range.none !== false,
      atoms: byFact.get(id) ?? [],
      landmarks: [...landmarks],
      groupSize: group.length,
      usual: parameter?.default === undefined ? [] : [parameter.default],
      isAllowed: (value) => parameter === undefined || checkParameter(parameter, value).length === 0,
      isGroupOfOneKind: new Set(definitions.map(({ type }) => type)).size === 1,
    };
  });
}

/** Facts that are compared with one another, directly or through others. */
function groupsOf(ids: readonly string[], atoms: readonly Atom[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>(ids.map((id) => [id, [id]]));
  for (const { reads } of atoms) {
    const [first, ...others] = reads;
    if (first === undefined) continue;
    for (const other of others) {
      const [into, from] = [groups.get(first), groups.get(other)];
      if (into === undefined || from === undefined || into === from) continue;
      into.push(...from);
      for (const id of from) groups.set(id, into);
    }
  }
  return groups;
}

function boundsOf({ values = [], minimum, maximum }: FactRange): readonly JsonValue[] {
  return [...values.flatMap(scalarsIn), ...[minimum, maximum].filter((bound) => bound !== undefined)];
}

/** A list of keywords that nobody has set needs some to be tried. */
function wordsFor(type: ValueType): readonly string[] {
  return Declarations.hasInside(type) ? freshWords(1, new Set()) : [];
}

function defaultOf(id: string, parameters: readonly ParameterDefinition[]): JsonValue | undefined {
  return parameters.find((each) => parameterFactId(each.id) === id)?.default;
}

function rangeOfParameter(id: string, parameters: readonly ParameterDefinition[]): FactRange {
  const { minimum, maximum } = parameters.find((each) => parameterFactId(each.id) === id) ?? {};
  return { none: false, ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}
