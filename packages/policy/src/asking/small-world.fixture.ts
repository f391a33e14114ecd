import fc from 'fast-check';
import { createEvaluator } from '../evaluate/evaluator.ts';
import { isFactReference } from '../evaluate/reads.ts';
import type { FactDefinition, Facts, JsonValue, ValueType } from '../fact.ts';
import { holdsOf } from '../operators/decorated-operator.ts';
import { findOperator } from '../operators/operator-table.ts';
import type { Comparison, Condition, HitPolicy, Rule, Ruleset } from '../ruleset.ts';

/** Rulesets on facts with so few values that every completion can be tried. */
const text = { en: 'x', 'zh-CN': 'x' };

interface Domain {
  readonly type: ValueType;
  readonly enum?: readonly string[];
  readonly comparisons: readonly Omit<Comparison, 'fact'>[];
  /** Of its type, one at least for each way in which comparisons can come out. */
  readonly answers: readonly JsonValue[];
}

const equalities = (values: readonly JsonValue[]) => [
  ...values.flatMap((value) => [
    { operator: 'equal', value },
    { operator: 'notEqual', value },
  ]),
  { operator: 'in', value: values.slice(0, 2) },
];
const orders = (names: readonly string[], values: readonly JsonValue[]) =>
  values.flatMap((value) => names.map((operator) => ({ operator, value })));

const domains: Readonly<Record<string, Domain>> = {
  'b.x': { type: 'boolean', comparisons: equalities([true, false]), answers: [true, false] },
  'b.y': { type: 'boolean', comparisons: equalities([true]), answers: [true, false] },
  's.e': { type: 'string', enum: ['a', 'b', 'c'], comparisons: equalities(['a', 'b', 'c']), answers: ['a', 'b', 'c'] },
  'n.n': {
    type: 'integer',
    comparisons: [...orders(['lessThan', 'greaterThanInclusive', 'greaterThan'], [0, 5]), ...equalities([5, null])],
    answers: [-1, 0, 3, 5, 6],
  },
  'd.d': {
    type: 'date',
    comparisons: [...orders(['dateBefore@1', 'dateOnOrAfter@1'], ['2026-01-01', '2026-02-01']), ...equalities([null])],
    answers: ['2025-12-31', '2026-01-01', '2026-01-15', '2026-02-01', '2026-03-01'],
  },
};

export const smallFacts: readonly FactDefinition[] = Object.entries(domains).map(([id, { type, enum: values }]) => ({
  id,
  type,
  label: text,
  ...(values === undefined ? {} : { enum: values }),
}));
const ids = Object.keys(domains);
const foreign: readonly JsonValue[] = [null, '?', { q: 1 }];

/** What a fact may be given as, answers first. */
export function valuesOf(id: string): readonly JsonValue[] {
  return [...(domains[id]?.answers ?? []), ...foreign];
}

const comparison = fc
  .constantFrom(...ids)
  .chain((fact) => fc.constantFrom(...(domains[fact]?.comparisons ?? [])).map((each): Comparison => ({ ...each, fact })));
const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const several = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 3, arbitrary: comparison },
      several.map((all) => ({ all })),
      several.map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
    ),
  };
});
const policies: readonly HitPolicy[] = ['unique', 'first', 'any', 'collect', 'merge', 'sum', 'min', 'max', 'count'];
const event: fc.Arbitrary<Rule['event']> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 2).map((value) => ({ type: 'decision', params: { value } })) },
  fc.constant({ type: 'refer' }),
);

export const smallRulesets: fc.Arbitrary<Ruleset> = fc
  .record({
    hitPolicy: fc.oneof(fc.constant<HitPolicy>('first'), fc.constantFrom(...policies)),
    rules: fc.array(fc.record({ conditions: condition, event, priority: fc.constantFrom(1, 2, 3) }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ hitPolicy, rules }) => ({
    decision: 'decision',
    caseTypes: ['a.b'],
    hitPolicy,
    otherwise: hitPolicy === 'collect' ? [] : { value: 0 },
    rules: rules.map((rule, index) => ({
      ...rule,
      conditions: 'fact' in rule.conditions ? { all: [rule.conditions] } : rule.conditions,
      name: `r${index}`,
      reason: text,
      source: 's',
    })),
  }));

export const allSmallFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...(domains[id]?.answers ?? []), null)])),
);

export const smallFactsGiven: fc.Arbitrary<Facts> = fc
  .subarray(ids, { maxLength: 3 })
  .chain((given) => fc.record(Object.fromEntries(given.map((id) => [id, fc.constantFrom(...valuesOf(id))]))));

export function smallEvaluator(ruleset: Ruleset) {
  return createEvaluator({ ruleset, facts: smallFacts, parameters: [], parameterValues: {} });
}

/** The results of every completion of some facts, tried one by one; or of one of each kind, which is quicker. */
export class BruteForce {
  readonly missing: readonly string[];
  readonly #results = new Map<string, string>();
  readonly #values: Readonly<Record<string, readonly JsonValue[]>>;
  readonly #answers: Readonly<Record<string, readonly JsonValue[]>>;
  readonly #mattering = new Map<string, ReadonlySet<string>>();

