import fc from 'fast-check';
import type { JsonValue } from '../fact.ts';
import type { FactReference, HitPolicy, Rule, Ruleset } from '../ruleset.ts';
import { equality, rootOf } from './conditions.fixture.ts';
import { anyValue, inputIds } from './values.fixture.ts';

const text = { en: 'x', 'zh-CN': 'x' };
const policies: readonly HitPolicy[] = ['unique', 'first', 'any', 'collect', 'merge', 'sum', 'min', 'max', 'count'];
const names = ['one', 'two', 'three'];

const reference = fc
  .tuple(fc.constantFrom(...inputIds), fc.option(fc.constantFrom('$.q', '$[0].s', '$.nowhere'), { nil: undefined }))
  .map(([fact, path]) => ({ fact, ...(path === undefined ? {} : { path }) }));
const computed = fc.constantFrom<FactReference>(
  { fact: 'time.days', params: { from: { fact: 'd.a' }, until: { fact: 'd.b' } } },
  { fact: 'time.workingDays', params: { from: '2026-01-01', until: { fact: 'd.a' } } },
);
const isLiteral = (value: JsonValue) => !(typeof value === 'object' && value !== null && 'fact' in value);
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<JsonValue>(0, 1, 2, '1.50') },
  { weight: 4, arbitrary: reference },
  computed,
);
const params: fc.Arbitrary<NonNullable<Rule['event']['params']>> = fc.record(
  {
    value: amount,
    list: fc.subarray(['x', 'y', 'z']),
    other: fc.oneof(amount, anyValue.filter(isLiteral), fc.record({ deep: anyValue })),
  },
  { requiredKeys: ['value'] },
);

/** Each name may use those before it, so that there is no circle. */
function namedConditions(outer: boolean): fc.Arbitrary<NonNullable<Ruleset['conditions']>> {
  return fc.record(Object.fromEntries(names.map((name, index) => [name, rootOf(names.slice(0, index), outer)])));
}

function rulesOf(outer: boolean, event: fc.Arbitrary<Rule['event']>): fc.Arbitrary<readonly Rule[]> {
  const rule = fc.record({
    conditions: rootOf(names, outer),
    event,
    priority: fc.option(fc.constantFrom(1, 2, 3, 10), { nil: undefined }),
    name: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  });
  return fc.uniqueArray(rule, { maxLength: 16, selector: ({ name }) => name, size: 'small' }).map((rules) =>
    rules.map(({ priority, ...each }) => ({
      ...each,
      ...(priority === undefined ? {} : { priority }),
      reason: text,
      source: 's',
    })),
  );
}

const deciding = params.map((of): Rule['event'] => ({ type: 'decision', params: of }));

/** Every rule that holds is in the outcome, as json-rules-engine's events are. */
export const collecting: fc.Arbitrary<Ruleset> = fc
  .record({ rules: rulesOf(false, deciding), conditions: namedConditions(false) })
  .map((each) => ({ ...each, decision: 'decision', caseTypes: ['a.b'], hitPolicy: 'collect', otherwise: [] }));

/** Many rules that need certain values, so that most are left out by those that the facts have. */
export const tables: fc.Arbitrary<Ruleset> = fc
  .array(
    fc.record({
      conditions: fc.oneof(
        { weight: 5, arbitrary: fc.array(equality, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
        fc.array(equality, { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
      ),
      event: deciding,
      priority: fc.constantFrom(1, 2, 3),
    }),
    { minLength: 12, maxLength: 40 },
  )
  .map((rules) => ({
    rules: rules.map((each, index) => ({ ...each, name: `r${index}`, reason: text, source: 's' })),
    decision: 'decision',
    caseTypes: ['a.b'],
    hitPolicy: 'collect',
    otherwise: [],
  }));
/** The same under `first`. */
export const firstTables: fc.Arbitrary<Ruleset> = tables.map((table) => ({
  ...table,
  hitPolicy: 'first',
  otherwise: { value: 0 },
}));

/** Every hit policy, rules that refer to a person, defaults with references. */
export const deciders: fc.Arbitrary<Ruleset> = fc
  .record({
    hitPolicy: fc.constantFrom(...policies),
    rules: rulesOf(true, fc.oneof({ weight: 6, arbitrary: deciding }, fc.constant<Rule['event']>({ type: 'refer' }))),
    conditions: namedConditions(true),
    ground: params,
  })
  .map(({ ground, ...each }) => {
    const otherwise: JsonValue = JSON.parse(JSON.stringify(ground));
    return {
      ...each,
      decision: 'decision',
      caseTypes: ['a.b'],
      otherwise: each.hitPolicy === 'collect' ? [otherwise] : otherwise,
    };
  });
