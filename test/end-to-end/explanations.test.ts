import { ApiKey, type Database, hashApiKey, insert, inTransaction } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, foundCompany } from '../company.ts';
import { databases } from '../database.ts';
import { type HttpCompany, serve } from '../http.ts';

const open = `mutation ($input: OpenServiceCaseInput!) {
  openServiceCase(input: $input) { serviceCase { id decisions { point } } errors { code message } }
}`;

const explained = `query ($id: ID!, $audience: ExplanationAudience!, $locale: Locale) {
  serviceCase(id: $id) { decisions { point status explanation(audience: $audience, locale: $locale) { text sentences { kind rule text } } } }
}`;

const evaluated = `query ($facts: JSON!, $audience: ExplanationAudience!) {
  evaluate(point: "remedies", caseType: "equipment.return", facts: $facts) {
    status explanation(audience: $audience, locale: ZH_CN) { text }
  }
}`;

const hotel = {
  businessUnit: 'HOTEL',
  caseType: 'hotel.complaint',
  channel: 'PHONE',
  title: '客人滑倒',
  description: '住在808房的张某某在大堂滑倒，有人受伤',
  customer: { name: '示例客户', phone: '10000000077' },
  details: { area: 'ROOMS', room: '808', injury: true },
};

const returned = {
  'details.reason': 'NO_REASON',
  'details.remoteSale': true,
  'details.receivedOn': '2025-06-07',
  'case.openedAt': '2025-06-10T10:00:00+08:00',
  'details.intact': true,
  'details.excludedGoods': 'NONE',
};

describe.each(databases)('explanations over HTTP on $name', ({ open: openDatabase }) => {
  let database: Database;
  let company: Company;
  let http: HttpCompany;

  beforeAll(async () => {
    database = await openDatabase();
    company = await foundCompany(database);
    http = await serve(database, company);
    await inTransaction(company.request(), async (context) => {
      insert(context, ApiKey, {
        ...{ name: 'portal', kind: 'PARTNER', roles: ['PARTNER'], partnerId: company.partnerId, demo: false },
        keyHash: hashApiKey(`portal-${company.tenantId}`),
      });
      insert(context, ApiKey, {
        ...{ name: 'analyst', kind: 'STAFF', roles: ['ANALYST'], demo: false },
        keyHash: hashApiKey(`analyst-${company.tenantId}`),
      });
    });
  });

  afterAll(async () => {
    await http.server.close();
    await database.close();
  });

  const as = (who: 'portal' | 'analyst') => ({ authorization: `Bearer ${who}-${company.tenantId}` });
  const caseOf = async (input: object, headers = {}) =>
    (await http.post(open, { input }, headers)).body.data.openServiceCase.serviceCase;
  const told = async (id: string, audience: string, locale = 'ZH_CN', headers = {}) => {
    const { body } = await http.post(explained, { id, audience, locale }, headers);
    return { errors: body.errors, decisions: body.data?.serviceCase?.decisions };
  };
  type Told = { point: string; explanation: { text: string; sentences: { kind: string; rule: string | null; text: string }[] } };
  const classified = (decisions: Told[]) =>
    decisions.find(({ point }) => point === 'classify')?.explanation ?? expect.unreachable();

  test('tell of a case’s decisions in three wordings and two languages', async () => {
    const { id } = await caseOf(hotel);
    const customer = classified((await told(id, 'CUSTOMER')).decisions);
    expect(customer.text).toMatch(
      /^您好，您的事项处理意见如下：类别为人员受伤，严重程度为严重，紧急程度为紧急。\n理由：有人受伤。/,
    );
    expect(customer.text).not.toMatch(/值班经理|优先级|规则/);
    expect(customer.sentences.every(({ rule }) => rule === null)).toBe(true);
    const agent = classified((await told(id, 'AGENT', 'EN')).decisions);
    expect(agent.text).toContain(
      'Decided: the category is an injury, the severity is serious, the urgency is urgent, and the duty manager takes it.',
    );
    expect(agent.text).toContain('It held that somebody was hurt.');
    const auditor = classified((await told(id, 'AUDITOR', 'EN')).decisions);
    expect(auditor.text).toContain('Rule injury, priority 170; source: H2, H4.');
    expect(auditor.text).toMatch(/Revision sha256:[0-9a-f]{64}, engine policy/);
    expect(auditor.sentences.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['outcome', 'rule', 'reason', 'condition', 'hitPolicy', 'parameter', 'revision', 'asOf']),
    );
  });

  test('never hold personal data', async () => {
    const { id } = await caseOf(hotel);
    for (const audience of ['CUSTOMER', 'AGENT', 'AUDITOR'])
      for (const locale of ['EN', 'ZH_CN']) expect(JSON.stringify(await told(id, audience, locale))).not.toMatch(/808|张某某/);
  });

  test('tell what is missing, and how to ask', async () => {
    const { id } = await caseOf({
      businessUnit: 'EQUIPMENT',
      caseType: 'equipment.repair',
      channel: 'PHONE',
      title: '电水壶不加热',
      product: { sku: 'KETTLE-01' },
      customer: { name: '示例客户', phone: '10000000078' },
    });
    const coverage = (decisions: Told[]) => decisions.find(({ point }) => point === 'coverage')?.explanation.text;
    expect(coverage((await told(id, 'AGENT')).decisions)).toMatch(/尚未决定：[\s\S]*缺少：损坏原因。请询问：根据诊断/);
    expect(coverage((await told(id, 'CUSTOMER')).decisions)).toMatch(/^您好，为了尽快为您办理，请您补充以下信息。\n/);
  });

  test('tell a partner of its own cases as a customer is told, and nothing else', async () => {
    const own = await caseOf({ ...hotel, customer: { name: '示例客户', phone: '10000000079' } }, as('portal'));
    const { decisions } = await told(own.id, 'CUSTOMER', 'EN', as('portal'));
    expect(classified(decisions).text).toMatch(
      /^Our decision: the category is an injury, the severity is serious, and the urgency is urgent\./,
    );
    for (const audience of ['AGENT', 'AUDITOR'])
      expect((await told(own.id, audience, 'EN', as('portal'))).errors[0].extensions.code).toBe('FORBIDDEN');
    const { id } = await caseOf(hotel);
    expect((await told(id, 'CUSTOMER', 'EN', as('portal'))).decisions).toBeUndefined();
    expect((await told(id, 'AUDITOR', 'EN', as('analyst'))).errors).toBeUndefined();
  });

  test('tell of an evaluation too', async () => {
    const answer = async (audience: string, facts: object = returned) =>
      (await http.post(evaluated, { facts, audience })).body.data.evaluate.explanation.text;
    expect(await answer('CUSTOMER')).toMatch(/^您好，您的事项处理意见如下：您可选择退货退款，费用由您承担。\n理由：[^\n]+$/);
    expect(await answer('AGENT')).toMatch(
      /成立的条件：从签收日期到受理时间的天数不超过7天（参数：无理由退货天数）；实际为：3天。/,
    );
    expect(await answer('AUDITOR')).toContain('来源：');
  });
});
