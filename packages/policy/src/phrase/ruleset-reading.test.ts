import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactDefinition, JsonValue, ParameterDefinition } from '../fact.ts';
import { type Locale, locales } from '../localized-text.ts';
import { inputOf } from '../referee/evaluators.fixture.ts';
import { deciders } from '../referee/rulesets.fixture.ts';
import { someRuns } from '../referee/runs.fixture.ts';
import { partial } from '../referee/values.fixture.ts';
import type { Condition, Ruleset } from '../ruleset.ts';
import { rule, ruleset } from '../warranty.fixture.ts';
import { readRuleset } from './ruleset-reading.ts';

const text = (en: string, chinese: string) => ({ en, 'zh-CN': chinese });

const facts: readonly FactDefinition[] = [
  { id: 'asset.repairCount', type: 'integer', label: text('repairs so far', '已维修次数') },
  { id: 'asset.daysSinceSale', type: 'integer', unit: 'day', label: text('days since the sale', '售出天数') },
  {
    id: 'product.kind',
    type: 'string',
    enum: ['PHONE', 'TABLET', 'FRIDGE'],
    valueLabels: { PHONE: text('a phone', '手机'), TABLET: text('a tablet', '平板电脑'), FRIDGE: text('a fridge', '冰箱') },
    label: text('Product', '产品'),
  },
  {
    id: 'coverage.covered',
    type: 'boolean',
    label: text('covered', '在保'),
    valueLabels: {
      true: text('it is under warranty', '在保修范围内'),
      false: text('it is not under warranty', '不在保修范围内'),
    },
  },
  { id: 'case.seen', type: 'boolean', label: text('Seen by a technician', '技术人员已到场') },
  { id: 'case.text', type: 'string', label: text('description', '描述') },
  { id: 'case.papers', type: 'stringList', label: text('papers held', '已有材料') },
  { id: 'case.lines', type: 'objectList', label: text('lines', '明细') },
  { id: 'case.loss', type: 'decimal', unit: 'CNY', label: text('loss suffered', '损失金额') },
  { id: 'case.waited', type: 'duration', label: text('time waited', '等待时间') },
  { id: 'case.openedAt', type: 'dateTime', label: text('time the case was opened', '受理时间') },
  { id: 'asset.soldOn', type: 'date', label: text('date of sale', '销售日期') },
];

const parameter = (id: string, type: ParameterDefinition['type'], label: ReturnType<typeof text>, value?: JsonValue) => ({
  id,
  type,
  label,
  ...(value === undefined ? {} : { default: value }),
  source: { text: text('a law', '某法'), evidence: 'unverified' as const },
});

const parameters: readonly ParameterDefinition[] = [
  parameter('most', 'integer', text('repairs before an exchange', '换货前维修次数'), 2),
  { ...parameter('days', 'integer', text('return period', '退货期限'), 7), unit: 'day' },
  parameter('answer', 'duration', text('first response time', '首次响应时限'), 'PT24H'),
  { ...parameter('reply', 'duration', text('reply time', '答复时限'), 'P3D'), unit: 'workingDay' },
  parameter('blank', 'duration', text('review time', '审核时限')),
  parameter('words', 'stringList', text('words for fire', '起火关键词'), ['fire', 'smoke', '起火', '冒烟', '着火', 'burn']),
  parameter('kinds', 'stringList', text('kinds under the rules', '适用产品'), ['PHONE', 'TABLET']),
];

const outcome = {
  properties: {
    severity: {
      'x-phrase': text('the severity is {value}', '严重程度为{value}'),
      'x-valueLabels': { BAD: text('serious', '严重') },
    },
    within: { 'x-phrase': text('within {value}', '期限为{value}') },
    paused: {
      'x-valueLabels': { true: text('it may be paused', '可暂停计时'), false: text('it is never paused', '不可暂停计时') },
    },
    choice: { 'x-phrase': text('one may have {value}', '可选择{value}'), 'x-conjunction': 'or' },
    steps: { 'x-phrase': text('one should {value}', '建议{value}'), 'x-conjunction': 'andThen' },
    lines: { 'x-phrase': text('for {value}', '项目为{value}'), 'x-emptyPhrase': text('nothing is charged', '不收取费用') },
    team: { 'x-phrase': text('{value} takes it', '由{value}处理') },
  },
};

const codeLabels = { 'team.A_TEAM': text('the first team', '一组'), A_TEAM: text('somebody else', '别人') };

