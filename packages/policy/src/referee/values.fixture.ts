import fc from 'fast-check';
import type { FactDefinition, JsonValue, ParameterDefinition, ValueType } from '../fact.ts';

const text = { en: 'x', 'zh-CN': 'x' };

/** Two facts of most types, so that facts can be compared with each other; a parameter of some. */
const types: Readonly<Record<string, ValueType>> = {
  'n.a': 'integer',
  'n.b': 'number',
  's.a': 'string',
  's.b': 'string',
  'b.a': 'boolean',
  'd.a': 'date',
  'd.b': 'dateTime',
  'm.a': 'decimal',
  'm.b': 'decimal',
  't.a': 'duration',
  'l.a': 'stringList',
  'l.b': 'objectList',
  'o.a': 'object',
};
const parameterTypes: Readonly<Record<string, ValueType>> = { n: 'integer', s: 'string', l: 'stringList', m: 'decimal' };

export const facts: readonly FactDefinition[] = Object.entries(types).map(([id, type]) => ({ id, type, label: text }));
export const parameters: readonly ParameterDefinition[] = Object.entries(parameterTypes).map(([id, type]) => ({
  id,
  type,
  label: text,
  source: { text, evidence: 'unit' },
}));

/** Few values of each type, so that many are equal, and those at which comparisons go wrong. */
const valuesOfType: Readonly<Record<ValueType, readonly JsonValue[]>> = {
  integer: [0, 1, 2, -1, 10],
  number: [0, -0, 0.5, 1, 2, 1e21, -1e-7, Number.MAX_SAFE_INTEGER],
  string: ['', 'a', 'b', 'A', '10', '2', 'fire', 'fires and smoke', '冰箱起火', 'ＦＩＲＥ', '__proto__'],
  boolean: [true, false],
  date: ['2026-01-01', '2026-01-02', '2024-02-29'],
  dateTime: ['2026-01-01T00:00:00Z', '2026-01-01T08:00:00+08:00', '2026-01-02T00:30:00+08:00', '2026-01-01T00:00:00.5Z'],
  decimal: ['1', '1.0', '1.50', '-0', '10', '999999999999999999.01', '999999999999999999.02', '0.30000000000000001', '0.3'],
  duration: ['P1D', 'PT24H', 'P7D', 'PT0S'],
  stringList: [[], ['a'], ['a', 'b'], ['fire', '起火'], ['2', '']],
  objectList: [
    [],
    [{ q: 1, s: 'a' }],
    [
      { q: 1, s: 'a' },
      { q: 2, s: 'b' },
    ],
    [{ q: 2, s: 'a' }, { q: null, s: 'fire' }, {}],
    [{ q: 1, parts: [{ q: 2 }, { q: 0 }] }],
  ],
  object: [{}, { q: 1 }, { q: 2, s: 'a', list: [1, 2] }, { q: null, inner: { q: 1 } }],
};

const hostile: readonly JsonValue[] = [
  null,
  [null],
  [[1], ['a']],
  [1, '1', true],
  {},
  { fact: 'n.a' },
  '1e3',
  ' 1 ',
  'NaN',
  [[]],
];

/** Of the type four times in five, else of any. */
export function valueLike(type: ValueType): fc.Arbitrary<JsonValue> {
  const anything = [...hostile, ...Object.values(valuesOfType).flat()];
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...valuesOfType[type]) }, fc.constantFrom(...anything));
}

export const anyValue = fc.constantFrom(...hostile, ...Object.values(valuesOfType).flat());

export function typeOf(id: string): ValueType {
  const type = id.startsWith('param.') ? parameterTypes[id.slice('param.'.length)] : types[id];
  if (type === undefined) throw new Error(id);
  return type;
}

export const factIds = Object.keys(types);
export const inputIds = [...factIds, ...Object.keys(parameterTypes).map((id) => `param.${id}`)];

/** A value for every fact, and for every parameter one that is not none. No two share a list: facts come from JSON. */
export const complete: fc.Arbitrary<Readonly<Record<string, JsonValue>>> = fc
  .record(
    Object.fromEntries(
      inputIds.map((id) => [
        id,
        id.startsWith('param.') ? valueLike(typeOf(id)).filter((value) => value !== null) : valueLike(typeOf(id)),
      ]),
    ),
  )
  .map((all) => Object.fromEntries(Object.entries(all).map(([id, value]) => [id, structuredClone(value)])));

/** Some of them. */
export const partial: fc.Arbitrary<Readonly<Record<string, JsonValue>>> = fc
  .tuple(complete, fc.subarray(inputIds))
  .map(([all, kept]) => Object.fromEntries(Object.entries(all).filter(([id]) => kept.includes(id))));
