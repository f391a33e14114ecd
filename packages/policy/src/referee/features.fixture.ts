import type { Facts, JsonValue } from '../fact.ts';
import type { Condition, Rule } from '../ruleset.ts';

/** What json-rules-engine's README and guides show, JSON in and JSON out. */
export interface Feature {
  /** As the first column of `docs/reference/json-rules-engine.md` names it. */
  readonly feature: string;
  readonly rules: readonly FeatureRule[];
  readonly named?: Readonly<Record<string, Condition>>;
  readonly cases: readonly {
    readonly facts: Facts;
    readonly events: readonly string[];
    readonly params?: readonly JsonValue[];
  }[];
}

export type FeatureRule = Pick<Rule, 'name' | 'conditions' | 'priority'> & { readonly params?: Rule['event']['params'] };

const over = (limit: number) => ({ fact: 'n.a', operator: 'greaterThan', value: limit });
const under = (limit: number) => ({ fact: 'n.a', operator: 'lessThan', value: limit });
const text = (value: string) => ({ fact: 's.a', operator: 'equal', value });
const one = (conditions: Condition): readonly FeatureRule[] => [{ name: 'one', conditions }];
const holds = (facts: Facts) => ({ facts, events: ['one'] });
const fails = (facts: Facts) => ({ facts, events: [] });

/** One comparison, and facts with which it holds and does not. */
const comparing = (feature: string, comparison: Condition, holding: readonly Facts[], failing: readonly Facts[]): Feature => ({
  feature,
  rules: one({ all: [comparison] }),
  cases: [...holding.map(holds), ...failing.map(fails)],
});

const roots = 'Conditions with `all` and `any`, nested';
const nots = '`not`';
const named = 'Named conditions, `{ "condition": "name" }`, nested, as a root';
const ordering = '`lessThan`, `lessThanInclusive`, `greaterThan`, `greaterThanInclusive`';
const inLists = '`in`, `notIn`';
const containing = '`contains`, `doesNotContain`';
const equality = '`equal`, `notEqual`';
const factDecorators = 'Decorators `not`, `swap`, `someFact`, `everyFact`, also several';
const valueDecorators = 'Decorators `someValue`, `everyValue`';
const references = '`value: { "fact": … }`, with `path`';
const paths = '`path` to members and list elements, `$.lines[0].amount`';
const computed = '`params` of facts that are functions';

