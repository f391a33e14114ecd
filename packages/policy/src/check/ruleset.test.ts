import { describe, expect, it } from 'vitest';
import { context, coreFacts, covered, facts, parameters, rule, ruleset, soundRuleset } from '../warranty.fixture.ts';
import { checkFactDefinitions } from './facts.ts';
import { faultCodes } from './fault-codes.ts';
import { checkParameter } from './parameter.ts';
import { checkRuleset } from './ruleset.ts';

const withRule = (change: object) => ruleset('first', [{ ...rule('one', covered, { value: 1 }), ...change }]);
const when = (...all: unknown[]) => ({
  ...soundRuleset,
  rules: [{ ...rule('one', covered, { value: 1 }), conditions: { all } }],
});
const compare = (fact: string, operator: string, value: unknown) => when({ fact, operator, value });
const then = (params: unknown) => withRule({ event: { type: 'remedies', params } });
const { source: _, ...sourceless } = rule('one', covered, { value: 1 });
const withoutSource = { ...soundRuleset, rules: [sourceless] };
const place = 'rules[0].conditions.all[0]';
const element = (member: string, value: unknown) => ({ fact: `element.${member}`, operator: 'greaterThan', value });
const [repairs] = parameters;
if (repairs === undefined) throw new Error('the fixture has parameters');