const readingOf = (of: Ruleset, locale: Locale) =>
  readRuleset({ ruleset: of, facts, parameters, parameterValues: {}, codeLabels, outcome }, locale);

function read(conditions: Condition, params: Record<string, JsonValue> | 'refer' = 'refer', locale: Locale = 'en'): string {
  return readingOf(ruleset('first', [rule('one', conditions, params)], []), locale).rules[0]?.sentence ?? '';
}

const both = (conditions: Condition) => [conditionIn(conditions, 'en'), conditionIn(conditions, 'zh-CN')];
const conditionIn = (conditions: Condition, locale: Locale) =>
  read(conditions, 'refer', locale).replace(/^If (.*), then the case goes to a person\.$|^如果(.*)，则转由人工处理。$/, '$1$2');

const is = (fact: string, operator: string, value: JsonValue): Condition => ({ fact, operator, value });
const phone = is('product.kind', 'equal', 'PHONE');
const often = is('asset.repairCount', 'greaterThanInclusive', { fact: 'param.most' });
const covered = is('coverage.covered', 'equal', true);

describe('a condition in words', () => {
  it.each<[string, string, Condition]>([
    ['the product is a phone', '产品为手机', phone],
    ['the product is not a phone', '产品不是手机', { not: phone }],
    ['the product is a phone or a tablet', '产品为手机或平板电脑', is('product.kind', 'in', ['PHONE', 'TABLET'])],
    ['the product is neither a phone nor a tablet', '产品不是手机或平板电脑', is('product.kind', 'notIn', ['PHONE', 'TABLET'])],
    ['the product is a phone', '产品为手机', is('product.kind', 'in', ['PHONE'])],
    [
      'the product is one of the kinds under the rules (parameter: a phone and a tablet)',
      '产品属于“适用产品”（参数：手机和平板电脑）',
      is('product.kind', 'in', { fact: 'param.kinds' }),
    ],
    [
      'the repairs so far are at least 2 (parameter: repairs before an exchange)',
      '已维修次数不少于2（参数：换货前维修次数）',
      often,
    ],
    [
      'the repairs so far are less than 2 (parameter: repairs before an exchange)',
      '已维修次数少于2（参数：换货前维修次数）',
      { not: often },
    ],
    [
      'the days since the sale are at most 7 (parameter: return period)',
      '售出天数不超过7天（参数：退货期限）',
      is('asset.daysSinceSale', 'lessThanInclusive', { fact: 'param.days' }),
    ],
    ['it is under warranty', '在保修范围内', covered],
    ['it is not under warranty', '不在保修范围内', { not: covered }],
    ['it is not under warranty', '不在保修范围内', is('coverage.covered', 'notEqual', true)],
    ['the answer to “seen by a technician” is no', '“技术人员已到场”为“否”', is('case.seen', 'equal', false)],
    ['the product is not stated', '未填写“产品”', is('product.kind', 'equal', null)],
    ['“seen by a technician” is not answered', '未填写“技术人员已到场”', is('case.seen', 'equal', null)],
    ['the product is stated', '已填写“产品”', is('product.kind', 'notEqual', null)],
    [
      'the description mentions any of the words for fire (parameter: 6 words)',
      '描述提及“起火关键词”（参数：共6个）中的任意一个',
      is('case.text', 'textContainsAny@1', { fact: 'param.words' }),
    ],
    [
      'the description mentions none of “leak”',
      '描述未提及“leak”中的任何一个',
      { not: is('case.text', 'textContainsAny@1', ['leak']) },
    ],
    ['the papers held include phone bill', '已有材料包含PHONE_BILL', is('case.papers', 'contains', 'PHONE_BILL')],
    [
      'at least one entry of the papers held is not “x”',
      '已有材料中的至少一项不是“x”',
      is('case.papers', 'not:everyFact:equal', 'x'),
    ],
    ['the loss suffered is more than 100.50 yuan', '损失金额超过100.50元', is('case.loss', 'decimalGreaterThan@1', '100.50')],
    ['the time waited is longer than 1 day 2 hours', '等待时间超过1天2小时', is('case.waited', 'durationLongerThan@1', 'P1DT2H')],
    ['the date of sale is before 2026-01-01', '销售日期早于2026-01-01', is('asset.soldOn', 'dateBefore@1', '2026-01-01')],
    [
      'the time waited is at most what the parameter “review time” says (not set)',
      '等待时间不超过参数“审核时限”规定的值（尚未设置）',
      is('case.waited', 'durationAtMost@1', { fact: 'param.blank' }),
    ],
    [
      'the days from the date of sale to the time the case was opened are at most 30',
      '从销售日期到受理时间的天数不超过30天',
      {
        fact: 'time.days',
        params: { from: { fact: 'asset.soldOn' }, until: { fact: 'case.openedAt' } },
        operator: 'lessThanInclusive',
        value: 30,
      },
    ],
    [
      'for at least one entry of the lines, its q is more than 2, and its fault is A',
      '明细中至少有一项满足：其q超过2，并且其fault为A',
      is('case.lines', 'someElement@1', {
        all: [
          { fact: 'element.q', operator: 'greaterThan', value: 2 },
          { fact: 'element.fault', operator: 'equal', value: 'A' },
        ],
      }),
    ],
  ])('%s', (en, chinese, condition) => {
    expect(both(condition)).toEqual([en, chinese]);
  });

  it('joins clauses, two alternatives in the sentence and more in a numbered list', () => {
    expect(both({ all: [covered, phone, often] })[0]).toBe(
      'it is under warranty, the product is a phone, and the repairs so far are at least 2 (parameter: repairs before an exchange)',
    );
    expect(both({ all: [covered, { all: [phone, { any: [often] }] }] })).toEqual(both({ all: [covered, phone, often] }));
    expect(both({ all: [{ any: [covered, phone] }, often] })).toEqual([
      'the repairs so far are at least 2 (parameter: repairs before an exchange), and either it is under warranty, or the product is a phone',
      '已维修次数不少于2（参数：换货前维修次数），并且（在保修范围内，或者产品为手机）',
    ]);
    expect(
      both({ any: [covered, phone, { all: [{ not: covered }, { any: [phone, { not: often }, { all: [covered, phone] }] }] }] }),
    ).toEqual([
      'at least one of these is true: (1) it is under warranty; (2) the product is a phone; (3) it is not under warranty, and at least one of these is true: (a) the product is a phone; (b) the repairs so far are less than 2 (parameter: repairs before an exchange); (c) it is under warranty, and the product is a phone',
      '符合下列情形之一：（1）在保修范围内；（2）产品为手机；（3）不在保修范围内，并且符合下列情形之一：（a）产品为手机；（b）已维修次数少于2（参数：换货前维修次数）；（c）在保修范围内，并且产品为手机',
    ]);
    expect(both({ all: [{ any: [covered, phone] }, { any: [often, phone] }] })[0]).toMatch(
      /^all of these are true: \(1\) either .*; \(2\) either /,
    );
  });

  it('numbers the third level on and on', () => {
    const six = [phone, { not: phone }, often, { not: often }, covered, is('case.seen', 'equal', null)];
    const deep = (inner: Condition): Condition => ({ any: [covered, often, { all: [phone, { any: [often, covered, inner] }] }] });
    const [en, chinese] = both(deep({ all: [covered, { any: six }] }));
    expect([...(en ?? '').matchAll(/\((i|ii|iii|iv|v|vi)\) /g)].map(([, numeral]) => numeral)).toEqual([
      'i',
      'ii',
      'iii',
      'iv',
      'v',
      'vi',
    ]);
    expect(chinese).toContain('；（iv）已维修次数少于2（参数：换货前维修次数）；（v）在保修范围内；（vi）未填写“技术人员已到场”');
  });

  it('denies the parts of what is denied', () => {
    expect(both({ not: { any: [covered, { all: [phone, { not: often }] }] } })).toEqual([
      'it is not under warranty, and either the product is not a phone, or the repairs so far are at least 2 (parameter: repairs before an exchange)',
      '不在保修范围内，并且（产品不是手机，或者已维修次数不少于2（参数：换货前维修次数））',
    ]);
  });

  it('says a named condition by its label and what it means, and spells out one without', () => {
    const named: Ruleset = {
      ...ruleset('first', [rule('one', { all: [{ condition: 'inTerm' }, { not: { condition: 'known' } }] }, 'refer')], {}),
      conditions: { inTerm: { all: [covered, phone] }, known: { all: [often] } },
      conditionLabels: { inTerm: { true: text('the term runs', '尚在保修期'), false: text('the term is over', '已过保修期') } },
    };
    expect(readingOf(named, 'en').rules[0]?.sentence).toMatch(/^If the term runs, and the repairs so far are less than 2 /);
    expect(readingOf(named, 'en').terms).toEqual([
      { name: 'inTerm', sentence: '“the term runs” means: it is under warranty, and the product is a phone.' },
    ]);
    const denied = { ...named, rules: [rule('one', { not: { condition: 'inTerm' } }, 'refer')] };
    expect(readingOf(denied, 'zh-CN').rules[0]?.sentence).toBe('如果已过保修期，则转由人工处理。');
  });
});

