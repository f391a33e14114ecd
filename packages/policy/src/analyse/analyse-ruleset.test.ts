import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../fact.ts';
import type { Condition, HitPolicy, Rule, Ruleset } from '../ruleset.ts';
import { coreFacts, covered, facts, parameters, repairedOften, rule, ruleset } from '../warranty.fixture.ts';
import { type AnalysisInput, analyseRuleset } from './analyse-ruleset.ts';

function analyse(of: Ruleset, more: Partial<AnalysisInput> = {}) {
  return analyseRuleset({ ruleset: of, facts: [...facts, ...coreFacts], parameters, parameterValues: {}, ...more });
}

function kindsOf(of: Ruleset, more: Partial<AnalysisInput> = {}) {
  return analyse(of, more).findings.map(({ kind, rules, subject }) => [
    kind,
    ...rules,
    ...(subject === undefined ? [] : [subject]),
  ]);
}

const is = (fact: string, value: JsonValue): Condition => ({ fact, operator: 'equal', value });
const compare = (fact: string, operator: string, value: JsonValue): Condition => ({ fact, operator, value });
const text = (...keywords: string[]) => compare('case.text', 'textContainsAny@1', keywords);
const always: Condition = { any: [covered, { not: covered }] };
const one = { value: 1 };
const two = { value: 2 };
const withGround = (policy: HitPolicy, rules: readonly Rule[]) =>
  ruleset(policy, [...rules, rule('zz-ground', always, { value: 0 }, -9)]);

describe('a rule that no facts make hold', () => {
  const unreachable: readonly (readonly [string, Condition])[] = [
    [
      'an integer between two neighbours',
      { all: [compare('asset.repairCount', 'greaterThan', 2), compare('asset.repairCount', 'lessThan', 3)] },
    ],
    ['an enum with two values at once', { all: [is('asset.kind', 'phone'), is('asset.kind', 'fridge')] }],
    [
      'an enum with none of its values',
      { all: [compare('asset.kind', 'notIn', ['phone', 'fridge']), compare('asset.kind', 'notEqual', null)] },
    ],
    [
      'a decimal above and below one amount',
      { all: [compare('asset.price', 'decimalGreaterThan@1', '1.0'), compare('asset.price', 'decimalAtMost@1', '1.00')] },
    ],
    [
      'a date between two days',
      { all: [compare('asset.soldOn', 'dateAfter@1', '2026-01-01'), compare('asset.soldOn', 'dateBefore@1', '2026-01-02')] },
    ],
    [
      'a duration that is longer and shorter',
      { all: [compare('case.waited', 'durationLongerThan@1', 'P1D'), compare('case.waited', 'durationAtMost@1', 'PT24H')] },
    ],
    [
      'a list with and without an element',
      { all: [compare('case.tags', 'contains', 'vip'), compare('case.tags', 'doesNotContain', 'vip')] },
    ],
    ['a text with a longer keyword and without a shorter one', { all: [text('gas leak'), { not: text('leak') }] }],
    ['two texts at once', { all: [is('case.text', 'a'), is('case.text', 'b'), text('c')] }],
    [
      'two facts each above the other',
      {
        all: [
          compare('asset.repairCount', 'greaterThan', { fact: 'param.blank' }),
          compare('asset.repairCount', 'lessThan', { fact: 'param.blank' }),
        ],
      },
    ],
  ];

  it.each(unreachable)('%s', (_name, conditions) => {
    const { findings, undetermined } = analyse(withGround('collect', [rule('idle', conditions, one)]));
    expect(findings.map(({ kind, rules }) => [kind, ...rules])).toEqual([['UNREACHABLE', 'idle']]);
    expect(undetermined).toEqual([]);
  });

  it('is told with the parts that exclude one another, and no others', () => {
    const conditions = { all: [covered, is('asset.kind', 'phone'), repairedOften, is('asset.kind', 'fridge')] };
    const [finding] = analyse(withGround('collect', [rule('idle', conditions, one)])).findings;
    expect(finding?.message.en).toContain('rules[0].conditions.all[1] and rules[0].conditions.all[3] exclude one another');
    expect(finding?.message['zh-CN']).toContain('相互排斥');
  });

  it('is switched off where a unit may set a parameter so that it can', () => {
    const cheap = {
      all: [
        compare('asset.price', 'decimalLessThan@1', { fact: 'param.ceiling' }),
        compare('asset.price', 'decimalAtLeast@1', '900'),
      ],
    };
    const [finding] = analyse(withGround('collect', [rule('idle', cheap, one)])).findings;
    expect(finding?.kind).toBe('SWITCHED_OFF');
    expect(Number(finding?.witness?.parameters['ceiling'])).toBeGreaterThan(900);
    expect(finding?.witness?.holding).toContain('idle');
  });

  it('is not switched off by what a lock forbids', () => {
    const often = {
      all: [
        compare('asset.repairCount', 'lessThan', { fact: 'param.repairsBeforeExchange' }),
        compare('asset.repairCount', 'greaterThan', 3),
      ],
    };
    expect(kindsOf(withGround('collect', [rule('idle', often, one)]))).toEqual([['UNREACHABLE', 'idle']]);
  });
});