/** For each code: a document that has the fault, and where. */
const faulty: readonly (readonly [code: keyof typeof faultCodes, path: string, document: unknown])[] = [
  ['NOT_JSON', 'otherwise.value', { ...soundRuleset, otherwise: { value: Number.NaN } }],
  ['NOT_JSON', 'decision', { ...soundRuleset, decision: '\ud800' }],
  ['NOT_JSON', 'otherwise', { ...soundRuleset, otherwise: new Date(0) }],
  ['TOO_LARGE', 'rules', { ...soundRuleset, rules: Array.from({ length: 100_000 }, () => ({})) }],
  ['FORBIDDEN_KEY', 'otherwise.__proto__', { ...soundRuleset, otherwise: JSON.parse('{"__proto__":{"value":1}}') }],
  ['UNSAFE_NUMBER', 'otherwise.value', { ...soundRuleset, otherwise: { value: 2 ** 53 } }],
  ['MISSING_KEY', 'rules[0]', withoutSource],
  ['UNKNOWN_KEY', 'rules[0].prioritty', withRule({ prioritty: 4 })],
  ['UNKNOWN_KEY', `${place}.vale`, when({ ...covered, vale: 1 })],
  ['WRONG_TYPE', 'rules[0].priority', withRule({ priority: '4' })],
  ['VALUE_NOT_ALLOWED', 'hitPolicy', { ...soundRuleset, hitPolicy: 'second' }],
  ['WRONG_FORMAT', 'rules[0].name', withRule({ name: 'Not Kebab' })],
  ['OUT_OF_BOUNDS', 'rules[0].priority', withRule({ priority: 0 })],
  ['OUT_OF_BOUNDS', `${place}.value`, compare('asset.kind', 'in', [])],
  ['OUT_OF_BOUNDS', `${place}.value[1]`, compare('case.text', 'textContainsAny@1', ['fire', ' '])],
  [
    'UNKNOWN_CONDITION',
    'conditionLabels.old',
    { ...soundRuleset, conditionLabels: { old: { true: { en: 'x', 'zh-CN': 'x' }, false: { en: 'x', 'zh-CN': 'x' } } } },
  ],
  ['DUPLICATE', 'rules[1].name', ruleset('first', [rule('one', covered, { value: 1 }), rule('one', covered, { value: 2 })])],
  ['ROOT_NOT_BOOLEAN', 'rules[0].conditions', withRule({ conditions: covered })],
  ['ROOT_NOT_BOOLEAN', 'conditions.recent', { ...soundRuleset, conditions: { recent: covered } }],
  ['SEVERAL_ROOTS', 'rules[0].conditions', withRule({ conditions: { all: [covered], any: [covered] } })],
  ['SEVERAL_ROOTS', place, when({ ...covered, not: covered })],
  ['EMPTY_CONDITION', 'rules[0].conditions.any', withRule({ conditions: { any: [] } })],
  ['EMPTY_CONDITION', `${place}.all`, when({ all: [] })],
  ['UNKNOWN_DECISION', 'decision', { ...soundRuleset, decision: 'coverage' }],
  ['UNKNOWN_CASE_TYPE', 'caseTypes[1]', { ...soundRuleset, caseTypes: ['equipment.repair', 'food.complaint'] }],
  ['HIT_POLICY_NOT_ALLOWED', 'hitPolicy', { ...soundRuleset, hitPolicy: 'count' }],
  ['UNKNOWN_FACT', `${place}.fact`, compare('asset.repairs', 'equal', 1)],
  ['UNKNOWN_FACT', `${place}.value.fact`, compare('asset.repairCount', 'equal', { fact: 'asset.repairs' })],
  ['UNKNOWN_FACT', 'rules[0].event.params.value.fact', then({ value: { fact: 'asset.repairs' } })],
  ['UNKNOWN_PARAMETER', `${place}.value.fact`, compare('asset.repairCount', 'equal', { fact: 'param.repairs' })],
  ['UNKNOWN_OPERATOR', `${place}.operator`, compare('asset.repairCount', 'equals', 1)],
  ['UNKNOWN_OPERATOR', `${place}.operator`, compare('asset.repairCount', 'nor:equal', 1)],
  ['UNKNOWN_OPERATOR', `${place}.operator`, compare('asset.repairCount', 'not:not:not:not:not:equal', 1)],
  ['UNKNOWN_CONDITION', `${place}.condition`, when({ condition: 'recnt' })],
  ['CONDITION_CYCLE', 'conditions.a', { ...soundRuleset, conditions: { a: { not: { condition: 'b' } }, b: { condition: 'a' } } }],
  ['OPERATOR_TYPE', `${place}.value`, compare('asset.repairCount', 'greaterThan', 'two')],
  ['OPERATOR_TYPE', `${place}.value`, compare('case.text', 'equal', 5)],
  ['OPERATOR_TYPE', `${place}.operator`, compare('asset.price', 'equal', '5.00')],
  ['OPERATOR_TYPE', `${place}.operator`, compare('case.waited', 'greaterThan', 5)],
  ['OPERATOR_TYPE', `${place}.value.fact`, compare('asset.repairCount', 'equal', { fact: 'param.keywords' })],
  ['OPERATOR_TYPE', `${place}.value[1]`, compare('asset.repairCount', 'in', [1, '2'])],
  ['OPERATOR_TYPE', `${place}.value`, compare('asset.kind', 'in', 'phone')],
  ['OPERATOR_TYPE', `${place}.operator`, compare('asset.repairCount', 'someFact:equal', 1)],
  ['OPERATOR_TYPE', `${place}.value`, compare('asset.repairCount', 'equal', {})],
  ['OPERATOR_TYPE', `${place}.operator`, compare('case.lines', 'contains', 'a')],
  ['VALUE_NOT_IN_ENUM', `${place}.value`, compare('asset.kind', 'equal', 'car')],
  ['VALUE_NOT_IN_ENUM', `${place}.value[1]`, compare('asset.kind', 'not:in', ['phone', 'car'])],
  ['VALUE_NOT_IN_ENUM', `${place}.value`, compare('case.tags', 'contains', 'late')],
  ['VALUE_NOT_IN_ENUM', `${place}.value`, compare('case.tags', 'someFact:equal', 'late')],
  ['INVALID_DATE', `${place}.value`, compare('asset.soldOn', 'dateBefore@1', '2026-02-30')],
  ['INVALID_DATE', `${place}.value`, compare('asset.soldOn', 'equal', '1/2/2026')],
  ['INVALID_DATE', `${place}.value`, compare('case.openedAt', 'dateAfter@1', '2026-02-01T10:00:00')],
  ['INVALID_DURATION', `${place}.value`, compare('case.waited', 'durationAtMost@1', 'P1M')],
  ['INVALID_DECIMAL', `${place}.value`, compare('asset.price', 'decimalAtMost@1', '1e3')],
  ['INVALID_PATTERN', `${place}.value`, compare('case.text', 'textMatches@1', '(?=a)')],
  ['INVALID_PATTERN', `${place}.value`, compare('case.text', 'textMatches@1', '(?:a?){1000}'.repeat(10))],
  ['INVALID_PATTERN', `${place}.value.fact`, compare('case.text', 'textMatches@1', { fact: 'case.text' })],
  ['INVALID_PATH', `${place}.path`, when({ fact: 'case.lines', path: '$..amount', operator: 'equal', value: 1 })],
  ['INVALID_PATH', `${place}.path`, when({ fact: 'asset.kind', path: '$.a', operator: 'equal', value: 'phone' })],
  ['ELEMENT_CONDITION', `${place}.value.all[0].fact`, compare('case.lines', 'someElement@1', { all: [covered] })],
  ['ELEMENT_CONDITION', `${place}.value.not.condition`, compare('case.lines', 'noElement@1', { not: { condition: 'recent' } })],
  ['ROOT_NOT_BOOLEAN', `${place}.value`, compare('case.lines', 'everyElement@1', element('amount', 1))],
  ['EMPTY_CONDITION', `${place}.value.any`, compare('case.lines', 'not:someElement@1', { any: [] })],
  ['UNKNOWN_OPERATOR', `${place}.operator`, compare('case.lines', 'someFact:someElement@1', { all: [element('amount', 1)] })],
  ['OPERATOR_TYPE', `${place}.operator`, compare('asset.kind', 'someElement@1', { all: [element('amount', 1)] })],
  ['OPERATOR_TYPE', `${place}.value.all[0].value`, compare('case.lines', 'someElement@1', { all: [element('amount', '1')] })],
  [
    'VALUE_NOT_IN_ENUM',
    `${place}.value.all[0].value`,
    compare('case.tags', 'someElement@1', { all: [{ fact: 'element', operator: 'equal', value: 'late' }] }),
  ],
  [
    'UNKNOWN_PARAMETER',
    `${place}.value.all[0].value.fact`,
    compare('case.lines', 'someElement@1', { all: [element('amount', { fact: 'param.nothing' })] }),
  ],
  ['NESTED_REFERENCE', `${place}.value[0]`, compare('asset.repairCount', 'in', [{ fact: 'param.blank' }])],
  ['NESTED_REFERENCE', 'rules[0].event.params.note.text', then({ value: 1, note: { text: { fact: 'case.text' } } })],
  [
    'NESTED_REFERENCE',
    'otherwise.note.text',
    { ...soundRuleset, otherwise: { value: 1, note: { text: { fact: 'case.text' } } } },
  ],
  ['PARAMS_WITHOUT_EFFECT', `${place}.params`, when({ ...covered, params: { days: 7 } })],
  [
    'COMPUTED_FACT_PARAMS',
    `${place}.params.until`,
    when({ fact: 'time.days', params: { from: { fact: 'asset.soldOn' } }, operator: 'lessThan', value: 7 }),
  ],
  ['EVENT_TYPE', 'rules[0].event.type', withRule({ event: { type: 'coverage', params: { value: 1 } } })],
  ['OUTCOME_MISMATCH', 'rules[0].event.params.value', withRule({ event: { type: 'remedies' } })],
  ['OUTCOME_MISMATCH', 'rules[0].event.params.allow[0]', then({ value: 1, allow: ['LOAN'] })],
  ['OUTCOME_MISMATCH', 'rules[0].event.params.vaule', then({ value: 1, vaule: { fact: 'param.blank' } })],
  ['OUTCOME_MISMATCH', 'rules[0].event.params.value', then({ value: { fact: 'param.keywords' } })],
  ['OUTCOME_MISMATCH', 'otherwise.value', { ...soundRuleset, otherwise: {} }],
  ['WRONG_TYPE', 'otherwise.value.fact', { ...soundRuleset, otherwise: { value: { fact: 0 } } }],
  ['UNKNOWN_KEY', 'otherwise.value.pth', { ...soundRuleset, otherwise: { value: { fact: 'asset.repairCount', pth: '$' } } }],
  ['WRONG_TYPE', 'otherwise[0].value.fact', ruleset('collect', [], [{ value: { fact: ['case.text'] } }])],
  ['OUTCOME_MISMATCH', 'otherwise', ruleset('collect', [])],
  ['OUTCOME_MISMATCH', 'otherwise[0].value', ruleset('collect', [], [{ value: true }])],
  ['OUTCOME_MISMATCH', 'rules[0].event.params.value', ruleset('sum', [rule('one', covered, { value: 'ten' })])],
  ['REFER_WITH_OUTCOME', 'rules[0].event.params', withRule({ event: { type: 'refer', params: {} } })],
  [
    'UNKNOWN_FACT_IN_REASON',
    'rules[0].reason.en',
    withRule({ reason: { en: '{time.days(case.text, asset.soldOn)} days.', 'zh-CN': '原因' } }),
  ],
  ['UNKNOWN_FACT_IN_REASON', 'rules[0].reason.zh-CN', withRule({ reason: { en: 'Why.', 'zh-CN': '{asset.repairs}次' } })],
];

