import { expect, test } from 'vitest';
import type { ParameterDefinition } from '../fact.ts';
import type { Ruleset } from '../ruleset.ts';
import { covered, rule, ruleset } from '../warranty.fixture.ts';
import { unreadParameters } from './unread-parameters.ts';

const text = { en: 'x', 'zh-CN': 'x' };
const parameter = (id: string): ParameterDefinition => ({
  id,
  type: 'integer',
  label: text,
  source: { text, evidence: 'unit' },
});
const least = (id: string, fact = 'asset.repairCount') => ({
  fact,
  operator: 'greaterThan',
  value: { fact: `param.${id}` },
});

/** Each is read in a place of its own, or nowhere. */
const reading: Ruleset = {
  ...ruleset(
    'first',
    [
      rule('a', { all: [least('compared'), { condition: 'used' }] }, { value: { fact: 'param.outcome' } }),
      rule('b', { fact: 'case.lines', operator: 'someElement@1', value: { all: [least('element', 'element.q')] } }, { value: 1 }),
      { ...rule('c', covered, { value: 2 }), reason: { en: 'Told.', 'zh-CN': '告知{param.reason}。' } },
    ],
    { value: { fact: 'param.otherwise' } },
  ),
  conditions: { used: { all: [least('named')] }, unused: { all: [least('forgotten')] } },
};

test('a parameter is read where a decision depends on it: in conditions that rules use, outcomes and the default', () => {
  const read = ['compared', 'outcome', 'element', 'otherwise', 'named'];
  expect(unreadParameters([reading], read.map(parameter))).toEqual([]);
  const unread = ['reason', 'forgotten', 'nowhere'].map(parameter);
  expect(unreadParameters([reading], unread).map(({ kind, subject, message }) => [kind, subject, message.en])).toEqual([
    ['UNREAD_PARAMETER', 'reason', 'Only reasons show reason; no decision depends on it.'],
    ['UNREAD_PARAMETER', 'forgotten', 'No rule reads forgotten.'],
    ['UNREAD_PARAMETER', 'nowhere', 'No rule reads nowhere.'],
  ]);
});

test('one ruleset of several is enough', () => {
  const other = ruleset('first', [rule('d', least('other'), { value: 1 })]);
  expect(unreadParameters([reading, other], [parameter('other')])).toEqual([]);
});
