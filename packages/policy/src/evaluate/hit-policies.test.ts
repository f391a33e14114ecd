import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../fact.ts';
import { covered, rule, ruleset } from '../warranty.fixture.ts';
import { decide, decided, far, onPhone, referred } from './deciding.fixture.ts';

describe('hit policies', () => {
  const a = rule('a', covered, { value: 1, allow: ['REPAIR'] }, 5);
  const b = rule('b', onPhone, { value: 2, allow: ['EXCHANGE', 'REPAIR'] }, 9);
  const c = rule('c', far, { value: 2, allow: ['REFUND'], note: { text: 'far' } }, 2);
  const all = { 'coverage.covered': true, 'asset.kind': 'phone', 'asset.mileage': 200 };
  const none = { 'coverage.covered': false, 'asset.kind': null, 'asset.mileage': 0 };
  const onlyC = { ...none, 'asset.mileage': 200 };

  it.each([
    ['first', all, decided({ value: 2, allow: ['EXCHANGE', 'REPAIR'] }, 'b')],
    ['first', onlyC, decided({ value: 2, allow: ['REFUND'], note: { text: 'far' } }, 'c')],
    ['unique', all, referred('b', 'a', 'c')],
    ['unique', onlyC, decided({ value: 2, allow: ['REFUND'], note: { text: 'far' } }, 'c')],
    ['any', all, referred('b', 'a', 'c')],
    ['merge', all, decided({ value: 2, allow: ['EXCHANGE', 'REPAIR', 'REFUND'], note: { text: 'far' } }, 'b', 'a', 'c')],
    ['count', all, decided({ value: 3 }, 'b', 'a', 'c')],
    ['max', all, decided({ value: 2, allow: ['EXCHANGE', 'REPAIR'] }, 'b', 'a', 'c')],
    ['min', all, decided({ value: 1, allow: ['REPAIR'] }, 'b', 'a', 'c')],
  ] as const)('%s: %j', async (policy, given, expected) => {
    expect(await decide(ruleset(policy, [a, b, c]), given)).toEqual(expected);
    expect(await decide(ruleset(policy, [c, b, a]), given)).toEqual(expected);
    expect(await decide(ruleset(policy, [a, b, c]), none)).toEqual(decided({ value: 0 }));
  });

  it('collect: lists the outcomes by priority; a default list when none holds', async () => {
    const rules = ruleset('collect', [a, b], [{ value: { fact: 'param.repairsBeforeExchange' } }]);
    expect(await decide(rules, all)).toEqual(
      decided(
        [
          { value: 2, allow: ['EXCHANGE', 'REPAIR'] },
          { value: 1, allow: ['REPAIR'] },
        ],
        'b',
        'a',
      ),
    );
    expect(await decide(rules, none)).toEqual(decided([{ value: 2 }]));
  });

  it('sum: adds numbers and decimals exactly, and refers amounts in different currencies', async () => {
    const amounts = (...values: JsonValue[]) =>
      ruleset(
        'sum',
        values.map((value, index) => rule(`r${index}`, covered, typeof value === 'object' ? Object(value) : { value })),
      );
    const given = { 'coverage.covered': true };
    expect((await decide(amounts(0.1, 0.2), given)).outcome).toEqual({ value: 0.3 });
    expect((await decide(amounts('0.10', 0.2, '1000000000000000000.01'), given)).outcome).toEqual({
      value: '1000000000000000000.31',
    });
    expect((await decide(amounts({ value: 1, unit: 'CNY' }, { value: 2, unit: 'CNY' }), given)).outcome).toEqual({
      value: 3,
      unit: 'CNY',
    });
    expect(await decide(amounts({ value: 1, unit: 'CNY' }, { value: 2, unit: 'USD' }), given)).toEqual(referred('r0', 'r1'));
    expect(await decide(amounts({ value: { fact: 'asset.price' } }, 1), { ...given, 'asset.price': null })).toEqual(
      referred('r0', 'r1'),
    );
  });

  it('any: agrees however the outcome is written', async () => {
    const rules = ruleset('any', [rule('a', covered, { value: 1, allow: [] }), rule('b', covered, { allow: [], value: 1 })]);
    expect(await decide(rules, all)).toEqual(decided({ value: 1, allow: [] }, 'a', 'b'));
  });

  it('merge: null on top stays, lists are united without duplicates, other kinds are replaced', async () => {
    const otherwise = { value: 0, allow: ['REPAIR'], note: { text: 'ground', more: [1] } };
    const rules = ruleset(
      'merge',
      [rule('low', covered, { note: { more: [2, 1] } }, 1), rule('high', covered, { note: { text: null }, allow: 'ANY' }, 2)],
      otherwise,
    );
    expect((await decide(rules, all)).outcome).toEqual({ value: 0, allow: 'ANY', note: { text: null, more: [2, 1] } });
  });

  it('refer: for first when it wins, for others when it holds at all', async () => {
    const refer = rule('refer', covered, 'refer', 3);
    expect(await decide(ruleset('first', [refer, b]), all)).toEqual(decided({ value: 2, allow: ['EXCHANGE', 'REPAIR'] }, 'b'));
    expect(await decide(ruleset('first', [refer, c]), all)).toEqual(referred('refer'));
    for (const policy of ['unique', 'any', 'merge', 'sum', 'count', 'max'] as const)
      expect(await decide(ruleset(policy, [refer, b]), all)).toEqual(referred('refer'));
  });

  it('orders ties by name', async () => {
    expect(await decide(ruleset('first', [rule('z', covered, { value: 1 }), rule('b', covered, { value: 2 })]), all)).toEqual(
      decided({ value: 2 }, 'b'),
    );
  });
});
