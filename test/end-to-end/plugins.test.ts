import type { Database } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundCompany } from '../company.ts';
import { databases } from '../database.ts';
import { type HttpCompany, serve } from '../http.ts';
import { openServiceCase } from '../operations.ts';

/** One story for each plugin: a case, a fact that it lacks, the answer that supplies it, and details that are wrong. */
const stories = [
  {
    plugin: 'food-recall',
    input: {
      businessUnit: 'FOOD',
      caseType: 'food.recall',
      channel: 'INTERNAL',
      title: '即食沙拉检出单增李斯特菌',
      product: { sku: 'SALAD-01' },
      batch: { code: 'L2506' },
    },
    decided: { point: 'recallPlan', outcome: { class: 'I', startWithin: 'PT24H' } },
    lacking: {
      input: {
        businessUnit: 'FOOD',
        caseType: 'food.complaint',
        channel: 'PHONE',
        title: '面包发霉',
        customer: { name: '示例客户', phone: '10000000011' },
      },
      point: 'clocks',
      missing: 'param.complaint.startWithin',
    },
    wrong: { details: { hazard: 'BAD_LUCK' }, field: 'details.hazard' },
  },
  {
    plugin: 'equipment-warranty',
    input: {
      businessUnit: 'EQUIPMENT',
      caseType: 'equipment.repair',
      channel: 'PHONE',
      title: '电水壶冒烟',
      product: { sku: 'KETTLE-01' },
      customer: { name: '示例客户', phone: '10000000012' },
    },
    decided: { point: 'classify', outcome: { severity: 'CRITICAL', urgency: 'URGENT' } },
    lacking: {
      input: {
        businessUnit: 'EQUIPMENT',
        caseType: 'equipment.repair',
        channel: 'PHONE',
        title: '电水壶不加热',
        product: { sku: 'KETTLE-01' },
        customer: { name: '示例客户', phone: '10000000012' },
      },
      point: 'coverage',
      missing: 'asset.soldOn',
    },
    wrong: { details: { handedInOn: 'last week' }, field: 'details.handedInOn' },
  },
  {
    plugin: 'bank-info-query',
    input: {
      businessUnit: 'BANK',
      caseType: 'bank.own-query',
      channel: 'COUNTER',
      title: '查询本人贷款余额',
      customer: { name: '示例客户', phone: '10000000013' },
      details: { requesterRole: 'SELF', informationKinds: ['LOAN'], writtenResultWanted: true, selfServiceFailed: false },
    },
    decided: { point: 'documents', outcome: undefined },
    lacking: {
      input: {
        businessUnit: 'BANK',
        caseType: 'bank.own-query',
        channel: 'COUNTER',
        title: '查询本人贷款余额',
        customer: { name: '示例客户', phone: '10000000013' },
        details: { requesterRole: 'SELF', informationKinds: ['LOAN'], writtenResultWanted: true, selfServiceFailed: false },
      },
      point: 'clocks',
      missing: 'param.ownQueryAnswerTime',
    },
    wrong: { details: { requesterRole: 'NEIGHBOUR' }, field: 'details.requesterRole' },
  },
  {
    plugin: 'hotel-complaints',
    input: {
      businessUnit: 'HOTEL',
      caseType: 'hotel.complaint',
      channel: 'COUNTER',
      title: '早餐后多人腹泻，怀疑食物中毒',
      details: { area: 'CATERING' },
    },
    decided: { point: 'classify', outcome: { severity: 'CRITICAL', urgency: 'URGENT' } },
    lacking: {
      input: {
        businessUnit: 'HOTEL',
        caseType: 'hotel.complaint',
        channel: 'COUNTER',
        title: '房间空调噪音大',
        details: { area: 'ROOMS' },
      },
      point: 'clocks',
      missing: /^param\./,
    },
    wrong: { details: { area: 'ROOF' }, field: 'details.area' },
  },
  {
    plugin: 'consumer-electronics',
    input: {
      businessUnit: 'ELECTRONICS',
      caseType: 'electronics.repair',
      channel: 'APP',
      title: '手机电池鼓包',
      product: { sku: 'PHONE-01' },
      customer: { name: '示例客户', phone: '10000000016' },
    },
    decided: { point: 'classify', outcome: { severity: 'CRITICAL', team: 'QUALITY_CONTROL' } },
    lacking: {
      input: {
        businessUnit: 'ELECTRONICS',
        caseType: 'electronics.repair',
        channel: 'APP',
        title: '手机无法充电',
        product: { sku: 'PHONE-01' },
        customer: { name: '示例客户', phone: '10000000016' },
      },
      point: 'coverage',
      missing: 'details.finding',
    },
    wrong: { details: { finding: 'BAD_LUCK' }, field: 'details.finding' },
  },
  {
    plugin: 'general-service',
    input: {
      businessUnit: 'SERVICE',
      caseType: 'service.complaint',
      channel: 'PHONE',
      title: '客服态度差，请立即处理',
      customer: { name: '示例客户', phone: '10000000015' },
    },
    decided: { point: 'classify', outcome: { category: 'SERVICE_COMPLAINT', urgency: 'URGENT', team: 'CUSTOMER_SERVICE' } },
    lacking: {
      input: {
        businessUnit: 'SERVICE',
        caseType: 'service.complaint',
        channel: 'PHONE',
        title: '客服态度差',
        customer: { name: '示例客户', phone: '10000000015' },
      },
      point: 'clocks',
      missing: 'param.findingsTime',
    },
    wrong: { details: { importance: 'HUGE' }, field: 'details.importance' },
  },
] as const;