describe('a rule that never takes part in the outcome', () => {
  const phone = is('asset.kind', 'phone');

  it('under first is hidden by one with a higher priority', () => {
    const of = withGround('first', [rule('all', phone, one, 9), rule('some', { all: [phone, covered] }, two, 5)]);
    const [finding] = analyse(of).findings;
    expect([finding?.kind, finding?.rules]).toEqual(['SHADOWED', ['some', 'all']]);
    expect(finding?.witness).toMatchObject({
      facts: { 'asset.kind': 'phone', 'coverage.covered': true },
      fired: ['all'],
      outcome: one,
    });
  });

  it('under first is hidden by several together, and only those are named', () => {
    const of = withGround('first', [
      rule('covered', { all: [phone, covered] }, one, 9),
      rule('elsewhere', is('asset.kind', 'fridge'), one, 8),
      rule('not-covered', { all: [phone, compare('coverage.covered', 'notEqual', true)] }, one, 7),
      rule('hidden', phone, two, 5),
    ]);
    expect(kindsOf(of)).toEqual([['SHADOWED', 'hidden', 'covered', 'not-covered']]);
  });

  it('under every policy is hidden by one that refers', () => {
    const of = withGround('merge', [rule('to-a-person', covered, 'refer'), rule('some', { all: [covered, phone] }, two)]);
    const [finding] = analyse(of).findings;
    expect([finding?.rules, finding?.witness?.status]).toEqual([['some', 'to-a-person'], 'REFERRED']);
  });

  it('is none where a value lies between two thresholds', () => {
    const of = withGround('first', [
      rule('few', compare('asset.repairCount', 'lessThan', 2), one, 9),
      rule('many', compare('asset.repairCount', 'greaterThan', 2), one, 8),
      rule('exactly-two', compare('asset.repairCount', 'lessThanInclusive', 2), two, 7),
    ]);
    expect(kindsOf(of)).toEqual([]);
  });
});

