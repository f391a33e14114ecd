import fc from 'fast-check';
import { createEvaluator } from '../evaluate/evaluator.ts';
import type { FactDefinition, Facts, JsonValue, ParameterDefinition } from '../fact.ts';
import type { Condition, HitPolicy, Rule, Ruleset } from '../ruleset.ts';
import type { FactRanges } from './fact-range.ts';

/** Rulesets over facts with so few values that every combination of them can be evaluated. */
const text = { en: 'x', 'zh-CN': '甲' };

const letters = ['A', 'B', 'C'];

export const facts: readonly FactDefinition[] = [
  { id: 'b.a', type: 'boolean', label: text },
  { id: 'e.a', type: 'string', enum: letters, label: text },
  { id: 'e.b', type: 'string', enum: letters.slice(0, 2), label: text },
  { id: 'n.a', type: 'integer', label: text },
  { id: 'n.b', type: 'integer', label: text },
  { id: 'l.a', type: 'stringList', enum: letters.slice(0, 2), label: text },
];

const bounds = { minimum: 0, maximum: 3 } as const;

export const ranges: FactRanges = {
  'b.a': { none: false },
  'e.b': { none: false },
  'n.a': { ...bounds, none: false },
  'n.b': { ...bounds, none: true },
  'l.a': { none: false },
};

/** `p.blank` is set by nobody, `p.two` to 2. */
export const parameters: readonly ParameterDefinition[] = [
  { id: 'p.blank', type: 'integer', label: text, ...bounds, source: { text, evidence: 'unit' } },
  { id: 'p.two', type: 'integer', label: text, default: 2, source: { text, evidence: 'unit' } },
];

const numbers = [0, 1, 2, 3];

const valuesOf: Readonly<Record<string, readonly JsonValue[]>> = {
  'b.a': [true, false],
  'e.a': [...letters, null],
  'e.b': letters.slice(0, 2),
  'n.a': numbers,
  'n.b': [...numbers, null],
  'l.a': [[], ['A'], ['B'], ['A', 'B']],
};

const number = fc.constantFrom<JsonValue[]>(
  ...numbers,
  -1,
  2.5,
  { fact: 'n.b' },
  { fact: 'param.p.blank' },
  { fact: 'param.p.two' },
);

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constant('b.a'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.boolean() }),
  fc.record({
    fact: fc.constant('e.a'),
    operator: fc.constantFrom('equal', 'notEqual', 'not:equal'),
    value: fc.constantFrom<JsonValue[]>(...letters, null, { fact: 'e.b' }),
  }),
  fc.record({
    fact: fc.constantFrom('e.a', 'e.b'),
    operator: fc.constantFrom('in', 'notIn', 'not:in'),
    value: fc.subarray(letters.slice(0, 2), { minLength: 1 }),
  }),
  fc.record({
    fact: fc.constantFrom('n.a', 'n.b'),
    operator: fc.constantFrom(
      'equal',
      'lessThan',
      'lessThanInclusive',
      'greaterThan',
      'greaterThanInclusive',
      'swap:lessThan',
      'decimalAtLeast@1',
    ),
    value: number,
  }),
  fc.record({
    fact: fc.constant('l.a'),
    operator: fc.constantFrom('contains', 'doesNotContain'),
    value: fc.constantFrom('A', 'B'),
  }),
  fc.record({
    fact: fc.constant('l.a'),
    operator: fc.constantFrom('someFact:in', 'everyFact:in', 'not:everyFact:in'),
    value: fc.subarray(letters.slice(0, 2), { minLength: 1 }),
  }),
  fc.constant<Condition>({ condition: 'named' }),
);

const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: comparison },
    { weight: 2, arbitrary: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 2, arbitrary: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
    tie('condition').map((not) => ({ not })),
  ),
})).condition;

const root = condition.map((each): Condition => ('fact' in each ? { all: [each] } : each));

const event: fc.Arbitrary<Rule['event']> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ value: fc.constantFrom(1, 2), note: fc.constantFrom('a', 'b') })
      .map((params) => ({ type: 'd', params })),
  },
  fc.constant({ type: 'refer' }),
);

const policies: readonly HitPolicy[] = ['first', 'unique', 'any', 'collect', 'merge', 'sum', 'min', 'max', 'count'];

export const rulesets: fc.Arbitrary<Ruleset> = fc.record({
  decision: fc.constant('d'),
  caseTypes: fc.constant(['a.b']),
  hitPolicy: fc.constantFrom(...policies),
  otherwise: fc.constant({ value: 0, note: 'z' }),
  conditions: fc.record({ named: root.filter((each) => !JSON.stringify(each).includes('"named"')) }),
  rules: fc
    .array(fc.record({ conditions: root, event, priority: fc.constantFrom(1, 1, 2) }), { minLength: 1, maxLength: 5 })
    .map((rules) => rules.map((rule, index): Rule => ({ ...rule, name: `r${index}`, reason: text, source: 's' }))),
});

/** One combination of values, what holds on it and what is decided. */
export interface Evaluated {
  readonly holding: readonly string[];
  readonly status: string;
  readonly fired: readonly string[];
}

/** Every combination of the values of what the ruleset reads. */
export function evaluateAll(ruleset: Ruleset): readonly Evaluated[] {
  const probing: Ruleset = {
    ...ruleset,
    hitPolicy: 'collect',
    otherwise: [],
    rules: ruleset.rules.map((rule) => ({ ...rule, event: { type: 'd' } })),
  };
  const blanks = JSON.stringify(ruleset).includes('param.p.blank') ? numbers : [0];
  return blanks.flatMap((blank) => {
    const of = (each: Ruleset) => createEvaluator({ ruleset: each, facts, parameters, parameterValues: { 'p.blank': blank } });
    const [deciding, holdingOf] = [of(ruleset), of(probing)];
    return combinations(deciding.factIds).map((given) => {
      const { status, fired } = deciding.decide(given);
      return { status, fired: fired.map(({ rule }) => rule), holding: holdingOf.decide(given).fired.map(({ rule }) => rule) };
    });
  });
}

function combinations(ids: readonly string[]): readonly Facts[] {
  return ids.reduce<readonly Facts[]>(
    (all, id) => all.flatMap((facts) => (valuesOf[id] ?? []).map((value) => ({ ...facts, [id]: value }))),
    [{}],
  );
}
