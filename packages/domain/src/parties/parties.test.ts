import { type Database, inTransaction, sessionOf } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, foundCompany } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { done, perform, refusals } from '../../../../test/perform.ts';
import { registerCustomer } from './register-customer.ts';

const nowhere = '01975790-d900-725a-b474-35bfc55cae50';
const person = { kind: 'PERSON', name: '安一' } as const;

describe.each(databases)('parties on $name', ({ open }) => {
  let database: Database;
  let company: Company;

  beforeAll(async () => {
    database = await open();
    company = await foundCompany(database);
  });

  afterAll(() => database.close());

  const register = (input: object = {}) =>
    done(company.request(), 'registerCustomer', { ...person, ...input }, 'id version externalReference');

  const count = async (table: string): Promise<number> => {
    const { actor } = company.request();
    if (!actor) throw new Error('no actor');
    const [row] = await database.transaction(sessionOf(actor), (em) =>
      em.execute<{ count: number }[]>(`select count(*)::int from ${table}`),
    );
    return row?.count ?? -1;
  };

  test('registers a customer with contacts, its e-mail address in lower case', async () => {
    const customer = await done(
      company.request(),
      'registerCustomer',
      {
        ...{ kind: 'ORGANIZATION', name: ' 示例超市 ', phone: ' +86 21 5555 0123 ', email: ' Info@Example.COM ', address: ' ' },
        ...{ externalReference: 'CRM-1', partner: 'PORTAL', contacts: [{ name: '白二', role: '店长', email: 'B@Example.com' }] },
      },
      'version kind name phone email address externalReference partner { code } contacts(first: 5) { nodes { name role email phone } }',
    );
    expect(customer).toEqual({
      ...{
        version: 1,
        kind: 'ORGANIZATION',
        name: '示例超市',
        phone: '+86 21 5555 0123',
        email: 'info@example.com',
        address: null,
      },
      ...{ externalReference: 'CRM-1', partner: { code: 'PORTAL' } },
      contacts: { nodes: [{ name: '白二', role: '店长', email: 'b@example.com', phone: null }] },
    });
  });

  test('what a partner registers is its own', async () => {
    const id = await inTransaction(company.request({ partner: true }), async (context) => {
      const customer = await registerCustomer(context, { ...person, externalReference: 'P-1' });
      return customer.partner?.id;
    });
    expect(id).toBe(company.partnerId);
    // The same number in the company's own system is another customer's.
    await register({ externalReference: 'P-1' });
  });

  test('reports all problems of a customer together, and writes nothing', async () => {
    const before = await count('customer');
    const contacts = [{ name: '' }, { name: 'B', phone: 'none' }];
    const input = { ...person, name: ' ', phone: '12', email: 'x', partner: 'NOBODY', contacts };
    expect(await refusals(company.request(), 'registerCustomer', input)).toEqual([
      ['LENGTH_OUT_OF_RANGE', 'name'],
      ['PHONE_MALFORMED', 'phone'],
      ['EMAIL_MALFORMED', 'email'],
      ['LENGTH_OUT_OF_RANGE', 'contacts[0].name'],
      ['PHONE_MALFORMED', 'contacts[1].phone'],
      ['NOT_FOUND', 'partner'],
    ]);
    expect(await count('customer')).toBe(before);
  });

  test('refuses a number of the own system that is taken, with the other problems', async () => {
    await register({ externalReference: 'CRM-2' });
    const again = { ...person, phone: 'x', externalReference: ' CRM-2 ' };
    expect(await refusals(company.request(), 'registerCustomer', again)).toEqual([
      ['PHONE_MALFORMED', 'phone'],
      ['DUPLICATE', 'externalReference'],
    ]);
  });

  test('gives the same key the same answer, with one effect', async () => {
    const request = company.request();
    const before = await count('customer');
    const input = { ...person, idempotencyKey: 'once' };
    const first = await done(request, 'registerCustomer', input);
    expect(await done(request, 'registerCustomer', input)).toEqual(first);
    expect(await count('customer')).toBe(before + 1);
    expect(await refusals(request, 'registerCustomer', { ...input, name: '白二' })).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ]);
  });

  test('changes what is given, empties what is null, keeps the rest', async () => {
    const { id, version } = await register({ phone: '10000000001', email: 'a@example.com', address: '示例路 1 号' });
    const input = { id, version, name: '安一一', phone: null, email: 'B@Example.com' };
    const updated = await done(company.request(), 'updateCustomer', input, 'version kind name phone email address');
    expect(updated).toEqual({
      ...{ version: version + 1, kind: 'PERSON', name: '安一一' },
      ...{ phone: null, email: 'b@example.com', address: '示例路 1 号' },
    });
    expect(await refusals(company.request(), 'updateCustomer', input)).toEqual([['CONFLICT', 'version']]);
  });

  test('refuses an update that empties what is needed or takes another’s number', async () => {
    await register({ externalReference: 'CRM-3' });
    const { id, version } = await register({ externalReference: 'CRM-4' });
    const same = await done(company.request(), 'updateCustomer', { id, version, externalReference: 'CRM-4' });
    expect(same.version).toBe(version);
    const input = { id, version, name: null, email: 'x', externalReference: 'CRM-3' };
    expect(await refusals(company.request(), 'updateCustomer', input)).toEqual([
      ['REQUIRED', 'name'],
      ['EMAIL_MALFORMED', 'email'],
      ['DUPLICATE', 'externalReference'],
    ]);
    expect(await refusals(company.request(), 'updateCustomer', { id: nowhere, version: 1 })).toEqual([['NOT_FOUND', 'id']]);
  });

  test('adds a contact', async () => {
    const { id } = await register();
    const contact = { name: '蔡三', phone: '10000000002' };
    const selection = 'name phone customer { id }';
    expect(await done(company.request(), 'addContact', { customer: id, contact }, selection)).toEqual({
      ...contact,
      customer: { id },
    });
    expect(await refusals(company.request(), 'addContact', { customer: nowhere, contact: { name: '' } })).toEqual([
      ['LENGTH_OUT_OF_RANGE', 'contact.name'],
      ['NOT_FOUND', 'customer'],
    ]);
  });

  test('registers a partner once', async () => {
    const input = { code: 'DEALER-1', name: { en: 'Dealer', zhCN: '经销商' } };
    expect(await done(company.request(), 'registerPartner', input, 'code name { zhCN }')).toEqual({
      ...{ code: 'DEALER-1', name: { zhCN: '经销商' } },
    });
    expect(await refusals(company.request(), 'registerPartner', { ...input, name: { en: '', zhCN: 'x' } })).toEqual([
      ['LENGTH_OUT_OF_RANGE', 'name.en'],
      ['DUPLICATE', 'code'],
    ]);
    expect(await refusals(company.request(), 'registerPartner', { ...input, code: 'with space' })).toEqual([
      ['CODE_MALFORMED', 'code'],
    ]);
  });

  test('records an identity check, now unless said', async () => {
    const { id } = await register();
    const input = { customer: id, method: 'ONE_TIME_CODE', assurance: 'SUBSTANTIAL', validUntil: '2025-06-11T00:00:00Z' };
    const selection = 'method assurance checkedAt validUntil';
    expect(await done(company.request(), 'recordIdentityCheck', input, selection)).toEqual({
      ...{ method: 'ONE_TIME_CODE', assurance: 'SUBSTANTIAL' },
      ...{ checkedAt: '2025-06-10T02:00:00.000Z', validUntil: '2025-06-11T00:00:00.000Z' },
    });
    const wrong = { ...input, method: 'one time', checkedAt: '2026-01-01T00:00:00Z' };
    expect(await refusals(company.request(), 'recordIdentityCheck', wrong)).toEqual([
      ['RULE_CODE_MALFORMED', 'method'],
      ['DATE_IN_FUTURE', 'checkedAt'],
      ['DATES_REVERSED', 'validUntil'],
    ]);
  });

  test('lets an agent act, until it is withdrawn', async () => {
    const { id: principal } = await register();
    const { id: agent } = await register({ name: '白二' });
    const input = { principal, agent, scope: '查询存款', validFrom: '2025-06-01', validUntil: '2025-06-30' };
    const selection = 'id version principal { id } agent { id } validFrom validUntil revokedAt';
    const made = await done(company.request(), 'registerAuthorization', input, selection);
    expect(made).toMatchObject({ principal: { id: principal }, agent: { id: agent }, validUntil: '2025-06-30', revokedAt: null });
    const { id, version } = made;
    const revoked = await done(company.request(), 'revokeAuthorization', { id, version }, 'version revokedAt');
    expect(revoked.revokedAt).toBe('2025-06-10T02:00:00.000Z');
    expect(await refusals(company.request(), 'revokeAuthorization', { id, version: revoked.version })).toEqual([
      ['AUTHORIZATION_REVOKED', 'id'],
    ]);
    const wrong = { ...input, agent: principal, scope: '', validUntil: '2025-05-31' };
    expect(await refusals(company.request(), 'registerAuthorization', wrong)).toEqual([
      ['AGENT_IS_PRINCIPAL', 'agent'],
      ['LENGTH_OUT_OF_RANGE', 'scope'],
      ['DATES_REVERSED', 'validUntil'],
    ]);
  });

  test('records a consent and its withdrawal', async () => {
    const { id: customer } = await register();
    const { id, version } = await done(company.request(), 'recordConsent', { customer, purpose: 'MARKETING' });
    const withdrawn = await done(company.request(), 'withdrawConsent', { id, version }, 'version givenAt withdrawnAt');
    expect(withdrawn).toMatchObject({ givenAt: '2025-06-10T02:00:00.000Z', withdrawnAt: '2025-06-10T02:00:00.000Z' });
    expect(await refusals(company.request(), 'withdrawConsent', { id, version: withdrawn.version })).toEqual([
      ['CONSENT_WITHDRAWN', 'id'],
    ]);
    const wrong = { customer: nowhere, purpose: 'to call', givenAt: '2026-01-01T00:00:00Z' };
    expect(await refusals(company.request(), 'recordConsent', wrong)).toEqual([
      ['RULE_CODE_MALFORMED', 'purpose'],
      ['DATE_IN_FUTURE', 'givenAt'],
      ['NOT_FOUND', 'customer'],
    ]);
  });

  test('says what is wrong in the caller’s language', async () => {
    const { errors } = await perform(company.request({ locale: 'zh-CN' }), 'registerCustomer', { ...person, phone: 'x' });
    expect(errors[0]?.message).toMatch(/电话号码/);
  });
});