  constructor(ruleset: Ruleset, given: Facts, tried: 'all' | 'oneOfEachKind' = 'all') {
    const evaluator = smallEvaluator(ruleset);
    this.missing = evaluator.factIds.filter((id) => given[id] === undefined);
    const answersTo = (id: string) => domains[id]?.answers ?? [];
    this.#answers = Object.fromEntries(this.missing.map((id) => [id, oneOfEachKind(id, answersTo(id), ruleset)]));
    this.#values = Object.fromEntries(
      this.missing.map((id) => [id, tried === 'all' ? valuesOf(id) : oneOfEachKind(id, valuesOf(id), ruleset)]),
    );
    const complete = (chosen: readonly number[]): void => {
      const id = this.missing[chosen.length];
      if (id !== undefined) {
        for (const index of (this.#values[id] ?? []).keys()) complete([...chosen, index]);
        return;
      }
      const facts = Object.fromEntries(this.missing.map((each, index) => [each, this.#values[each]?.[chosen[index] ?? 0]]));
      const { status, outcome } = evaluator.decide({ ...given, ...facts });
      this.#results.set(chosen.join(), JSON.stringify([status, outcome]));
    };
    complete([]);
  }

  /** The result whatever the missing facts turn out to be; undefined when that is open. */
  get settled(): string | undefined {
    const results = new Set(this.#results.values());
    return results.size === 1 ? [...results][0] : undefined;
  }

  /** The facts of which two values, with the same values of the others, give two results, once some have been answered. */
  mattering(answered: ReadonlyMap<string, JsonValue> = new Map()): ReadonlySet<string> {
    const fixed = new Map(
      [...answered].map(([id, value]) => [this.missing.indexOf(id), String((this.#values[id] ?? []).indexOf(value))]),
    );
    const key = [...fixed].sort(([left], [right]) => left - right).join(';');
    const known = this.#mattering.get(key) ?? this.#matteringGiven(fixed);
    this.#mattering.set(key, known);
    return known;
  }

  #matteringGiven(fixed: ReadonlyMap<number, string>): ReadonlySet<string> {
    const left = [...this.#results].filter(([key]) => {
      const chosen = key.split(',');
      return [...fixed].every(([place, index]) => chosen[place] === index);
    });
    return new Set(
      this.missing.filter((_id, place) => {
        const byOthers = new Map<string, string>();
        return left.some(([key, result]) => {
          const others = key.split(',').with(place, '').join();
          const first = byOthers.get(others) ?? result;
          byOthers.set(others, first);
          return first !== result;
        });
      }),
    );
  }

  /** How many questions it takes on average when facts are asked for in an order, those that no longer matter left out. */
  expectedQuestions(order: readonly string[], answered: ReadonlyMap<string, JsonValue> = new Map()): number {
    const mattering = this.mattering(answered);
    const next = order.find((id) => mattering.has(id));
    return next === undefined ? 0 : 1 + this.#afterwards(next, answered, (then) => this.expectedQuestions(order, then));
  }

  /** The same when the next question may depend on the answers, and is always the best one. */
  fewestQuestions(answered: ReadonlyMap<string, JsonValue> = new Map()): number {
    const mattering = [...this.mattering(answered)];
    if (mattering.length === 0) return 0;
    return 1 + Math.min(...mattering.map((id) => this.#afterwards(id, answered, (then) => this.fewestQuestions(then))));
  }

  /** The same when after each answer the next question is asked for again. */
  questionsWhenAskingAgain(
    next: (facts: Facts) => string | undefined,
    answered: ReadonlyMap<string, JsonValue> = new Map(),
  ): number {
    const id = next(Object.fromEntries(answered));
    return id === undefined ? 0 : 1 + this.#afterwards(id, answered, (then) => this.questionsWhenAskingAgain(next, then));
  }

  #afterwards(
    id: string,
    answered: ReadonlyMap<string, JsonValue>,
    of: (answered: ReadonlyMap<string, JsonValue>) => number,
  ): number {
    const answers = this.#answers[id] ?? [];
    return answers.reduce<number>((sum, answer) => sum + of(new Map([...answered, [id, answer]])), 0) / answers.length;
  }
}

/** Of the answers on which the comparisons of a ruleset come out alike, one. */
function oneOfEachKind(id: string, values: readonly JsonValue[], ruleset: Ruleset): readonly JsonValue[] {
  const comparisons = ruleset.rules.flatMap(({ conditions }) => comparisonsIn(conditions)).filter(({ fact }) => fact === id);
  const kind = (answer: JsonValue) =>
    comparisons.map(({ operator, value }) => {
      const decorated = findOperator(operator);
      return decorated !== undefined && !isFactReference(value) && holdsOf(decorated)(answer, value);
    });
  return [...new Map(values.toReversed().map((value) => [kind(value).join(), value])).values()];
}

function comparisonsIn(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  if ('not' in condition) return comparisonsIn(condition.not);
  return 'condition' in condition ? [] : [condition];
}

export function permutations<Each>(of: readonly Each[]): readonly (readonly Each[])[] {
  return of.length === 0
    ? [[]]
    : of.flatMap((each) => permutations(of.filter((other) => other !== each)).map((rest) => [each, ...rest]));
}

/** In the order in which the rules, the highest priority first, name them. */
export function factsInText({ rules }: Ruleset): readonly string[] {
  const ordered = [...rules].sort(
    (left, right) => (right.priority ?? 1) - (left.priority ?? 1) || (left.name < right.name ? -1 : 1),
  );
  return [...new Set(ordered.flatMap(({ conditions }) => comparisonsIn(conditions)).map(({ fact }) => fact))];
}