export const features: readonly Feature[] = [
  {
    feature: 'Rules as JSON, `new Engine(rules)`',
    rules: [
      { name: 'one', conditions: { all: [over(1)] } },
      { name: 'two', conditions: { any: [under(5)] } },
    ],
    cases: [{ facts: { 'n.a': 2 }, events: ['one', 'two'] }, holds({ 'n.a': 9 }), { facts: { 'n.a': 0 }, events: ['two'] }],
  },
  {
    feature: roots,
    rules: one({ any: [{ all: [over(40), text('a')] }, { all: [over(48), { any: [text('b'), text('A')] }] }] }),
    cases: [holds({ 'n.a': 41, 's.a': 'a' }), holds({ 'n.a': 49, 's.a': 'A' }), fails({ 'n.a': 41, 's.a': 'b' })],
  },
  {
    feature: nots,
    rules: one({ not: { any: [text('a'), { not: over(3) }] } }),
    cases: [holds({ 'n.a': 4, 's.a': 'b' }), fails({ 'n.a': 4, 's.a': 'a' }), fails({ 'n.a': 3, 's.a': 'b' })],
  },
  {
    feature: named,
    rules: [
      { name: 'one', conditions: { condition: 'both' } },
      { name: 'two', conditions: { all: [{ not: { condition: 'large' } }, text('a')] } },
    ],
    named: { large: { all: [over(10)] }, both: { all: [{ condition: 'large' }, text('a')] } },
    cases: [
      holds({ 'n.a': 11, 's.a': 'a' }),
      { facts: { 'n.a': 10, 's.a': 'a' }, events: ['two'] },
      fails({ 'n.a': 11, 's.a': 'b' }),
    ],
  },
  {
    feature: '`priority` of rules: events in its order',
    rules: [
      { name: 'last', conditions: { all: [over(0)] } },
      { name: 'second', conditions: { all: [over(0)] }, priority: 5 },
      { name: 'first', conditions: { all: [over(0)] }, priority: 100 },
    ],
    cases: [{ facts: { 'n.a': 1 }, events: ['first', 'second', 'last'] }],
  },
  {
    feature: '`priority` and `name` of conditions',
    rules: one({
      any: [
        { ...over(5), priority: 1, name: 'many' },
        { all: [text('a')], priority: 100, name: 'kind' },
      ],
    }),
    cases: [holds({ 'n.a': 6, 's.a': 'b' }), holds({ 'n.a': 0, 's.a': 'a' }), fails({ 'n.a': 5, 's.a': 'b' })],
  },
  {
    feature: '`event` with `type` and `params`',
    rules: [{ name: 'one', conditions: { all: [over(0)] }, params: { message: 'x', deep: { list: [1, null, { a: true }] } } }],
    cases: [{ facts: { 'n.a': 1 }, events: ['one'], params: [{ message: 'x', deep: { list: [1, null, { a: true }] } }] }],
  },
  {
    feature: 'References to facts in `event.params` (`replaceFactsInEventParams`), with `path`',
    rules: [
      {
        name: 'one',
        conditions: { all: [over(0)] },
        params: { seen: { fact: 'n.a' }, second: { fact: 'o.a', path: '$.list[1]' }, fixed: 7 },
      },
    ],
    cases: [{ facts: { 'n.a': 3, 'o.a': { list: [1, 2] } }, events: ['one'], params: [{ seen: 3, second: 2, fixed: 7 }] }],
  },
  comparing('`fact`, `operator`, `value`', over(2), [{ 'n.a': 3 }], [{ 'n.a': 2 }]),
  comparing('Constant facts', { fact: 's.a', operator: 'equal', value: '' }, [{ 's.a': '' }], [{ 's.a': 'a' }]),
  comparing(references, { ...over(0), value: { fact: 'n.b' } }, [{ 'n.a': 2, 'n.b': 1.5 }], [{ 'n.a': 1, 'n.b': 1.5 }]),
  comparing(
    references,
    { ...over(0), value: { fact: 'o.a', path: '$.q' } },
    [{ 'n.a': 2, 'o.a': { q: 1 } }],
    [{ 'n.a': 1, 'o.a': { q: 1 } }],
  ),
  comparing(
    paths,
    { fact: 'o.a', path: '$.lines[1].amount', operator: 'equal', value: 5 },
    [{ 'o.a': { lines: [{}, { amount: 5 }] } }],
    [{ 'o.a': { lines: [{ amount: 5 }, { amount: 4 }] } }],
  ),
  comparing(
    computed,
    {
      fact: 'time.days',
      params: { from: { fact: 'd.a' }, until: { fact: 'd.b' } },
      operator: 'lessThanInclusive',
      value: { fact: 'n.a' },
    },
    [{ 'd.a': '2026-02-25', 'd.b': '2026-03-04T09:00:00+08:00', 'n.a': 7 }],
    [{ 'd.a': '2026-02-24', 'd.b': '2026-03-04T09:00:00+08:00', 'n.a': 7 }],
  ),
  comparing(equality, text('a'), [{ 's.a': 'a' }], [{ 's.a': 'A' }, { 's.a': null }]),
  comparing(equality, { fact: 'b.a', operator: 'equal', value: null }, [{ 'b.a': null }], [{ 'b.a': false }]),
  comparing(equality, { fact: 'n.a', operator: 'notEqual', value: 1 }, [{ 'n.a': 2 }, { 'n.a': '1' }], [{ 'n.a': 1 }]),
  comparing(inLists, { fact: 's.a', operator: 'in', value: ['a', 'b'] }, [{ 's.a': 'b' }], [{ 's.a': 'c' }, { 's.a': null }]),
  comparing(inLists, { fact: 's.a', operator: 'notIn', value: ['a', 'b'] }, [{ 's.a': 'c' }], [{ 's.a': 'a' }]),
  comparing(
    containing,
    { fact: 'l.a', operator: 'contains', value: 'a' },
    [{ 'l.a': ['b', 'a'] }],
    [{ 'l.a': [] }, { 'l.a': 'a' }],
  ),
  comparing(
    containing,
    { fact: 'l.a', operator: 'doesNotContain', value: 'a' },
    [{ 'l.a': ['b'] }],
    [{ 'l.a': ['a'] }, { 'l.a': null }],
  ),
  comparing(ordering, under(5), [{ 'n.a': 4.9 }], [{ 'n.a': 5 }]),
  comparing(ordering, { ...under(5), operator: 'lessThanInclusive' }, [{ 'n.a': 5 }], [{ 'n.a': 5.1 }]),
  comparing(ordering, over(5), [{ 'n.a': 6 }], [{ 'n.a': 5 }]),
  comparing(ordering, { ...over(5), operator: 'greaterThanInclusive' }, [{ 'n.a': 5 }], [{ 'n.a': 4 }]),
  comparing(factDecorators, { ...text('a'), operator: 'not:equal' }, [{ 's.a': 'b' }], [{ 's.a': 'a' }]),
  comparing(factDecorators, { fact: 's.a', operator: 'swap:contains', value: ['a', 'b'] }, [{ 's.a': 'b' }], [{ 's.a': 'c' }]),
  comparing(
    factDecorators,
    { fact: 'l.a', operator: 'someFact:equal', value: 'a' },
    [{ 'l.a': ['b', 'a'] }],
    [{ 'l.a': ['b'] }, { 'l.a': [] }],
  ),
  comparing(
    factDecorators,
    { fact: 'l.a', operator: 'everyFact:in', value: ['a', 'b'] },
    [{ 'l.a': ['b', 'a'] }, { 'l.a': [] }],
    [{ 'l.a': ['a', 'c'] }],
  ),
  comparing(
    factDecorators,
    { fact: 'l.a', operator: 'not:everyFact:not:equal', value: 'a' },
    [{ 'l.a': ['b', 'a'] }],
    [{ 'l.a': ['b'] }],
  ),
  comparing(valueDecorators, { fact: 's.a', operator: 'someValue:equal', value: ['a', 'b'] }, [{ 's.a': 'b' }], [{ 's.a': 'c' }]),
  comparing(
    valueDecorators,
    { fact: 'l.a', operator: 'everyValue:contains', value: ['a', 'b'] },
    [{ 'l.a': ['b', 'c', 'a'] }],
    [{ 'l.a': ['b'] }],
  ),
  {
    feature: '`engine.run(facts)` → `events`, `results`',
    rules: [
      { name: 'one', conditions: { all: [over(1)] }, params: { value: 1 } },
      { name: 'two', conditions: { all: [over(2)] }, params: { value: 2 } },
    ],
    cases: [
      { facts: { 'n.a': 3 }, events: ['one', 'two'], params: [{ value: 1 }, { value: 2 }] },
      { facts: { 'n.a': 2 }, events: ['one'], params: [{ value: 1 }] },
      { facts: { 'n.a': 1 }, events: [], params: [] },
    ],
  },
];