describe('an outcome in words', () => {
  it.each<[string, string, Record<string, JsonValue>]>([
    ['the severity is serious, and the first team takes it', '严重程度为严重，由一组处理', { team: 'A_TEAM', severity: 'BAD' }],
    [
      'the severity is serious, within 24 hours (parameter: first response time)',
      '严重程度为严重，期限为24小时（参数：首次响应时限）',
      { severity: 'BAD', within: { fact: 'param.answer' } },
    ],
    ['it is never paused, and nothing is charged', '不可暂停计时，不收取费用', { paused: false, lines: [] }],
    ['it may be paused, for a bill and NEW', '可暂停计时，项目为A_BILL和NEW', { paused: true, lines: ['A_BILL', 'NEW'] }],
    ['other is 3', 'other为3', { other: 3 }],
    ['one may have a bill, OLD or NEW', '可选择A_BILL、OLD或NEW', { choice: ['A_BILL', 'OLD', 'NEW'] }],
    ['one should a bill and NEW', '建议A_BILL并NEW', { steps: ['A_BILL', 'NEW'] }],
    ['within 3 working days (parameter: reply time)', '期限为3个工作日（参数：答复时限）', { within: { fact: 'param.reply' } }],
  ])('%s', (en, chinese, params) => {
    expect(read({ all: [covered] }, params)).toBe(`If it is under warranty, then ${en}.`);
    expect(read({ all: [covered] }, params, 'zh-CN')).toBe(`如果在保修范围内，则${chinese}。`);
  });
});

