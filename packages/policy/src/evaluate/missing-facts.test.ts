import { describe, expect, it } from 'vitest';
import { covered, repairedOften, rule, ruleset } from '../warranty.fixture.ts';
import { decide, decided, evaluatorOf, far, needs, onFridge, onPhone, referred } from './deciding.fixture.ts';

describe('missing facts', () => {
  const exchange = rule('exchange', { all: [covered, { any: [repairedOften, far] }] }, { value: 1 }, 9);
  const refund = rule('refund', onPhone, { value: 2 }, 5);
  const rules = ruleset('first', [refund, exchange]);

  it('asks only for what is still open, in the order of priority', async () => {
    expect(await decide(rules, {})).toEqual(needs(['coverage.covered', 'asset.repairCount', 'asset.mileage', 'asset.kind']));
    expect(await decide(rules, { 'coverage.covered': false })).toEqual(needs(['asset.kind']));
    expect(await decide(rules, { 'asset.mileage': 200 })).toEqual(needs(['coverage.covered', 'asset.kind']));
    expect(await decide(rules, { 'asset.mileage': 200, 'coverage.covered': true })).toEqual(decided({ value: 1 }, 'exchange'));
    expect(await decide(rules, { 'asset.kind': 'phone' })).toEqual(
      needs(['coverage.covered', 'asset.repairCount', 'asset.mileage']),
    );
  });

  it('decides when what is unknown changes nothing', async () => {
    const same = ruleset('first', [rule('a', covered, { value: 2 }, 9), refund]);
    expect(await decide(same, { 'asset.kind': 'phone' })).toEqual(decided({ value: 2 }, 'refund'));
    const merged = ruleset('merge', [rule('low', covered, { value: 1 }, 1), rule('high', onPhone, { value: 2 }, 2)]);
    expect(await decide(merged, { 'asset.kind': 'phone' })).toEqual(decided({ value: 2 }, 'high'));
    const maximum = ruleset('max', [rule('low', covered, { value: 1 }), rule('high', onPhone, { value: 2 })]);
    expect(await decide(maximum, { 'asset.kind': 'phone' })).toEqual(decided({ value: 2 }, 'high'));
    const referring = ruleset('merge', [rule('low', covered, { value: 1 }), rule('high', onPhone, 'refer')]);
    expect(await decide(referring, { 'asset.kind': 'phone' })).toEqual(referred('high'));
  });

  it('tells a known none from a missing fact, also under not', async () => {
    const none = ruleset('first', [rule('none', { fact: 'asset.kind', operator: 'equal', value: null }, { value: 1 })]);
    expect(await decide(none, { 'asset.kind': null })).toEqual(decided({ value: 1 }, 'none'));
    expect(await decide(none, { 'asset.kind': undefined })).toEqual(needs(['asset.kind']));
    const negated = {
      ...ruleset('first', [rule('not', { not: { condition: 'phone' } }, { value: 1 })]),
      conditions: { phone: { all: [onPhone] } },
    };
    expect(await decide(negated, {})).toEqual(needs(['asset.kind']));
    expect(await decide(negated, { 'asset.kind': null })).toEqual(decided({ value: 1 }, 'not'));
    expect(await decide(negated, { 'asset.kind': 'phone' })).toEqual(decided({ value: 0 }));
  });

  it('asks for a parameter that nobody has set, where an outcome needs it', async () => {
    const blank = ruleset('first', [rule('blank', covered, { value: { fact: 'param.blank' } }, 9), refund], {
      value: { fact: 'param.blank' },
    });
    const none = { 'asset.kind': null };
    expect(await decide(blank, { ...none, 'coverage.covered': true })).toEqual(needs(['param.blank'], 'blank'));
    expect(await decide(blank, { ...none, 'coverage.covered': false })).toEqual(needs(['param.blank']));
    expect(await decide(blank, { 'asset.kind': 'phone', 'coverage.covered': false })).toEqual(decided({ value: 2 }, 'refund'));
    expect(await decide(blank, { ...none, 'coverage.covered': true }, { blank: 7 })).toEqual(decided({ value: 7 }, 'blank'));
    const [missing] = (await evaluatorOf(blank).decide({ ...none, 'coverage.covered': true })).missing;
    expect(missing).toEqual({ id: 'param.blank', type: 'integer', label: { en: 'blank', 'zh-CN': 'blank' } });
  });

  it('does not ask for a parameter that a merge hides', async () => {
    const hidden = ruleset('merge', [
      rule('low', covered, { value: { fact: 'param.blank' } }, 1),
      rule('high', onFridge, { value: 3 }, 2),
    ]);
    expect(await decide(hidden, { 'coverage.covered': true, 'asset.kind': 'fridge' })).toEqual(
      decided({ value: 3 }, 'high', 'low'),
    );
    expect(await decide(hidden, { 'coverage.covered': true, 'asset.kind': 'phone' })).toEqual(needs(['param.blank'], 'low'));
  });
});
