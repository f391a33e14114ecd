import type { Database, RequestContext } from '@aftercare/platform';
import foodRecall from '@aftercare/plugin-food-recall';
import { loadPlugins } from '@aftercare/plugin-sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServices } from '../../packages/domain/src/services.ts';
import { type Company, foundCompany } from '../company.ts';
import { databases } from '../database.ts';
import { execute } from '../graphql.ts';
import { openServiceCase } from '../operations.ts';

const evaluate = `query ($facts: JSON!, $businessUnit: String) {
  evaluate(point: "classify", caseType: "food.complaint", facts: $facts, businessUnit: $businessUnit) {
    status outcome missing fired { rule reason }
  }
}`;

const days = 'time.workingDays(case.occurredAt, case.openedAt)';

/** A complaint that comes more than three working days after the event is a minor one. */
const late = {
  name: 'late',
  priority: 1_000,
  conditions: {
    all: [
      {
        fact: 'time.workingDays',
        params: { from: { fact: 'case.occurredAt' }, until: { fact: 'case.openedAt' } },
        operator: 'greaterThan',
        value: 3,
      },
    ],
  },
  event: { type: 'classify', params: { category: 'LATE', severity: 'MINOR', urgency: 'NORMAL', team: 'CUSTOMER_SERVICE' } },
  reason: { en: `It came after {${days}} working days.`, 'zh-CN': `事发{${days}}个工作日后才投诉。` },
  source: 'test',
};
const plugins = loadPlugins([
  {
    ...foodRecall,
    rulesets: foodRecall.rulesets.map((ruleset) =>
      ruleset.decision === 'classify' && ruleset.caseTypes.includes('food.complaint')
        ? { ...ruleset, rules: [late, ...ruleset.rules] }
        : ruleset,
    ),
  },
]);

// National Day 2025: closed from 1 to 8 October, worked on Sunday 28 September.
const friday = '2025-09-26T10:00:00+08:00';
const afterHolidays = '2025-10-09T10:00:00+08:00';

describe.each(databases)('working days in rules on $name', ({ open }) => {
  let database: Database;
  let company: Company;
  const request = (): RequestContext => ({ ...company.request(), services: createServices(plugins) });

  beforeAll(async () => {
    database = await open();
    company = await foundCompany(database);
  });

  afterAll(() => database.close());

  test.each([
    ['by the unit’s calendar', 'FOOD'],
    ['by office hours where no unit is named', null],
  ])('are counted %s', async (_name, businessUnit) => {
    const facts = { 'case.occurredAt': friday, 'case.openedAt': afterHolidays };
    expect(await execute(request(), evaluate, { facts, businessUnit })).toMatchObject({
      evaluate: { status: 'DECIDED', fired: [{ rule: 'late', reason: 'It came after 4 working days.' }] },
    });
  });

  test('ask for what they are counted from', async () => {
    const { evaluate: answer } = await execute(request(), evaluate, { facts: { 'case.openedAt': friday } });
    expect(answer).toMatchObject({ status: 'NEEDS_INFORMATION', missing: expect.arrayContaining(['case.occurredAt']) });
    expect(answer.missing.filter((id: string) => id.includes('time.'))).toEqual([]);
  });

  test('are logged with the decision on a case, in the unit’s zone', async () => {
    const input = {
      businessUnit: 'FOOD',
      caseType: 'food.complaint',
      channel: 'PHONE',
      title: '面包发霉',
      // A Wednesday evening in China; the company's clock stands at Tuesday, 10 June.
      occurredAt: '2025-06-04T15:30:00Z',
      customer: { name: '示例客户', phone: '10000000021' },
    };
    const { openServiceCase: payload } = await execute(request(), openServiceCase, { input });
    expect(payload.errors).toEqual([]);
    expect(payload.serviceCase).toMatchObject({ category: 'LATE' });
    const rows = await database.transaction(
      { tenantId: company.tenantId },
      (em) => em.execute(`select facts from decision where point = 'classify'`),
      { readOnly: true },
    );
    expect(rows).toMatchObject([
      {
        facts: {
          'case.occurredAt': '2025-06-04T23:30:00+08:00',
          'case.openedAt': '2025-06-10T10:00:00+08:00',
          [days]: 4,
        },
      },
    ]);
  });
});
