import { describe, expect, it } from 'vitest';
import type { Facts } from '../fact.ts';
import type { Locale } from '../localized-text.ts';
import type { Condition } from '../ruleset.ts';
import { rule, ruleset } from '../warranty.fixture.ts';
import { whyNot } from './why-not.ts';
import { whyNotText } from './why-not-text.ts';

const soldOn: Condition = { fact: 'asset.soldOn', operator: 'dateOnOrAfter@1', value: '2026-02-25' };
const repairs: Condition = { fact: 'asset.repairCount', operator: 'greaterThan', value: 2 };

const input = (conditions: Condition) => ({
  ruleset: ruleset('first', [rule('one', conditions, { value: 1 })]),
  facts: [
    { id: 'asset.soldOn', type: 'date' as const, label: { en: 'Date of purchase', 'zh-CN': '购买日期' }, personalData: true },
    { id: 'asset.repairCount', type: 'integer' as const, label: { en: 'Number of repairs', 'zh-CN': '维修次数' } },
    {
      id: 'food.isSafe',
      type: 'boolean' as const,
      label: { en: 'Safe', 'zh-CN': '是否安全' },
      valueLabels: {
        true: { en: 'the food is safe', 'zh-CN': '食品安全' },
        false: { en: 'the food is not safe', 'zh-CN': '食品不安全' },
      },
    },
  ],
  parameters: [],
  parameterValues: {},
});

function told(
  conditions: Condition,
  facts: Facts,
  locale: Locale,
  showPersonalData: boolean,
  fixed: readonly string[] = [],
): string {
  const of = input(conditions);
  return whyNotText(of, whyNot(of, facts, { outcome: { value: 1 } }, { fixed }), { locale, showPersonalData });
}

describe('why not in words', () => {
  const facts = { 'asset.soldOn': '2026-02-23', 'asset.repairCount': 1 };
  const both: Condition = { all: [soldOn, repairs] };

  it('says what would have to differ, by how much, in both languages', () => {
    expect(told(both, facts, 'en', true)).toBe(
      'It would be so had the number of repairs been 3 instead of 1 and the date of purchase been 2026-02-25 (2 days later) instead of 2026-02-23.',
    );
    expect(told(both, facts, 'zh-CN', true)).toBe(
      '如果维修次数为3而不是1，并且购买日期为2026-02-25（晚2天）而不是2026-02-23，就会是这一结果。',
    );
    expect(told(repairs, {}, 'zh-CN', true)).toBe('如果已提供维修次数且其值为3，就会是这一结果。');
  });

  it('says a yes or no as what it means', () => {
    const unsafe: Condition = { all: [{ fact: 'food.isSafe', operator: 'equal', value: false }, repairs] };
    for (const given of [{ 'food.isSafe': true }, {}]) {
      const of = { ...given, 'asset.repairCount': 1 };
      expect(told(unsafe, of, 'en', true)).toBe(
        'It would be so had the number of repairs been 3 instead of 1 and it been the case that the food is not safe.',
      );
      expect(told(unsafe, of, 'zh-CN', true)).toBe('如果维修次数为3而不是1，并且食品不安全，就会是这一结果。');
    }
  });

  it('masks personal data unless it may be shown', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      expect(told(both, facts, locale, false)).not.toMatch(/2026-02/);
      expect(told(both, facts, locale, false)).toContain('***');
    }
  });

  it('says so where there is nothing to say', () => {
    expect(told(repairs, { 'asset.repairCount': 3 }, 'en', true)).toBe('It is so already.');
    expect(told(repairs, facts, 'zh-CN', true, ['asset.repairCount'])).toBe('无论可变更的事实如何变化，都不会是这一结果。');
  });
});