describe('rules at odds', () => {
  const pair = (
    left: Rule['event']['params'],
    right: Rule['event']['params'],
    priorities: readonly [number, number] = [5, 5],
  ) => [rule('a', covered, left, priorities[0]), rule('b', is('asset.kind', 'phone'), right, priorities[1])];
  const overlap = ['OVERLAP', 'a', 'b'];

  it('under first are of one priority and differ', () => {
    expect(kindsOf(withGround('first', pair(one, two)))).toEqual([overlap]);
    expect(kindsOf(withGround('first', pair(one, one)))).toEqual([]);
    expect(kindsOf(withGround('first', pair(one, two, [5, 4])))).toEqual([]);
  });

  it('under unique and any leave the case to a person', () => {
    expect(kindsOf(ruleset('unique', pair(one, one)))).toEqual([['GAP'], overlap]);
    expect(kindsOf(ruleset('any', pair(one, two)))).toEqual([['GAP'], overlap]);
    expect(kindsOf(ruleset('any', pair(one, one)))).toEqual([['GAP']]);
    expect(analyse(ruleset('any', pair(one, two))).findings[1]?.witness?.status).toBe('REFERRED');
  });

  it('under merge say different things in one place', () => {
    const note = (words: string, more = {}) => ({ note: { text: words }, ...more });
    expect(kindsOf(withGround('merge', pair(note('x'), note('y'))))).toEqual([overlap]);
    expect(kindsOf(withGround('merge', pair(note('x'), { value: 1 })))).toEqual([]);
    expect(kindsOf(withGround('merge', pair({ allow: ['REPAIR'] }, { allow: ['REFUND'] })))).toEqual([]);
    const settled = [...pair(note('x'), note('y')), rule('c', covered, note('z'), 9)];
    expect(kindsOf(withGround('merge', settled))).toEqual([]);
  });

  it('under sum disagree about what is not added, under min and max have the same amount', () => {
    expect(kindsOf(ruleset('sum', pair({ value: 1, allow: ['REPAIR'] }, { value: 2, allow: ['REFUND'] })))).toEqual([
      ['GAP'],
      overlap,
    ]);
    expect(kindsOf(ruleset('sum', pair(one, two)))).toEqual([['GAP']]);
    expect(kindsOf(ruleset('min', pair({ value: 1, allow: ['REPAIR'] }, { value: 1, allow: ['REFUND'] })))).toEqual([
      ['GAP'],
      overlap,
    ]);
    expect(kindsOf(ruleset('max', pair(one, two)))).toEqual([['GAP']]);
  });

  it('are counted and not all listed', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      rule(`r${index}`, compare('asset.mileage', 'greaterThan', index), { value: index }),
    );
    const { findings, undetermined } = analyse(ruleset('any', many));
    expect(findings.filter(({ kind }) => kind === 'OVERLAP')).toHaveLength(50);
    expect(undetermined.map(({ message }) => message.en)).toEqual([expect.stringContaining('385 more pairs')]);
  });
});

describe('a gap', () => {
  it('has facts that no rule covers, where otherwise decides', () => {
    const [gap, ...others] = analyse(
      ruleset('first', [
        rule('below', compare('asset.price', 'decimalLessThan@1', '500'), one),
        rule('above', compare('asset.price', 'decimalGreaterThan@1', '500'), two),
      ]),
      { ranges: { 'asset.price': { none: false } } },
    ).findings;
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ kind: 'GAP', witness: { facts: { 'asset.price': '500' }, outcome: { value: 0 }, fired: [] } });
  });

  it('is none where the values that a fact can have are covered', () => {
    const of = ruleset('first', [rule('covered', covered, one), rule('not', is('coverage.covered', false), two)]);
    expect(kindsOf(of)).toEqual([['GAP']]);
    expect(kindsOf(of, { ranges: { 'coverage.covered': { none: false } } })).toEqual([]);
  });

  it('is none in a collection that is empty by default', () => {
    expect(kindsOf(ruleset('collect', [rule('a', covered, one)], []))).toEqual([]);
    expect(kindsOf(ruleset('collect', [rule('a', covered, one)], [{ value: 1 }]))).toEqual([['GAP']]);
  });
});

it('finds texts for keywords that are and are not to be there', () => {
  const of = ruleset('first', [
    rule('hidden-by-none', { all: [text('smoke', '冒烟'), { not: text('smoke') }, { not: text('起火', 'fire') }] }, one, 1),
    rule('fire', text('fire'), two, 9),
  ]);
  const { findings, undetermined } = analyse(of);
  expect([findings.map(({ kind }) => kind), undetermined]).toEqual([['GAP'], []]);
});

it('compares a fact with a parameter on the left', () => {
  const of = withGround('first', [
    rule('a', compare('param.repairsBeforeExchange', 'lessThan', { fact: 'asset.repairCount' }), one),
  ]);
  expect(kindsOf(of)).toEqual([]);
});

it('claims nothing of a list of which it cannot try every one', () => {
  const letters = [...'abcdefghijkl'];
  const has = (letter: string) => compare('case.letters', 'someFact:equal', letter);
  const exactlyThese = { all: letters.map((letter, index) => (index % 3 === 0 ? has(letter) : { not: has(letter) })) };
  const list = { id: 'case.letters', type: 'stringList' as const, label: { en: 'letters', 'zh-CN': '字母' } };
  const { findings, undetermined } = analyse(withGround('first', [rule('a', exactlyThese, one)]), {
    facts: [list, ...coreFacts],
  });
  expect(findings).toEqual([]);
  expect(undetermined.map(({ kind, rules }) => [kind, ...rules])).toEqual([['UNREACHABLE', 'a']]);
});

