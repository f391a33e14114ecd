import { type Database, sessionOf } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, foundCompany } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { execute } from '../../../../test/graphql.ts';
import { kettle, openServiceCase, salad } from '../../../../test/operations.ts';

describe.each(databases)('openServiceCase on $name', ({ open }) => {
  let database: Database;
  let company: Company;

  beforeAll(async () => {
    database = await open();
    company = await foundCompany(database);
  });

  afterAll(() => database.close());

  const opened = async (input: object, request = company.request()) =>
    (await execute(request, openServiceCase, { input })).openServiceCase;

  const count = async (table: string): Promise<number> => {
    const { actor } = company.request();
    if (!actor) throw new Error('no actor');
    const [row] = await database.transaction(sessionOf(actor), (em) =>
      em.execute<{ count: number }[]>(`select count(*)::int from ${table}`),
    );
    return row?.count ?? -1;
  };

  test('opens, classifies, sets clocks, asks the intake decisions and tells the outbox', async () => {
    const before = await count('outbox_event');
    const { serviceCase, errors } = await opened(salad);
    expect(errors).toEqual([]);
    expect(serviceCase).toMatchObject({
      number: expect.stringMatching(/^FR-2025-\d{6}$/),
      status: 'REGISTERED',
      category: 'PATHOGEN',
      severity: 'CRITICAL',
      urgency: 'URGENT',
      product: { sku: 'SALAD-01' },
      batch: { code: 'L2506' },
      details: { __typename: 'FoodRecallDetails' },
      events: { nodes: [{ type: 'opened', actor: 'test', data: { channel: 'INTERNAL' } }] },
    });
    expect(serviceCase.clocks.nodes).toContainEqual({
      milestone: 'START_RECALL',
      state: 'RUNNING',
      duration: 'PT24H',
      unit: 'ELAPSED',
      dueAt: '2025-06-11T02:00:00.000Z',
      fault: null,
    });
    const points = serviceCase.decisions.map(({ point }: { point: string }) => point);
    expect(points).toEqual(['classify', 'clocks', 'recallPlan', 'approvals', 'documents', 'notify']);
    const plan = serviceCase.decisions[2];
    expect(plan).toMatchObject({ status: 'DECIDED', outcome: { class: 'I', stopSale: true }, missing: [], fault: null });
    expect(plan.revision).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(plan.fired[0].source).not.toBe('');
    expect(plan.fired[0].chinese).toMatch(/\p{Script=Han}/u);
    expect(plan.fired[0].reason).not.toMatch(/\p{Script=Han}/u);
    expect((await count('outbox_event')) - before).toBe(1);
  });

  test('names the missing fact, and decides once it is there', async () => {
    const { serviceCase } = await opened(kettle);
    const coverage = serviceCase.decisions.find(({ point }: { point: string }) => point === 'coverage');
    expect(coverage.status).toBe('NEEDS_INFORMATION');
    expect(coverage.missing).toContain('asset.soldOn');
    expect(coverage.missingFacts.map(({ id }: { id: string }) => id)).toEqual(coverage.missing);
    expect(coverage.outcome).toBeNull();
  });

  test('answers wrong details with a path and what would be right, in the caller’s language', async () => {
    const before = await count('service_case');
    const input = { ...salad, details: { quantityDistributed: 'many', nonsense: 1 } };
    const english = await opened(input);
    expect(english.serviceCase).toBeNull();
    expect(english.errors.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual(
      expect.arrayContaining([['INVALID_DETAILS', expect.stringMatching(/^details\.nonsense|^details$/)]]),
    );
    const chinese = await opened(input, company.request({ locale: 'zh-CN' }));
    expect(chinese.errors[0].message).toMatch(/\p{Script=Han}/u);
    expect(await count('service_case')).toBe(before);
  });

  test('reports all problems of an input together', async () => {
    const { errors } = await opened({ ...salad, title: ' ', occurredAt: '2031-01-01T00:00:00Z', details: { nonsense: 1 } });
    expect(errors.map(({ field }: { field: string }) => field)).toEqual(expect.arrayContaining(['title', 'occurredAt']));
    expect(errors).toHaveLength(3);
  });

  test.each([
    ['NOT_FOUND', 'businessUnit', { ...salad, businessUnit: 'NOWHERE' }],
    ['CASE_TYPE_UNKNOWN', 'caseType', { ...salad, caseType: 'food.nothing' }],
    ['PLUGIN_NOT_ENABLED', 'caseType', { ...salad, caseType: 'hotel.complaint' }],
    ['NOT_FOUND', 'customer.id', { ...salad, customer: { id: '01975790-d900-725a-b474-35bfc55cae50' } }],
    ['NOT_FOUND', 'customer.id', { ...salad, customer: { id: 'not-an-id' } }],
    ['CUSTOMER_NAME_REQUIRED', 'customer.name', { ...salad, customer: { phone: '10000009999' } }],
    ['PRODUCT_REQUIRED', 'product', { ...kettle, product: null, asset: { serialNumber: 'UNKNOWN-1' } }],
    ['PRODUCT_REQUIRED', 'product', { ...kettle, product: null, batch: { code: 'B' } }],
    ['REQUIRED_REFERENCE', 'product', { ...kettle, product: null }],
  ])('refuses with %s at %s', async (code, field, input) => {
    const { serviceCase, errors } = await opened(input);
    expect(serviceCase).toBeNull();
    expect(errors).toMatchObject([{ code, field }]);
  });

  test('finds the customer, product, batch and asset it knows', async () => {
    const first = await opened({ ...kettle, asset: { serialNumber: 'K-1' }, batch: { code: 'B-1' } });
    const second = await opened({ ...kettle, customer: { phone: '10000000001' }, product: null, asset: { serialNumber: 'K-1' } });
    expect(second.serviceCase.customer.id).toBe(first.serviceCase.customer.id);
    expect(second.serviceCase.product).toEqual(first.serviceCase.product);
    const mismatch = await opened({ ...kettle, product: { sku: 'OTHER' }, asset: { serialNumber: 'K-1' } });
    expect(mismatch.errors).toMatchObject([{ code: 'REFERENCE_MISMATCH', field: 'asset.serialNumber' }]);
  });

  test('has one effect per idempotency key', async () => {
    const input = { ...salad, idempotencyKey: 'once' };
    const request = company.request();
    const first = await opened(input, request);
    const before = await count('service_case');
    const again = await opened(input, request);
    expect(again.serviceCase.number).toBe(first.serviceCase.number);
    expect(await count('service_case')).toBe(before);
    const other = await opened({ ...input, title: 'Another' }, request);
    expect(other.errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }]);
  });

  test('has one case for one number of another system', async () => {
    expect((await opened({ ...salad, externalReference: 'CRM-1' })).errors).toEqual([]);
    expect((await opened({ ...salad, externalReference: 'CRM-1' })).errors).toMatchObject([
      { code: 'DUPLICATE', field: 'externalReference' },
    ]);
  });

  test('keeps a partner’s case with the partner', async () => {
    const { serviceCase } = await opened(
      { ...kettle, customer: { name: '门户客户', phone: '10000000002' } },
      company.request({ partner: true }),
    );
    expect(serviceCase.partner).toEqual({ code: 'PORTAL' });
    const seen = await execute(
      company.request({ partner: true }),
      '{ serviceCases(first: 100) { nodes { id } } customers(first: 100) { nodes { name } } }',
    );
    expect(seen.serviceCases.nodes).toEqual([{ id: serviceCase.id }]);
    expect(seen.customers.nodes).toEqual([{ name: '门户客户' }]);
  });

  test('opens the case although a calendar does not know the year, and says so', async () => {
    company.clock.set('2026-12-30T02:00:00Z');
    const { serviceCase, errors } = await opened(kettle);
    company.clock.set('2025-06-10T02:00:00Z');
    expect(errors).toEqual([]);
    expect(serviceCase.number).toMatch(/^ER-2026-/);
    expect(serviceCase.clocks.nodes).toContainEqual(
      expect.objectContaining({ state: 'FAULTED', fault: 'CALENDAR_YEAR_UNKNOWN', dueAt: null }),
    );
  });

  test('numbers by the year of the unit’s zone', async () => {
    company.clock.set('2025-12-31T16:30:00Z');
    const { serviceCase } = await opened(salad);
    company.clock.set('2025-06-10T02:00:00Z');
    expect(serviceCase.number).toMatch(/^FR-2026-/);
  });
});
