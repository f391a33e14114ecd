import type { Database } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, foundCompany } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { execute, executeRaw } from '../../../../test/graphql.ts';
import { openServiceCase } from '../../../../test/operations.ts';

const evaluate = `query ($point: ID!, $caseType: ID!, $facts: JSON!, $asOf: DateTime, $businessUnit: String) {
  evaluate(point: $point, caseType: $caseType, facts: $facts, asOf: $asOf, businessUnit: $businessUnit) {
    status outcome missing missingFacts { id question } fired { rule reason source } revision
  }
}`;

const setParameter = `mutation ($input: SetParameterInput!) {
  setParameter(input: $input) { parameter { parameter value version } errors { code field message } }
}`;

const complaint = {
  businessUnit: 'FOOD',
  caseType: 'food.complaint',
  channel: 'PHONE',
  title: '面包包装破损',
  customer: { name: '示例客户', phone: '10000000003' },
};

describe.each(databases)('evaluate and parameters on $name', ({ open }) => {
  let database: Database;
  let company: Company;

  beforeAll(async () => {
    database = await open();
    company = await foundCompany(database);
  });

  afterAll(() => database.close());

  const ask = async (variables: object) => (await execute(company.request(), evaluate, { ...variables })).evaluate;
  const set = async (value: unknown, parameter = 'complaint.startWithin') =>
    (await execute(company.request(), setParameter, { input: { businessUnit: 'FOOD', plugin: 'food-recall', parameter, value } }))
      .setParameter;
  const clocksOf = async (input: object) => {
    const { openServiceCase: payload } = await execute(company.request(), openServiceCase, { input });
    return payload.serviceCase.decisions.find(({ point }: { point: string }) => point === 'clocks');
  };

  test('decides on given facts without a case', async () => {
    const answer = await ask({
      point: 'classify',
      caseType: 'food.recall',
      facts: { 'case.text': '沙拉检出单增李斯特菌', 'details.hazard': null, 'details.illnessReports': 0 },
    });
    expect(answer).toMatchObject({ status: 'DECIDED', outcome: { severity: 'CRITICAL' }, missing: [] });
  });

  test('refuses facts of the wrong type, saying which', async () => {
    const { errors } = await executeRaw(company.request(), evaluate, {
      point: 'classify',
      caseType: 'food.recall',
      facts: { 'case.text': 5 },
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FACTS_REFUSED',
      faults: [{ path: expect.stringContaining('case.text') }],
    });
  });

  test('refuses a decision nobody answers', async () => {
    const { errors } = await executeRaw(company.request(), evaluate, { point: 'loaner', caseType: 'food.recall', facts: {} });
    expect(errors?.[0]?.extensions['code']).toBe('DECISION_UNKNOWN');
  });

  test('a figure the source left blank is asked for until the unit sets it, and its revision is told apart', async () => {
    const before = await clocksOf(complaint);
    expect(before).toMatchObject({ status: 'NEEDS_INFORMATION', missing: ['param.complaint.startWithin'] });
    expect(before.missingFacts[0].label).not.toBe('');
    expect((await set('PT4H')).errors).toEqual([]);
    company.clock.set('2025-06-11T02:00:00Z');
    const after = await clocksOf(complaint);
    expect(after.status).toBe('DECIDED');
    expect(after.revision).not.toBe(before.revision);
    expect((await set('PT8H')).errors).toEqual([]);
    company.clock.set('2025-06-12T02:00:00Z');
    await clocksOf(complaint);
    const then = async (asOf: string | null) =>
      (await ask({ point: 'clocks', caseType: 'food.complaint', facts: {}, businessUnit: 'FOOD', asOf })).revision;
    expect(await then('2025-06-10T12:00:00Z')).toBe(before.revision);
    expect(await then('2025-06-11T12:00:00Z')).toBe(after.revision);
    expect(await then(null)).toBe(await then('2025-06-12T12:00:00Z'));
    expect((await set('PT4H')).errors).toEqual([]);
    company.clock.set('2025-06-13T02:00:00Z');
    await clocksOf(complaint);
    expect(await then('2025-06-13T12:00:00Z')).toBe(after.revision);
  });

  test.each([
    ['PARAMETER_UNKNOWN', 'parameter', 'nothing', 1],
    ['PARAMETER_REFUSED', 'value', 'complaint.startWithin', 'soon'],
  ])('refuses a parameter with %s', async (code, field, parameter, value) => {
    const answer = await set(value, parameter);
    expect(answer).toMatchObject({ parameter: null, errors: [{ code, field }] });
  });
});