interface Decision {
  readonly point: string;
  readonly status: string;
  readonly outcome: unknown;
  readonly missing: readonly string[];
  readonly missingFacts: readonly { readonly id: string; readonly question: string }[];
  readonly fired: readonly { readonly reason: string; readonly chinese: string; readonly source: string }[];
}

describe.each(databases)('the plugins over HTTP on $name', ({ open }) => {
  let database: Database;
  let http: HttpCompany;
  let byReference: HttpCompany;

  beforeAll(async () => {
    database = await open();
    http = await serve(database, await foundCompany(database));
    byReference = await serve(database, await foundCompany(database), { byReference: true });
  });

  afterAll(async () => {
    await http.server.close();
    await byReference.server.close();
    await database.close();
  });

  const opened = async (input: object, { post } = http) => {
    const { status, body } = await post(openServiceCase, { input });
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    return body.data.openServiceCase;
  };

  test.each(stories)('$plugin shows its decisions with reasons in both languages and sources', async ({ input, decided }) => {
    const { serviceCase, errors } = await opened(input);
    expect(errors).toEqual([]);
    const decisions: readonly Decision[] = serviceCase.decisions;
    const decision = decisions.find(({ point }) => point === decided.point);
    expect(decision).toMatchObject({ status: 'DECIDED', ...(decided.outcome ? { outcome: decided.outcome } : {}) });
    const fired = decisions.flatMap((each) => each.fired);
    expect(fired.length).toBeGreaterThan(0);
    for (const { reason, chinese, source } of fired) {
      expect(reason).not.toMatch(/\p{Script=Han}|\{/u);
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(chinese).not.toContain('{');
      expect(source).not.toBe('');
    }
  });

  test.each(stories)('$plugin names the fact that a decision lacks', async ({ lacking }) => {
    const { serviceCase, errors } = await opened(lacking.input);
    expect(errors).toEqual([]);
    const decision: Decision | undefined = serviceCase.decisions.find(({ point }: Decision) => point === lacking.point);
    expect(decision).toMatchObject({ status: 'NEEDS_INFORMATION', outcome: null });
    expect(decision?.missing).toEqual(expect.arrayContaining([expect.stringMatching(lacking.missing)]));
    expect(decision?.missingFacts.map(({ id }) => id)).toEqual(decision?.missing);
    for (const { question } of decision?.missingFacts ?? []) expect(question).not.toBe('');
  });

  test.each(stories)('$plugin decides the same by json-rules-engine itself', async ({ input, lacking }) => {
    for (const each of [input, lacking.input]) {
      const [compiled, reference] = [await opened(each), await opened(each, byReference)];
      expect(compiled.serviceCase.decisions.length).toBeGreaterThan(0);
      expect(reference.serviceCase.decisions).toEqual(compiled.serviceCase.decisions);
    }
  });

  test.each(stories)('$plugin answers wrong details with their path', async ({ input, wrong }) => {
    const { serviceCase, errors } = await opened({
      ...input,
      details: { ...('details' in input ? input.details : {}), ...wrong.details },
    });
    expect(serviceCase).toBeNull();
    expect(errors).toMatchObject([{ code: 'INVALID_DETAILS', field: wrong.field }]);
  });
});
