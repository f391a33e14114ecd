import { describe, expect, test } from 'vitest';
import { approvalsPlugin, firing, now, part } from '../../test/threshold-plugin.ts';
import { checkPlugin } from '../check-plugin.ts';
import type { Condition, Example, Plugin } from '../index.ts';
import { runExamples } from '../run-examples.ts';
import { draftBoundaries } from './draft-boundaries.ts';
import { formatBoundaries } from './format-boundaries.ts';

const old: Condition = { fact: 'details.age', operator: 'greaterThan', value: 7 };
const rules = { old: { all: [old] } };
const aged = (age: number, fired: readonly string[]): Example =>
  firing(`age ${age}`, { 'details.part': 'WHEEL', 'details.age': age }, fired);

function draftsOf(plugin: Plugin): readonly Example[] {
  return draftBoundaries(plugin).files.flatMap(({ contents }) => contents.examples);
}

describe('draftBoundaries', () => {
  test('a threshold of 7 gives 6, 7 and 8, decided by the rules and to be confirmed', () => {
    const { drafts, files } = draftBoundaries(approvalsPlugin(rules, [aged(10, ['old'])]));
    expect(drafts).toBe(3);
    expect(files.map(({ name }) => name)).toEqual(['approvals.toy.complaint.boundaries.json']);
    const facts = (age: number) => ({ 'details.part': 'WHEEL', 'details.age': age });
    const fires = { status: 'DECIDED', outcome: [{ step: 1, role: 'MANAGER', action: 'ACT' }], fired: ['old'] };
    const none = { status: 'DECIDED', outcome: [], fired: [] };
    const name = (age: number) => `old: details.age greaterThan 7, at details.age ${age}`;
    expect(files[0]?.contents).toEqual({
      decision: 'approvals',
      caseType: 'toy.complaint',
      examples: [
        { name: name(6), confirmed: false, now, facts: facts(6), expect: none },
        { name: name(7), confirmed: false, now, facts: facts(7), expect: none },
        { name: name(8), confirmed: false, now, facts: facts(8), expect: fires },
      ],
    });
  });

  test('leaves out what an example shows, whether it is confirmed or a draft', () => {
    const examples = [aged(7, []), { ...aged(8, ['old']), confirmed: false }];
    expect(draftsOf(approvalsPlugin(rules, examples)).map(({ facts }) => facts['details.age'])).toEqual([6]);
  });

  test('an example in which another condition decides shows nothing of the threshold', () => {
    const doll = firing('a doll', { 'details.part': 'DOLL', 'details.age': 7 }, []);
    const ages = draftsOf(approvalsPlugin({ old: { all: [part('WHEEL'), old] } }, [doll, aged(10, ['old'])])).map(
      ({ facts }) => facts,
    );
    expect(ages.map((facts) => [facts['details.part'], facts['details.age']])).toEqual([
      ['WHEEL', 6],
      ['WHEEL', 7],
      ['WHEEL', 8],
    ]);
  });

  test('says where there is no example to begin with', () => {
    const doll = firing('a doll', { 'details.part': 'DOLL', 'details.age': 7 }, []);
    const report = draftBoundaries(approvalsPlugin({ old: { all: [{ not: part('DOLL') }, old] } }, [doll]));
    const place = { file: 'rulesets[0]', path: 'rules[0].conditions.all[1]', in: 'old', comparison: 'details.age greaterThan 7' };
    expect(report.withoutBase).toEqual([place]);
    expect(formatBoundaries(report)).toContain('rules[0].conditions.all[1]  old: details.age greaterThan 7');
    expect(formatBoundaries(report, 'zh-CN')).toContain('请手工编写示例');
  });

  test('takes the figure of a parameter as the example has it', () => {
    const late: Condition = { fact: 'details.used', operator: 'durationLongerThan@1', value: { fact: 'param.respondWithin' } };
    const example = firing('late', { 'details.used': 'P9D' }, ['late'], { parameters: { respondWithin: 'P3D' } });
    const drafts = draftsOf(approvalsPlugin({ late: { all: [late] } }, [example]));
    expect(drafts.map(({ facts, parameters }) => [facts['details.used'], parameters])).toEqual([
      ['P2D', { respondWithin: 'P3D' }],
      ['P3D', { respondWithin: 'P3D' }],
      ['P4D', { respondWithin: 'P3D' }],
    ]);
  });

  test.each([
    ['time.days', 7, 'details.boughtOn', ['2026-02-23', '2026-02-22']],
    ['time.months', 6, 'details.boughtOn', ['2025-09-02', '2025-09-01']],
    ['time.elapsed', 'PT24H', 'details.calledAt', ['2026-03-01T09:30:00+08:00', '2026-03-01T09:29:59+08:00']],
    // Saturday 28 February 2026 is a make-up day (调休).
    ['time.workingDays', 3, 'details.boughtOn', ['2026-02-26', '2026-02-25']],
  ] as const)('%s: moves a date to the last value within %s and the first beyond', (fact, limit, moved, values) => {
    const params = { from: { fact: moved }, until: { fact: 'case.openedAt' } };
    const operator = typeof limit === 'string' ? 'durationAtMost@1' : 'lessThanInclusive';
    const within: Condition = { all: [{ fact, params, operator, value: limit }] };
    const opened = { 'case.openedAt': now };
    const start = moved === 'details.boughtOn' ? '2026-03-02' : now;
    const plugin = approvalsPlugin({ within }, [firing('today', { ...opened, [moved]: start }, ['within'])]);
    const drafts = draftsOf(plugin);
    expect(drafts.map(({ facts, expect: { fired } }) => [facts[moved], fired])).toEqual([
      [values[0], ['within']],
      [values[1], []],
    ]);
    const shown = drafts.map((draft) => ({ ...draft, confirmed: true }));
    expect(draftsOf(approvalsPlugin({ within }, shown))).toEqual([]);
  });

  test('asks for nothing that the intake form refuses', () => {
    const infant: Condition = { fact: 'details.age', operator: 'greaterThan', value: 0 };
    const drafts = draftsOf(approvalsPlugin({ infant: { all: [infant] } }, [firing('one', { 'details.age': 5 }, ['infant'])]));
    expect(drafts.map(({ facts }) => facts['details.age'])).toEqual([0, 1]);
  });

  test('of a yes-or-no, listed values and lists gives the outcome never seen', () => {
    const broken: Condition = { fact: 'details.broken', operator: 'equal', value: true };
    const inForce: Condition = { all: [broken, part('WHEEL')] };
    const drafts = draftsOf(
      approvalsPlugin({ inForce }, [firing('one', { 'details.part': 'WHEEL', 'details.broken': true }, ['inForce'])]),
    );
    expect(drafts.map(({ facts, expect: { fired } }) => [facts, fired])).toEqual([
      [{ 'details.part': 'WHEEL', 'details.broken': false }, []],
      [{ 'details.part': 'DOLL', 'details.broken': true }, []],
    ]);
  });

  test('a draft of a rule that another rule outdoes is taken from an example where it decides', () => {
    const broken: Condition = { fact: 'details.broken', operator: 'equal', value: true };
    const examples = [
      firing('outdone', { 'details.broken': true, 'details.part': 'DOLL' }, ['broken']),
      firing('plain', { 'details.broken': false, 'details.part': 'DOLL' }, []),
    ];
    const plugin = approvalsPlugin({ broken: { all: [broken] }, wheel: { all: [part('WHEEL')] } }, examples, {
      hitPolicy: 'first',
    });
    expect(draftsOf(plugin).map(({ facts }) => facts)).toEqual([{ 'details.broken': false, 'details.part': 'WHEEL' }]);
  });

  test('two rules with one threshold ask for its examples once', () => {
    const twice = { old: { all: [old] }, older: { all: [old] } };
    expect(draftsOf(approvalsPlugin(twice, [aged(10, ['old', 'older'])])).map(({ facts }) => facts['details.age'])).toEqual([
      6, 7, 8,
    ]);
  });

  test('its drafts have no fault, are decided as they expect, and count for nothing until they are confirmed', () => {
    const plugin = approvalsPlugin(rules, [aged(10, ['old'])]);
    const files = draftBoundaries(plugin).files.map(({ contents }) => contents);
    const after = { ...plugin, examples: [...plugin.examples, ...files] };
    const codes = new Set(checkPlugin(after).map(({ file }) => file));
    expect([...codes].filter((file) => file.startsWith('examples'))).toEqual([]);
    const report = runExamples(after);
    expect(report.results).toHaveLength(1);
    expect(report.drafts.map(({ passed }) => passed)).toEqual([true, true, true]);
    expect(draftBoundaries(after).drafts).toBe(0);
  });
});