describe('checkRuleset', () => {
  it('finds no fault in a sound ruleset', () => {
    expect(checkRuleset(soundRuleset, context)).toEqual([]);
  });

  it.each(faulty)('%s at %s', (code, path, document) => {
    const found = checkRuleset(document, context);
    expect(found.map((fault) => `${fault.code} ${fault.path}`)).toContain(`${code} ${path}`);
    for (const fault of found) {
      expect(fault.file).toBe('rules/remedies.json');
      expect(fault.message.en).toMatch(/\S/);
      expect(fault.message['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
  });

  it('reports one fault only for one mistake', () => {
    // A cycle is reported at each condition in it; an unknown hit policy is not this decision's either.
    const manyCodes = ['CONDITION_CYCLE', 'VALUE_NOT_ALLOWED'];
    for (const [code, path, document] of faulty) {
      const found = checkRuleset(document, context);
      if (!manyCodes.includes(code)) expect([path, found]).toEqual([path, [found[0]]]);
    }
  });

  it('reports every fault at once', () => {
    const document = {
      ...when({ fact: 'asset.repairs', operator: 'equals', value: 1 }, { all: [] }),
      decision: 'coverage',
      otherwise: {},
      extra: 1,
    };
    expect(new Set(checkRuleset(document, context).map(({ code }) => code))).toEqual(
      new Set(['UNKNOWN_FACT', 'UNKNOWN_OPERATOR', 'EMPTY_CONDITION', 'UNKNOWN_DECISION', 'OUTCOME_MISMATCH', 'UNKNOWN_KEY']),
    );
  });

  it('leaves to the other rules of a merge what an outcome must have', () => {
    expect(checkRuleset(ruleset('merge', [rule('one', covered, { allow: ['REPAIR'] })]), context)).toEqual([]);
    const wrong = ruleset('merge', [rule('one', covered, { allow: ['LOAN'] })]);
    expect(checkRuleset(wrong, context).map(({ path }) => path)).toEqual(['rules[0].event.params.allow[0]']);
  });

  it('takes a known none with every type, and elements through decorators', () => {
    const document = when(
      ...facts.map(({ id }) => ({ fact: id, operator: 'equal', value: null })),
      { fact: 'case.tags', operator: 'someFact:in', value: ['urgent'] },
      { fact: 'asset.kind', operator: 'swap:contains', value: ['phone'] },
      { fact: 'case.waited', operator: 'someValue:durationAtLeast@1', value: ['P1D', 'PT2H'] },
      { fact: 'case.lines', path: '$[0].amount', operator: 'greaterThan', value: 5 },
      { fact: 'case.lines', operator: 'someElement@1', value: { all: [element('amount', { fact: 'param.blank' })] } },
      { fact: 'case.tags', operator: 'not:noElement@1', value: { any: [{ fact: 'element', operator: 'equal', value: 'vip' }] } },
    );
    expect(checkRuleset(document, context)).toEqual([]);
  });

  it('shows what was found, wherever there is something', () => {
    const nothingToShow = ['MISSING_KEY', 'FORBIDDEN_KEY', 'NOT_JSON', 'TOO_DEEP', 'TOO_LARGE'];
    for (const [code, path, document] of faulty)
      for (const fault of checkRuleset(document, context))
        if (!nothingToShow.includes(fault.code))
          expect([code, path, fault]).toEqual([code, path, { ...fault, found: expect.anything() }]);
  });

  it('reports an unknown fact and its malformed path together', () => {
    const found = checkRuleset(when({ fact: 'asset.nothing', path: '$..a', operator: 'equal', value: 1 }), context);
    expect(found.map(({ code }) => code)).toEqual(['UNKNOWN_FACT', 'INVALID_PATH']);
  });

  it('reports a comparison that recurs at each of its places, and takes none for another that looks like it', () => {
    const phone = { fact: 'asset.kind', operator: 'in', value: ['phone'] };
    const lookAlikes = [
      { ...phone, value: '["phone"]' },
      { ...phone, path: '$.a' },
      { ...phone, params: {} },
    ];
    const unknown = { fact: 'asset.kind', operator: 'equal', value: 'car' };
    const found = checkRuleset(when(phone, unknown, ...lookAlikes, phone, { not: unknown }), context);
    expect(found.map(({ code, path }) => [code, path.replace('rules[0].conditions.', '')])).toEqual([
      ['VALUE_NOT_IN_ENUM', 'all[1].value'],
      ['OPERATOR_TYPE', 'all[2].value'],
      ['INVALID_PATH', 'all[3].path'],
      ['PARAMS_WITHOUT_EFFECT', 'all[4].params'],
      ['VALUE_NOT_IN_ENUM', 'all[6].not.value'],
    ]);
  });

  it('puts the nearest known name into the message', () => {
    const [fault] = checkRuleset(compare('asset.repairCuont', 'equal', 1), context);
    expect(fault?.message).toEqual({
      en: 'No fact asset.repairCuont for this decision. Did you mean asset.repairCount?',
      'zh-CN': '该决策没有事实 asset.repairCuont。是否想写 asset.repairCount？',
    });
    expect(fault?.found).toBe('asset.repairCuont');
  });

  it('refuses named conditions that double each other', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `c${index}`,
        { all: index === 0 ? [covered] : [{ condition: `c${index - 1}` }, { condition: `c${index - 1}` }] },
      ]),
    );
    const codes = checkRuleset({ ...soundRuleset, rules: [], conditions: doubling }, context).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['CONDITION_TOO_LARGE']));
  });

  it('refuses hostile documents without following them', () => {
    let deep: unknown = covered;
    for (let level = 0; level < 3_000; level += 1) deep = { all: [deep] };
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index]));
    const bushy = Array.from({ length: 1_000 }, () => Array.from({ length: 1_000 }, () => 1));
    expect(checkRuleset(withRule({ conditions: deep }), context)[0]?.code).toBe('TOO_DEEP');
    expect(checkRuleset(circular, context)[0]?.code).toBe('TOO_DEEP');
    for (const large of [wide, bushy, { text: 'x'.repeat(1_000_000) }])
      expect(checkRuleset(large, context)[0]?.code).toBe('TOO_LARGE');
    for (const odd of [undefined, null, 1, 'rules', [], Symbol('s'), 10n, () => 1, new Map()])
      expect(checkRuleset(odd, context).length).toBeGreaterThan(0);
  });

  it('reports thousands of unknown names: only the first are held against the known ones', () => {
    const long = (index: number) => `the-condition-of-a-long-name-${index}`;
    const unknown = Array.from({ length: 9_990 }, (_, index) => ({ condition: `the-kondition-of-a-long-name-${index}` }));
    const document = {
      ...soundRuleset,
      conditions: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [long(index), { all: [covered] }])),
      rules: [unknown.slice(0, 5_000), unknown.slice(5_000)].map(
        (any, index) => withRule({ name: `r${index}`, conditions: { any } }).rules[0],
      ),
    };
    const messages = checkRuleset(document, context)
      .filter(({ code }) => code === 'UNKNOWN_CONDITION')
      .map(({ message }) => message.en);
    expect(messages).toHaveLength(9_990);
    expect(messages[0]).toContain(`Did you mean ${long(0)}?`);
    expect(messages.at(-1)).toContain('Define it under conditions.');
  });

  it('does not follow more named conditions than there may be', () => {
    const circle = Array.from({ length: 5_000 }, (_, index) => [
      `c${index}`,
      { all: Array.from({ length: 15 }, (_each, step) => ({ condition: `c${(index + 1 + step * 300) % 5_000}` })) },
    ]);
    const faults = checkRuleset({ ...soundRuleset, rules: [], conditions: Object.fromEntries(circle) }, context);
    expect(faults.map(({ code, path }) => [code, path])).toEqual([['OUT_OF_BOUNDS', 'conditions']]);
  });

  it('refuses what is not plain data unread: it could show the next reader something else', () => {
    const unreadable = () => {
      throw new Error('read');
    };
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const settable = Object.defineProperty({ ...soundRuleset }, 'extra', { set: () => undefined, enumerable: true });
    const hidden = Object.defineProperty({ ...soundRuleset }, 'extra', { value: 1, enumerable: false });
    const inheriting: unknown = Object.create(Object.assign(Object.create(null), soundRuleset));
    const labelled = Object.assign([covered], { label: 'x' });
    for (const odd of [
      new Proxy({}, { ownKeys: unreadable, getPrototypeOf: unreadable, get: unreadable }),
      new Proxy([], {}),
      revoked.proxy,
      Object.defineProperty({ ...soundRuleset }, 'decision', { get: unreadable, enumerable: true }),
      when(Object.defineProperty([], '0', { get: unreadable, enumerable: true })),
      when({ ...covered, [Symbol('s')]: 1 }),
      when({ any: labelled }),
      hidden,
      settable,
      inheriting,
    ])
      expect(checkRuleset(odd, context).map(({ code }) => code)).toEqual(['NOT_JSON']);
    expect(checkRuleset(settable, context).map(({ path }) => path)).toEqual(['']);
  });

  it('has a test for each code', () => {
    const eightThousand = { all: Array.from({ length: 400 }, () => ({ any: Array.from({ length: 20 }, () => covered) })) };
    const deep = Array.from({ length: 70 }).reduce<unknown>((inner) => [inner], 1);
    const elsewhere = [
      checkRuleset({ deep }, context),
      checkRuleset({ ...soundRuleset, conditions: { big: eightThousand } }, context),
      checkParameter(repairs, 3),
      checkFactDefinitions([{ ...coreFacts[0], valueLabels: { maybe: { en: 'm', 'zh-CN': 'm' } } }], 'facts.json'),
    ].flat();
    const covering = new Set([...faulty.map(([code]) => code), ...elsewhere.map(({ code }) => code)]);
    expect(Object.keys(faultCodes).filter((code) => !covering.has(code))).toEqual([]);
  });
});
