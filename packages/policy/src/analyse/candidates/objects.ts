import { isFactReference } from '../../evaluate/reads.ts';
import type { JsonValue } from '../../fact.ts';
import { isElementFact, pathInElement } from '../../operators/element-condition.ts';
import { isJsonObject, isListValue } from '../../values/json.ts';
import { orderedCandidates } from './axes.ts';
import type { AskedFact } from './fact-candidates.ts';
import { freshWords } from './fresh-words.ts';

/** What a rule asks of a member of an object or of an element: where it is, and what it is compared with. */
interface AskedMember {
  readonly path: string;
  readonly values: readonly JsonValue[];
}

const triedAtMost = 400;

/** Objects and lists of objects in which the members that rules ask for have values they are compared with, and others. */
export function objectCandidates({ definition, atoms, landmarks }: AskedFact): readonly JsonValue[] {
  const members = atoms.flatMap(({ comparison }) => [
    ...(comparison.path === undefined || comparison.fact !== definition.id
      ? []
      : [{ path: comparison.path, values: valuesNear(comparison.value) }]),
    ...(isJsonObject(comparison.value) && !isFactReference(comparison.value) ? membersInElements(comparison.value) : []),
  ]);
  const byPath = new Map<string, Set<JsonValue>>();
  for (const { path, values } of members) {
    const known = byPath.get(path) ?? new Set<JsonValue>();
    byPath.set(path, known);
    for (const value of [...values, ...landmarks]) known.add(value);
  }
  const isList = definition.type === 'objectList';
  const paths = [...byPath].filter(([path]) => isList === false || !path.startsWith('$['));
  let objects: readonly JsonValue[] = [{}];
  for (const [path, values] of paths)
    objects = objects
      .flatMap((object) => [object, ...[...values].map((value) => withMember(object, stepsOf(path), value))])
      .slice(0, triedAtMost);
  if (!isList) return [...objects].reverse();
  const pairs = objects.slice(0, 20).flatMap((left, index) => objects.slice(index + 1, 20).map((right) => [left, right]));
  return [[], ...objects.map((object) => [object]), ...pairs, objects.slice(0, 50)];
}

function membersInElements(condition: Readonly<Record<string, JsonValue>>): readonly AskedMember[] {
  const { fact, value } = condition;
  const own =
    typeof fact === 'string' && isElementFact(fact) && pathInElement(fact) !== '' && value !== undefined
      ? [{ path: pathInElement(fact), values: valuesNear(value) }]
      : [];
  const inner = Object.values(condition).flatMap((each) => (isListValue(each) ? each : [each]));
  return [...own, ...inner.flatMap((each) => (isPlainObject(each) ? membersInElements(each) : []))];
}

function isPlainObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return isJsonObject(value);
}

/** What a member is compared with, and values beside it. */
function valuesNear(value: JsonValue | object): readonly JsonValue[] {
  const scalars = scalarsIn(value);
  const numbers = scalars.filter((each) => typeof each === 'number');
  const texts = scalars.filter((each) => typeof each === 'string');
  const nearby = (['number', 'decimal', 'date', 'dateTime', 'duration'] as const).flatMap((type) => {
    const landmarks = type === 'number' ? numbers : texts;
    if (landmarks.length === 0) return [];
    return orderedCandidates(type, { landmarks, minimum: undefined, maximum: undefined, count: 1 })?.values.slice(0, 3) ?? [];
  });
  return [...new Set([...scalars, ...nearby, ...freshWords(1, new Set(scalars)), true, false, null])];
}

export function scalarsIn(value: unknown): readonly (string | number | boolean)[] {
  if (Array.isArray(value)) return value.flatMap(scalarsIn);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [value] : [];
}

function stepsOf(path: string): readonly string[] {
  return path.match(/[^$.[\]]+/g) ?? [];
}

function withMember(value: JsonValue, [step, ...rest]: readonly string[], member: JsonValue): JsonValue {
  if (step === undefined) return member;
  if (/^\d+$/.test(step)) {
    const list = isListValue(value) ? [...value] : [];
    const index = Math.min(Number(step), list.length);
    list[index] = withMember(list[index] ?? {}, rest, member);
    return list;
  }
  const object = isPlainObject(value) ? value : {};
  return { ...object, [step]: withMember(object[step] ?? {}, rest, member) };
}
