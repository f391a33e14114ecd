import { describe, expect, it } from 'vitest';
import { checkRuleset } from '../check/ruleset.ts';
import { evaluatorOf } from '../evaluate/deciding.fixture.ts';
import { createEvaluator } from '../evaluate/evaluator.ts';
import type { JsonValue } from '../fact.ts';
import { workingTime } from '../referee/working-time.fixture.ts';
import { createReferenceEvaluator } from '../reference/reference-evaluator.ts';
import type { FactReference, Ruleset } from '../ruleset.ts';
import { context, facts, rule, ruleset } from '../warranty.fixture.ts';
import { definitionOfComputed, parseComputedFact } from './computed-fact.ts';

const soldThenOpened = { from: { fact: 'asset.soldOn' }, until: { fact: 'case.openedAt' } };
const when = (computed: object, operator: string, value: JsonValue | FactReference): Ruleset => {
  const comparison = { fact: '', operator, value, ...computed };
  return ruleset('first', [rule('one', { all: [comparison] }, { value: 1 })]);
};
const returnedInTime = when({ fact: 'time.days', params: soldThenOpened }, 'lessThanInclusive', 7);

describe('a computed fact', () => {
  it('is worked out from the facts that it names, which are what is gathered and asked for', () => {
    const evaluator = evaluatorOf(returnedInTime);
    expect(evaluator.factIds).toEqual(['asset.soldOn', 'case.openedAt']);
    const sold = { 'asset.soldOn': '2026-02-23' };
    expect(evaluator.decide({ ...sold, 'case.openedAt': '2026-03-02T23:30:00+08:00' }).outcome).toEqual({ value: 1 });
    expect(evaluator.decide({ ...sold, 'case.openedAt': '2026-03-03T00:30:00+08:00' }).outcome).toEqual({ value: 0 });
    expect(evaluator.decide(sold).missing.map(({ id }) => id)).toEqual(['case.openedAt']);
    expect(evaluator.decide({}).missing.map(({ id }) => id)).toEqual(['asset.soldOn', 'case.openedAt']);
    expect(evaluator.decide({ ...sold, 'case.openedAt': null }).outcome).toEqual({ value: 0 });
  });

  it('is shown with what it came to, and may be given instead', () => {
    const evaluator = evaluatorOf(returnedInTime);
    const given = { 'asset.soldOn': '2026-02-23', 'case.openedAt': '2026-03-02T23:30:00+08:00' };
    const days = 'time.days(asset.soldOn, case.openedAt)';
    expect(evaluator.decide(given).fired[0]?.facts).toEqual({ [days]: 7 });
    expect(evaluator.factsRead({ ...given, 'asset.kind': 'phone' })).toEqual({ ...given, [days]: 7 });
    expect(evaluator.decide({ [days]: 8 }).outcome).toEqual({ value: 0 });
  });

  it('given as undefined is missing, and worked out; given as none is none', async () => {
    const days = 'time.days(asset.soldOn, case.openedAt)';
    const dates = { 'asset.soldOn': '2026-02-23', 'case.openedAt': '2026-03-02T23:30:00+08:00' };
    const input = { ruleset: returnedInTime, facts, parameters: [], parameterValues: {} };
    const [evaluator, reference] = [createEvaluator(input), createReferenceEvaluator(input)];
    for (const [given, outcome] of [
      [undefined, 1],
      [null, 0],
    ] as const) {
      const facts = { ...dates, [days]: given };
      expect(evaluator.decide(facts).outcome).toEqual({ value: outcome });
      expect((await reference.decide(facts)).outcome).toEqual({ value: outcome });
      expect(evaluator.decide(evaluator.factsRead(facts))).toEqual(evaluator.decide(facts));
    }
    const asked = evaluator.factsRead({ 'asset.soldOn': '2026-02-23' });
    expect(evaluator.decide({ ...asked, 'case.openedAt': dates['case.openedAt'] }).status).toBe('DECIDED');
  });

  it.each([
    ['time.days', '2026-03-02', '2026-03-01', -1],
    ['time.months', '2025-03-15', '2026-03-15', 12],
    ['time.months', '2025-03-15', '2026-03-16', 13],
    ['time.workingDays', '2026-02-27', '2026-03-02', 1],
    ['time.workingDays', '2026-03-02', '2026-02-27', -1],
    ['time.workingDays', '2026-02-27', '2026-03-01', 0],
    ['time.elapsed', '2026-03-02T09:00:00+08:00', '2026-03-02T03:30:05Z', 'PT2H30M5S'],
    ['time.elapsed', '2026-03-02T09:00:00Z', '2026-03-02T08:00:00Z', 'PT0S'],
    ['time.working', '2026-02-27T12:00:00Z', '2026-03-02T12:00:00Z', 'PT24H'],
  ])('%s from %s to %s is %s', (fact, from, until, expected) => {
    const types = fact === 'time.elapsed' || fact === 'time.working' ? 'duration' : 'integer';
    const [operator, value] = types === 'duration' ? ['durationAtMost@1', 'P30D'] : ['lessThan', 1_000];
    const evaluator = evaluatorOf(when({ fact, params: { from, until } }, operator, value), { workingTime });
    expect(Object.values(evaluator.factsRead({}))).toEqual([expected]);
  });

  it('stands on the right, in an outcome and in a reason too', () => {
    const overMileage = when({ fact: 'asset.mileage' }, 'greaterThan', { fact: 'time.days', params: soldThenOpened });
    const days = 'time.days(asset.soldOn, case.openedAt)';
    const told = {
      ...overMileage,
      rules: overMileage.rules.map((each) => ({
        ...each,
        event: { type: 'remedies', params: { value: { fact: 'time.days', params: soldThenOpened } } },
        reason: { en: `Sold {${days}} days ago.`, 'zh-CN': `已售出{${days}}天。` },
      })),
    };
    expect(checkRuleset(told, context)).toEqual([]);
    const result = evaluatorOf(told).decide({
      'asset.mileage': 30,
      'asset.soldOn': '2026-02-23',
      'case.openedAt': '2026-03-02T12:00:00Z',
    });
    expect(result.outcome).toEqual({ value: 7 });
    expect(result.fired[0]?.reason['zh-CN']).toBe('已售出7天。');
  });

  it('has a label of its own, and is personal when what it comes from is', () => {
    const computed = parseComputedFact('time.workingDays(asset.soldOn, 2026-03-02)');
    const sold = { id: 'asset.soldOn', type: 'date', label: { en: 'date of sale', 'zh-CN': '销售日期' } } as const;
    expect(computed && definitionOfComputed(computed, () => ({ ...sold, personalData: true }))).toMatchObject({
      type: 'integer',
      personalData: true,
      label: { en: 'working days from the date of sale to 2026-03-02', 'zh-CN': '从销售日期到2026-03-02的工作日天数' },
    });
  });

  it('of working time needs to know what working time is, and its revision which', () => {
    const working = when({ fact: 'time.workingDays', params: soldThenOpened }, 'greaterThan', 5);
    expect(() => evaluatorOf(working)).toThrow('workingTime');
    const revisions = ['weekdays', 'always'].map((id) => evaluatorOf(working, { workingTime: { ...workingTime, id } }).revision);
    expect(new Set(revisions).size).toBe(2);
    expect(evaluatorOf(returnedInTime, { workingTime }).revision).toBe(evaluatorOf(returnedInTime).revision);
    const unknownYear = {
      ...workingTime,
      isWorkingDay: () => {
        throw new Error('no data');
      },
    };
    const given = { 'asset.soldOn': '2026-02-23', 'case.openedAt': '2026-03-02T12:00:00Z' };
    expect(() => evaluatorOf(working, { workingTime: unknownYear }).decide(given)).toThrow('no data');
  });
});