it('gives values to parameters that nobody has set', () => {
  const of = ruleset('first', [rule('a', compare('asset.repairCount', 'greaterThan', { fact: 'param.blank' }), one)]);
  const [gap] = analyse(of).findings;
  expect(Object.keys(gap?.witness?.parameters ?? {})).toEqual(['blank']);
});

it('chooses what is worked out from dates', () => {
  const days = { fact: 'time.days', params: { from: { fact: 'asset.soldOn' }, until: { fact: 'case.openedAt' } } };
  const of = withGround('first', [
    rule('within', { all: [{ ...days, operator: 'lessThanInclusive', value: 7 }] }, one, 9),
    rule('earlier', { all: [{ ...days, operator: 'lessThan', value: 7 }] }, two, 5),
  ]);
  expect(kindsOf(of)).toEqual([['SHADOWED', 'earlier', 'within']]);
});

it('says which facts nobody supplies, with facts for which the decision waits for them', () => {
  const of = ruleset('first', [rule('a', { all: [covered, is('asset.kind', 'phone')] }, one)]);
  const { findings } = analyse(of, { supplied: new Set(['coverage.covered']) });
  const finding = findings.find(({ kind }) => kind === 'UNSUPPLIED_FACT');
  expect(finding).toMatchObject({
    subject: 'asset.kind',
    witness: { facts: { 'coverage.covered': true }, status: 'NEEDS_INFORMATION' },
  });
});

describe('within its limit', () => {
  const pigeons = (count: number): Condition => {
    // Each of count + 1 pigeons in one of count holes, no two in the same: an old hard case for such a search.
    const facts = Array.from({ length: count + 1 }, (_, pigeon) => `p.n${pigeon}`);
    const pairs = facts.flatMap((left, index) =>
      facts.slice(index + 1).map((right) => compare(left, 'notEqual', { fact: right })),
    );
    const inHoles = facts.flatMap((fact) => [compare(fact, 'greaterThan', 0), compare(fact, 'lessThanInclusive', count)]);
    return { all: [...inHoles, ...pairs] };
  };
  const definitions = Array.from({ length: 12 }, (_, pigeon) => ({
    id: `p.n${pigeon}`,
    type: 'integer' as const,
    label: { en: 'n', 'zh-CN': '数' },
  }));

  it('settles what is small', () => {
    expect(kindsOf(withGround('first', [rule('a', pigeons(4), one)]), { facts: [...definitions, ...coreFacts] })).toEqual([
      ['UNREACHABLE', 'a'],
    ]);
  });

  it('says that it does not know what is too hard', () => {
    const { findings, undetermined } = analyse(withGround('first', [rule('a', pigeons(11), one)]), {
      facts: [...definitions, ...coreFacts],
      steps: 400_000,
    });
    expect(findings).toEqual([]);
    expect(undetermined.map(({ kind, rules }) => [kind, ...rules])).toEqual([['UNREACHABLE', 'a']]);
  });

  it.each([
    ['first', false],
    ['first', true],
    ['any', true],
  ] as const)('ends with a thousand rules of forty facts under %s', { timeout: 600_000 }, (policy, isOnePriority) => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...definitions[0],
      id: `p.m${index}`,
      type: index % 2 === 0 ? ('integer' as const) : ('boolean' as const),
      label: { en: 'm', 'zh-CN': '数' },
    }));
    const condition = (index: number, part: number) => {
      const fact = (index * 7 + part * 13 + ((index * part) % 11)) % 40;
      return fact % 2 === 0
        ? compare(`p.m${fact}`, index % 3 === 0 ? 'greaterThan' : 'lessThan', (index * 31) % 97)
        : is(`p.m${fact}`, index % 5 < 2);
    };
    const rules = Array.from({ length: 1_000 }, (_, index) =>
      rule(
        `r${index}`,
        { all: [0, 1, 2].map((part) => condition(index, part)) },
        { value: index % 7 },
        isOnePriority ? 1 : index,
      ),
    );
    const { findings } = analyse(ruleset(policy, rules), { facts: many });
    expect(findings.length).toBeGreaterThan(0);
  });
});