describe('readRuleset', () => {
  const of: Ruleset = ruleset(
    'collect',
    [
      { ...rule('low', { all: [often] }, { within: { fact: 'param.answer' } }, 5), locked: true },
      {
        ...rule('high', { all: [phone] }, { severity: 'BAD' }, 9),
        reason: text(
          'After {param.days} days, {asset.repairCount} repairs; answered within {param.reply}.',
          '{param.days}天后维修{asset.repairCount}次，{param.reply}内答复。',
        ),
      },
    ],
    [],
  );

  it('gives the rules by priority with their sources, locks and figures, and what happens otherwise', () => {
    const { rules, otherwise, hitPolicy } = readingOf(of, 'en');
    expect(rules.map(({ name, priority, isLocked, source }) => [name, priority, isLocked, source])).toEqual([
      ['high', 9, false, 'a law'],
      ['low', 5, true, 'a law'],
    ]);
    expect(rules[1]?.parameters.map(({ id, valueText, evidenceText }) => [id, valueText, evidenceText])).toEqual([
      ['most', '2', 'NOT VERIFIED: confirm before publishing'],
      ['answer', '24 hours', 'NOT VERIFIED: confirm before publishing'],
    ]);
    expect(otherwise).toBe('Otherwise, nothing further follows.');
    expect(hitPolicy).toEqual({ id: 'collect', text: 'Every rule that applies adds its result to a list.' });
    const merged = readingOf(ruleset('merge', [], { severity: 'BAD' }), 'zh-CN');
    expect(merged.otherwise).toBe('上述规则未作规定之处，严重程度为严重。');
  });

  it('puts figures into reasons, and names facts whose values are not yet known', () => {
    expect(readingOf(of, 'en').rules[0]?.reason).toBe('After 7 days, [repairs so far] repairs; answered within 3 working days.');
    expect(readingOf(of, 'zh-CN').rules[0]?.reason).toBe('7天后维修[已维修次数]次，3个工作日内答复。');
  });

  it('reads any ruleset there is, leaving no gap in a sentence', () => {
    fc.assert(
      fc.property(deciders, partial, (any, given) => {
        for (const locale of locales)
          for (const { sentence } of readRuleset(inputOf(any, given), locale).rules)
            expect(sentence).not.toMatch(/undefined|\[object|\{(?:fact|value|is)\}/);
      }),
      someRuns(40),
    );
  });
});