describe('the check of a computed fact', () => {
  const place = 'rules[0].conditions.all[0]';
  const faultsOf = (computed: object, operator = 'lessThan', value: JsonValue = 7) =>
    checkRuleset(when(computed, operator, value), context).map(({ code, path }) => [code, path]);
  const days = (params: object) => faultsOf({ fact: 'time.days', params });

  it('has nothing against facts that are dates', () => {
    expect(days(soldThenOpened)).toEqual([]);
    expect(days({ from: { fact: 'param.from' }, until: '2026-01-01' })).toEqual([]);
  });

  it.each([
    ['no params', faultsOf({ fact: 'time.days' }), [`${place}.params.from`, `${place}.params.until`]],
    ['one more', days({ ...soldThenOpened, calendar: 'x' }), [`${place}.params.calendar`]],
    ['a text', days({ ...soldThenOpened, from: { fact: 'case.text' } }), [`${place}.params.from`]],
    ['a path', days({ ...soldThenOpened, from: { fact: 'case.extra', path: '$.on' } }), [`${place}.params.from`]],
    ['no date', days({ ...soldThenOpened, from: '2026-02-30' }), [`${place}.params.from`]],
    [
      'a date for an instant',
      faultsOf({ fact: 'time.elapsed', params: soldThenOpened }, 'durationAtMost@1', 'P1D'),
      [`${place}.params.from`],
    ],
  ])('refuses %s', (_name, found, places) => {
    expect(found).toEqual(places.map((path) => ['COMPUTED_FACT_PARAMS', path]));
  });

  it('refuses an unknown fact, a path, a value of another type, and its id written out', () => {
    expect(days({ ...soldThenOpened, from: { fact: 'asset.soldAt' } })).toEqual([['UNKNOWN_FACT', `${place}.params.from.fact`]]);
    expect(faultsOf({ fact: 'time.days', params: soldThenOpened, path: '$.a' })).toEqual([['INVALID_PATH', `${place}.path`]]);
    expect(faultsOf({ fact: 'time.days', params: soldThenOpened }, 'equal', 'seven')).toEqual([
      ['OPERATOR_TYPE', `${place}.value`],
    ]);
    expect(faultsOf({ fact: 'time.days(asset.soldOn, case.openedAt)' })).toEqual([['UNKNOWN_FACT', `${place}.fact`]]);
    expect(facts.some(({ id }) => id.startsWith('time.'))).toBe(false);
  });
});
