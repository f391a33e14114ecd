import { ApiKey, type Database, hashApiKey, insert, inTransaction } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, foundCompany } from '../company.ts';
import { databases } from '../database.ts';
import { type HttpCompany, serve } from '../http.ts';

const fields = 'status outcome text changes { fact label from to }';

const evaluated = `query ($point: ID!, $caseType: ID!, $facts: JSON!, $wanted: JSON, $status: DecisionStatus, $fixed: [String!], $locale: Locale) {
  evaluate(point: $point, caseType: $caseType, facts: $facts) {
    status outcome
    whyNot(wanted: $wanted, status: $status, fixed: $fixed, locale: $locale) { ${fields} }
  }
}`;

const open = `mutation ($input: OpenServiceCaseInput!) {
  openServiceCase(input: $input) { serviceCase { id } errors { code message } }
}`;

const logged = `query ($id: ID!, $wanted: JSON) {
  serviceCase(id: $id) { decisions { point status outcome whyNot(wanted: $wanted, fixed: ["case.type"], locale: EN) { ${fields} } } }
}`;

/** Sent back ten days after it came; seven days are allowed. */
const returned = {
  point: 'remedies',
  caseType: 'equipment.return',
  facts: {
    'details.reason': 'NO_REASON',
    'details.remoteSale': true,
    'details.receivedOn': '2025-06-01',
    'case.openedAt': '2025-06-11T10:00:00+08:00',
    'details.intact': true,
    'details.excludedGoods': 'NONE',
  },
};

describe.each(databases)('why not, over HTTP on $name', ({ open: openDatabase }) => {
  let database: Database;
  let company: Company;
  let http: HttpCompany;

  beforeAll(async () => {
    database = await openDatabase();
    company = await foundCompany(database);
    http = await serve(database, company);
    await inTransaction(company.request(), async (context) => {
      const partner = { kind: 'PARTNER' as const, roles: ['PARTNER'], partnerId: company.partnerId };
      insert(context, ApiKey, { ...partner, name: 'portal', demo: false, keyHash: hashApiKey(`portal-${company.tenantId}`) });
    });
  });

  afterAll(async () => {
    await http.server.close();
    await database.close();
  });

  const ask = async (more: object, headers = {}) => (await http.post(evaluated, { ...returned, ...more }, headers)).body;
  const fixed = ['case.openedAt', 'details.reason'];

  test('names the fewest facts that would have to differ, in both languages', async () => {
    const { data } = await ask({ wanted: { allow: ['REFUND'] }, fixed, locale: 'ZH_CN' });
    expect(data.evaluate).toMatchObject({ status: 'DECIDED', outcome: { allow: [] } });
    expect(data.evaluate.whyNot).toMatchObject({
      status: 'FOUND',
      outcome: { allow: ['REFUND'] },
      changes: [{ fact: 'details.receivedOn', label: '签收日期', from: '2025-06-01', to: '2025-06-04' }],
      text: '如果签收日期为2025-06-04（晚3天）而不是2025-06-01，就会是这一结果。',
    });
    const english = (await ask({ wanted: { allow: ['REFUND'] }, fixed, locale: 'EN' })).data.evaluate.whyNot.text;
    expect(english).toMatch(/^It would be so had .+ been 2025-06-04 \(3 days later\) instead of 2025-06-01\.$/);
    const changed = { ...returned.facts, 'details.receivedOn': '2025-06-04' };
    const then = (await ask({ facts: changed, wanted: { allow: ['REFUND'] } })).data.evaluate;
    expect(then).toMatchObject({ outcome: data.evaluate.whyNot.outcome, whyNot: { status: 'FOUND', changes: [] } });
  });

  test('says so where nothing that may change would do', async () => {
    const all = { wanted: { allow: ['REFUND'] }, fixed: Object.keys(returned.facts) };
    expect((await ask(all)).data.evaluate.whyNot).toMatchObject({ status: 'IMPOSSIBLE', changes: [] });
  });

  test('refuses what nobody can want, and whoever may not read policies', async () => {
    expect((await ask({ status: 'NEEDS_INFORMATION' })).errors[0].extensions.code).toBe('WANTED_REFUSED');
    const deep = JSON.parse('['.repeat(400) + ']'.repeat(400));
    expect((await ask({ wanted: deep })).errors[0].extensions.code).toBe('WANTED_REFUSED');
    const portal = { authorization: `Bearer portal-${company.tenantId}` };
    expect((await ask({ wanted: {} }, portal)).errors[0].extensions.code).toBe('FORBIDDEN');
  });

  test('tells of a logged decision what holds whatever the masked facts are, and no more', async () => {
    const { body } = await http.post(open, {
      input: {
        ...{ businessUnit: 'EQUIPMENT', caseType: 'equipment.return', channel: 'PHONE', title: '电水壶退货' },
        ...{ product: { sku: 'KETTLE-01' }, customer: { name: '示例客户', phone: '10000000078' } },
        details: { reason: 'NO_REASON', remoteSale: true, receivedOn: '2025-05-01', intact: true, excludedGoods: 'NONE' },
      },
    });
    const { id } = body.data.openServiceCase.serviceCase;
    const { data, errors } = (await http.post(logged, { id, wanted: { allow: ['REFUND'] } })).body;
    type Told = { point: string; whyNot: { changes: { fact: string }[] } | null };
    const remedies = data.serviceCase.decisions.find(({ point }: Told) => point === 'remedies').whyNot;
    expect(remedies).toMatchObject({ status: 'FOUND', changes: [{}] });
    expect(new Set(errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code))).toEqual(
      new Set(['WHY_NOT_HIDDEN']),
    );
    expect(JSON.stringify(data)).not.toContain('***');
  });
});
