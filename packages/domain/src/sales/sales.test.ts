import { type Database, OutboxEvent, sessionOf } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, foundCompany } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { done, perform, refusals } from '../../../../test/perform.ts';

const name = { en: 'Salad', zhCN: '沙拉' };
const nowhere = '01975790-d900-725a-b474-35bfc55cae50';

describe.each(databases)('sales on $name', ({ open }) => {
  let database: Database;
  let company: Company;
  let customer: string;
  let numbers = 0;

  beforeAll(async () => {
    database = await open();
    company = await foundCompany(database);
    const setUp = (mutation: string, input: object) => done(company.request(), mutation, input);
    customer = (await setUp('registerCustomer', { kind: 'PERSON', name: '安一' })).id;
    await setUp('registerProduct', { sku: 'SALAD', name });
    await setUp('registerProduct', { sku: 'KETTLE', name });
    await setUp('registerBatch', { product: 'SALAD', code: 'L1', expiresOn: '2025-06-10' });
    await setUp('registerAsset', { product: 'KETTLE', serialNumber: 'K-1' });
  });

  afterAll(() => database.close());

  const order = (more: object = {}) => ({
    ...{ number: `SO-${++numbers}`, businessUnit: 'FOOD', customer, orderedOn: '2025-06-09', currency: 'CNY' },
    lines: [{ sku: 'SALAD', batch: 'L1', quantity: '2.5', unitPrice: '16.80' }],
    ...more,
  });

  const register = (more: object = {}) => done(company.request(), 'registerOrder', order(more), 'id version number status');

  const accepted = async (more: object = {}) => {
    const { id, version } = await register(more);
    return done(company.request(), 'acceptOrder', { id, version }, 'id version status');
  };

  const statusOf = async (id: string) => {
    const { actor } = company.request();
    if (!actor) throw new Error('no actor');
    return database.transaction(sessionOf(actor), async (em) => {
      const [row] = await em.execute<{ status: string }[]>('select status from "order" where id = ?', [id]);
      const events = await em.find(OutboxEvent, { subjectId: id }, { orderBy: { id: 'asc' } });
      return { status: row?.status, events: events.map(({ type }) => type) };
    });
  };

  test('registers an order with its lines, in their order', async () => {
    const lines = [
      { sku: 'SALAD', batch: 'L1', quantity: '2.5', unitPrice: '16.80' },
      { sku: 'KETTLE', serialNumber: 'K-1', quantity: '1', unitPrice: '0' },
      { sku: 'SALAD', quantity: '0.001', unitPrice: '16.80' },
    ];
    const selection =
      'status orderedOn currency businessUnit { code } lines(first: 9) { nodes { quantity product { sku } batch { code } asset { serialNumber } } }';
    expect(await done(company.request(), 'registerOrder', order({ lines }), selection)).toEqual({
      ...{ status: 'RECEIVED', orderedOn: '2025-06-09', currency: 'CNY', businessUnit: { code: 'FOOD' } },
      lines: {
        nodes: [
          { quantity: '2.5', product: { sku: 'SALAD' }, batch: { code: 'L1' }, asset: null },
          { quantity: '1', product: { sku: 'KETTLE' }, batch: null, asset: { serialNumber: 'K-1' } },
          { quantity: '0.001', product: { sku: 'SALAD' }, batch: null, asset: null },
        ],
      },
    });
  });

  test('takes 500 lines, no more and not none', async () => {
    const line = { sku: 'SALAD', quantity: '1', unitPrice: '1' };
    await register({ lines: Array.from({ length: 500 }, () => line) });
    expect(await refusals(company.request(), 'registerOrder', order({ lines: Array.from({ length: 501 }, () => line) }))).toEqual(
      [['LIST_SIZE_OUT_OF_RANGE', 'lines']],
    );
    expect(await refusals(company.request(), 'registerOrder', order({ lines: [] }))).toEqual([
      ['LIST_SIZE_OUT_OF_RANGE', 'lines'],
    ]);
  });

  test('reports all problems of an order together, and writes nothing', async () => {
    const { number } = await register();
    const lines = [
      { sku: 'NONE', quantity: '0', unitPrice: '-1' },
      { sku: 'SALAD', batch: 'L9', serialNumber: 'K-9', quantity: '1', unitPrice: '1' },
      { sku: 'SALAD', serialNumber: 'K-1', quantity: '2', unitPrice: '1' },
      { sku: 'KETTLE', serialNumber: 'K-1', quantity: '1.0', unitPrice: '1' },
    ];
    const wrong = order({ number, businessUnit: 'NONE', customer: nowhere, orderedOn: '2026-01-01', currency: 'RMB', lines });
    expect(await refusals(company.request(), 'registerOrder', wrong)).toEqual([
      ['DATE_IN_FUTURE', 'orderedOn'],
      ['CURRENCY_UNKNOWN', 'currency'],
      ['AMOUNT_NOT_POSITIVE', 'lines[0].quantity'],
      ['AMOUNT_NEGATIVE', 'lines[0].unitPrice'],
      ['ORDER_PIECE_QUANTITY', 'lines[2].quantity'],
      ['ORDER_PIECE_REPEATED', 'lines[3].serialNumber'],
      ['DUPLICATE', 'number'],
      ['NOT_FOUND', 'businessUnit'],
      ['NOT_FOUND', 'customer'],
      ['NOT_FOUND', 'lines[0].sku'],
      ['NOT_FOUND', 'lines[1].batch'],
      ['NOT_FOUND', 'lines[1].serialNumber'],
      ['ASSET_OF_OTHER_PRODUCT', 'lines[2].serialNumber'],
    ]);
  });

  test('gives the same key the same order', async () => {
    const request = company.request();
    const input = order({ idempotencyKey: 'order' });
    const first = await done(request, 'registerOrder', input);
    expect(await done(request, 'registerOrder', input)).toEqual(first);
  });

  test('goes from received to delivered, and on when more is sent', async () => {
    const { id } = await accepted();
    const ship = async (input: object = {}) => done(company.request(), 'recordShipment', { order: id, ...input });
    const first = await ship({ carrier: '示例快递', trackingNumber: 'T-1', expectedAt: '2025-06-12T02:00:00Z' });
    const second = await ship();
    const deliver = (shipment: string) =>
      done(
        company.request(),
        'recordDelivery',
        { shipment, complete: true, remark: '完好' },
        'deliveredAt shipment { order { status } }',
      );
    expect((await deliver(first.id)).shipment.order.status).toBe('SHIPPED');
    expect(await deliver(second.id)).toEqual({
      ...{ deliveredAt: '2025-06-10T02:00:00.000Z', shipment: { order: { status: 'DELIVERED' } } },
    });
    expect(await refusals(company.request(), 'recordDelivery', { shipment: second.id, complete: true })).toEqual([
      ['SHIPMENT_ALREADY_DELIVERED', 'shipment'],
    ]);
    await ship();
    const delivered = [
      'order.registered',
      'order.accepted',
      'order.shipped',
      'order.shipped',
      'order.delivered',
      'order.shipped',
    ];
    expect(await statusOf(id)).toEqual({ status: 'SHIPPED', events: delivered });
  });

  test('two who record the same arrival at the same time: one is told that it is recorded', async () => {
    const { id } = await accepted();
    const shipment = await done(company.request(), 'recordShipment', { order: id });
    const input = { shipment: shipment.id, complete: true };
    const answers = await Promise.all([1, 2].map(() => perform(company.request(), 'recordDelivery', input)));
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'SHIPMENT_ALREADY_DELIVERED' }]);
    expect(answers.filter(({ result }) => result)).toHaveLength(1);
  });

  test('tells a delay beforehand', async () => {
    const { id: orderId } = await accepted();
    const { id, version } = await done(company.request(), 'recordShipment', {
      order: orderId,
      expectedAt: '2025-06-12T02:00:00Z',
    });
    const input = { id, version, expectedAt: '2025-06-14T02:00:00Z', reason: '天气' };
    const moved = await done(company.request(), 'rescheduleShipment', input, 'version expectedAt');
    expect(moved.expectedAt).toBe('2025-06-14T02:00:00.000Z');
    expect((await statusOf(id)).events).toEqual(['shipment.rescheduled']);
    await done(company.request(), 'recordDelivery', { shipment: id, complete: true });
    expect(await refusals(company.request(), 'rescheduleShipment', { ...input, version: moved.version })).toEqual([
      ['SHIPMENT_ALREADY_DELIVERED', 'id'],
    ]);
  });

  test('cancels before the goods left, with a reason', async () => {
    const { id, version } = await register();
    expect(await refusals(company.request(), 'cancelOrder', { id, version, reason: ' ' })).toEqual([['REQUIRED', 'reason']]);
    const cancelled = await done(company.request(), 'cancelOrder', { id, version, reason: '客户取消' }, 'version status');
    expect(cancelled.status).toBe('CANCELLED');
    expect(await refusals(company.request(), 'acceptOrder', { id, version: cancelled.version })).toEqual([
      ['ORDER_TRANSITION_NOT_ALLOWED', 'id'],
    ]);
    const shipped = await accepted();
    await done(company.request(), 'recordShipment', { order: shipped.id });
    const late = { id: shipped.id, version: shipped.version + 1, reason: '客户取消' };
    expect(await refusals(company.request(), 'cancelOrder', late)).toEqual([['ORDER_TRANSITION_NOT_ALLOWED', 'id']]);
    const early = await register();
    const { errors } = await perform(company.request(), 'recordShipment', { order: early.id });
    expect(errors).toMatchObject([
      { code: 'ORDER_TRANSITION_NOT_ALLOWED', field: 'order', message: expect.stringContaining('It can accept, cancel.') },
    ]);
  });

  test('ships nothing of a batch that is held, or had expired on the day it left', async () => {
    const held = await done(company.request(), 'registerBatch', { product: 'SALAD', code: 'L2', expiresOn: '2025-06-09' });
    const lines = [{ sku: 'SALAD', batch: 'L2', quantity: '1', unitPrice: '1' }];
    const { id } = await accepted({ lines });
    expect(await refusals(company.request(), 'recordShipment', { order: id })).toEqual([['ORDER_BATCH_EXPIRED', 'order']]);
    await done(company.request(), 'setBatchHold', { id: held.id, version: held.version, holdStatus: 'STOP_SALE' });
    const before = await statusOf(id);
    const earlier = { order: id, shippedAt: '2025-06-09T08:00:00Z' };
    expect(await refusals(company.request(), 'recordShipment', earlier)).toEqual([['ORDER_BATCH_NOT_RELEASED', 'order']]);
    expect(await statusOf(id)).toEqual(before);
  });

  test('refuses shipments and deliveries at impossible times', async () => {
    const { id } = await accepted();
    const future = { order: nowhere, shippedAt: '2026-01-02T00:00:00Z', expectedAt: '2026-01-01T00:00:00Z' };
    expect(await refusals(company.request(), 'recordShipment', future)).toEqual([
      ['DATE_IN_FUTURE', 'shippedAt'],
      ['DATES_REVERSED', 'expectedAt'],
      ['NOT_FOUND', 'order'],
    ]);
    const shipment = await done(company.request(), 'recordShipment', { order: id, shippedAt: '2025-06-09T00:00:00Z' });
    const before = { shipment: shipment.id, deliveredAt: '2025-06-08T00:00:00Z', complete: true };
    expect(await refusals(company.request(), 'recordDelivery', before)).toEqual([['DATES_REVERSED', 'deliveredAt']]);
    const never = { shipment: nowhere, deliveredAt: '2026-01-02T00:00:00Z', complete: false };
    expect(await refusals(company.request(), 'recordDelivery', never)).toEqual([
      ['DATE_IN_FUTURE', 'deliveredAt'],
      ['NOT_FOUND', 'shipment'],
    ]);
  });

  test('registers a proof of purchase', async () => {
    const { id } = await register();
    const input = {
      ...{ customer, product: 'KETTLE', serialNumber: 'K-1', order: id, kind: 'INVOICE', number: ' F-1 ' },
      ...{ purchasedOn: '2025-06-09', price: '199.90', currency: 'CNY' },
    };
    const selection = 'kind number purchasedOn price currency product { sku } asset { serialNumber } order { id }';
    expect(await done(company.request(), 'registerProofOfPurchase', input, selection)).toEqual({
      ...{
        kind: 'INVOICE',
        number: 'F-1',
        purchasedOn: '2025-06-09',
        price: expect.stringMatching(/^199\.90?$/),
        currency: 'CNY',
      },
      ...{ product: { sku: 'KETTLE' }, asset: { serialNumber: 'K-1' }, order: { id } },
    });
    const { id: other } = await done(company.request(), 'registerCustomer', { kind: 'PERSON', name: '白二' });
    const wrong = { ...input, customer: other, product: 'SALAD', purchasedOn: '2025-06-12', price: '-1', currency: null };
    expect(await refusals(company.request(), 'registerProofOfPurchase', wrong)).toEqual([
      ['DATE_IN_FUTURE', 'purchasedOn'],
      ['AMOUNT_NEGATIVE', 'price'],
      ['REQUIRED', 'currency'],
      ['ASSET_OF_OTHER_PRODUCT', 'serialNumber'],
      ['ORDER_OF_OTHER_CUSTOMER', 'order'],
    ]);
  });
});
