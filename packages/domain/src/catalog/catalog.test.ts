import { type Database, inTransaction, OutboxEvent, sessionOf } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, foundCompany } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { done, perform, refusals } from '../../../../test/perform.ts';
import { registerCustomer } from '../parties/register-customer.ts';
import { updateAsset } from './update-asset.ts';

const name = { en: 'Kettle', zhCN: '电水壶' };

describe.each(databases)('the catalog on $name', ({ open }) => {
  let database: Database;
  let company: Company;

  beforeAll(async () => {
    database = await open();
    company = await foundCompany(database);
    await done(company.request(), 'registerSupplier', { code: 'FARM', name: '示例农场', qualifiedUntil: '2025-12-31' });
    await done(company.request(), 'registerProduct', { sku: 'KETTLE', name });
    await done(company.request(), 'registerProduct', { sku: 'PAN', name });
    await done(company.request(), 'registerBatch', { product: 'KETTLE', code: 'B-1' });
  });

  afterAll(() => database.close());

  const events = async (subjectId: string) => {
    const { actor } = company.request();
    if (!actor) throw new Error('no actor');
    const found = await database.transaction(sessionOf(actor), (em) =>
      em.find(OutboxEvent, { subjectId }, { orderBy: { id: 'asc' } }),
    );
    return found.map(({ type, payload }) => ({ type, ...payload }));
  };

  test('registers a product once, also when two do at the same time', async () => {
    const input = { sku: ' SALAD ', name, category: 'READY_TO_EAT', model: ' ', discontinuedOn: '2025-12-31', supplier: 'FARM' };
    const answers = await Promise.all(
      [1, 2].map(() =>
        perform(company.request(), 'registerProduct', input, 'sku category model discontinuedOn supplier { code }'),
      ),
    );
    expect(answers.map(({ result }) => result).filter(Boolean)).toEqual([
      { sku: 'SALAD', category: 'READY_TO_EAT', model: null, discontinuedOn: '2025-12-31', supplier: { code: 'FARM' } },
    ]);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'DUPLICATE', field: 'sku' }]);
    const wrong = { sku: 'SALAD', name: { en: 'x', zhCN: ' ' }, category: 'ready to eat', supplier: 'NOBODY' };
    expect(await refusals(company.request(), 'registerProduct', wrong)).toEqual([
      ['LENGTH_OUT_OF_RANGE', 'name.zhCN'],
      ['RULE_CODE_MALFORMED', 'category'],
      ['DUPLICATE', 'sku'],
      ['NOT_FOUND', 'supplier'],
    ]);
  });

  test('changes a product', async () => {
    const input = { sku: 'P-1', name, model: 'M', supplier: 'FARM' };
    const { id, version } = await done(company.request(), 'registerProduct', input);
    const selection = 'version name { en } model category supplier { code }';
    const update = { id, version, category: 'KITCHEN', supplier: null };
    expect(await done(company.request(), 'updateProduct', update, selection)).toEqual({
      ...{ version: version + 1, name: { en: 'Kettle' }, model: 'M', category: 'KITCHEN', supplier: null },
    });
    expect(await refusals(company.request(), 'updateProduct', { ...update, name: null })).toEqual([
      ['REQUIRED', 'name'],
      ['CONFLICT', 'version'],
    ]);
  });

  test('registers a supplier once', async () => {
    expect(await refusals(company.request(), 'registerSupplier', { code: 'FARM', name: ' ' })).toEqual([
      ['LENGTH_OUT_OF_RANGE', 'name'],
      ['DUPLICATE', 'code'],
    ]);
  });

  test('a batch expires its shelf life after its production', async () => {
    const input = { product: 'KETTLE', code: 'B-2', productionDate: '2025-06-01', shelfLifeDays: 30 };
    const selection = 'code productionDate shelfLifeDays expiresOn holdStatus product { sku }';
    expect(await done(company.request(), 'registerBatch', input, selection)).toEqual({
      ...{ code: 'B-2', productionDate: '2025-06-01', shelfLifeDays: 30, expiresOn: '2025-07-01' },
      ...{ holdStatus: 'RELEASED', product: { sku: 'KETTLE' } },
    });
    expect(await refusals(company.request(), 'registerBatch', { ...input, expiresOn: '2025-07-02' })).toEqual([
      ['BATCH_EXPIRY_MISMATCH', 'expiresOn'],
      ['DUPLICATE', 'code'],
    ]);
    const wrong = { product: 'NONE', code: ' ', productionDate: '2026-06-01', shelfLifeDays: 0 };
    expect(await refusals(company.request(), 'registerBatch', wrong)).toEqual([
      ['LENGTH_OUT_OF_RANGE', 'code'],
      ['DATE_IN_FUTURE', 'productionDate'],
      ['NUMBER_OUT_OF_RANGE', 'shelfLifeDays'],
      ['NOT_FOUND', 'product'],
    ]);
    await done(company.request(), 'registerBatch', { ...input, product: 'PAN' });
  });

  test('holds a batch and tells the outbox, once', async () => {
    const { id, version } = await done(company.request(), 'registerBatch', { product: 'KETTLE', code: 'B-3' });
    const held = await done(company.request(), 'setBatchHold', { id, version, holdStatus: 'STOP_SALE', reason: 'leaks' });
    await done(company.request(), 'setBatchHold', { id, version: held.version, holdStatus: 'STOP_SALE' });
    expect(await events(id)).toEqual([
      { type: 'batch.holdChanged', product: 'KETTLE', code: 'B-3', from: 'RELEASED', to: 'STOP_SALE', reason: 'leaks' },
    ]);
    expect(await refusals(company.request(), 'setBatchHold', { id, version, holdStatus: 'RELEASED' })).toEqual([
      ['CONFLICT', 'version'],
    ]);
  });

  test.each([
    ['INCOMING', 'ON_HOLD'],
    ['OUTGOING', 'ON_HOLD'],
    ['PROCESS', 'RELEASED'],
  ])('a failing %s inspection leaves the batch %s', async (stage, holdStatus) => {
    const { id } = await done(company.request(), 'registerBatch', { product: 'KETTLE', code: `I-${stage}` });
    const input = { batch: id, stage, passed: false, findings: '密封不良' };
    const inspection = await done(company.request(), 'recordQualityInspection', input, 'passed inspectedAt batch { holdStatus }');
    expect(inspection).toEqual({ passed: false, inspectedAt: '2025-06-10T02:00:00.000Z', batch: { holdStatus } });
  });

  test('an inspection that fails never makes a hold milder, one that passes changes none', async () => {
    const { id, version } = await done(company.request(), 'registerBatch', { product: 'KETTLE', code: 'B-4' });
    await done(company.request(), 'setBatchHold', { id, version, holdStatus: 'RECALLED' });
    for (const passed of [false, true]) {
      const input = { batch: id, stage: 'OUTGOING', passed, findings: '密封不良' };
      const inspection = await done(company.request(), 'recordQualityInspection', input, 'batch { holdStatus }');
      expect(inspection.batch.holdStatus).toBe('RECALLED');
    }
    const wrong = { batch: 'none', stage: 'OUTGOING', passed: false, inspectedAt: '2026-01-01T00:00:00Z' };
    expect(await refusals(company.request(), 'recordQualityInspection', wrong)).toEqual([
      ['REQUIRED', 'findings'],
      ['DATE_IN_FUTURE', 'inspectedAt'],
      ['NOT_FOUND', 'batch'],
    ]);
  });

  test('registers a piece', async () => {
    const { id: customer } = await done(company.request(), 'registerCustomer', { kind: 'PERSON', name: '安一' });
    const input = {
      ...{ serialNumber: ' K-1 ', product: 'KETTLE', batch: 'B-1', customer },
      ...{ soldOn: '2025-01-01', installedOn: '2025-01-01', firstUsedOn: '2025-01-02', usage: '12.50', usageUnit: 'hour' },
    };
    const selection =
      'serialNumber product { sku } batch { code } customer { id } soldOn installedOn firstUsedOn usage usageUnit repairCount';
    expect(await done(company.request(), 'registerAsset', input, selection)).toEqual({
      ...{ ...input, serialNumber: 'K-1', product: { sku: 'KETTLE' }, batch: { code: 'B-1' }, customer: { id: customer } },
      ...{ usage: expect.stringMatching(/^12\.50?$/), repairCount: 0 },
    });
    const wrong = {
      ...{ serialNumber: 'K-1', product: 'PAN', batch: 'B-1', customer: 'nobody' },
      ...{ soldOn: '2025-01-02', installedOn: '2025-01-01', firstUsedOn: '2030-01-01', usage: '-1' },
    };
    expect(await refusals(company.request(), 'registerAsset', wrong)).toEqual([
      ['DATE_IN_FUTURE', 'firstUsedOn'],
      ['DATES_REVERSED', 'installedOn'],
      ['AMOUNT_NEGATIVE', 'usage'],
      ['REQUIRED', 'usageUnit'],
      ['DUPLICATE', 'serialNumber'],
      ['NOT_FOUND', 'batch'],
      ['NOT_FOUND', 'customer'],
    ]);
  });

  test('changes a piece, judged with what stays', async () => {
    const input = { serialNumber: 'K-2', product: 'KETTLE', batch: 'B-1', soldOn: '2025-01-10', usage: '3', usageUnit: 'hour' };
    const { id, version } = await done(company.request(), 'registerAsset', input);
    expect(await refusals(company.request(), 'updateAsset', { id, version, installedOn: '2025-01-09', usageUnit: null })).toEqual(
      [
        ['DATES_REVERSED', 'installedOn'],
        ['REQUIRED', 'usageUnit'],
      ],
    );
    const update = { id, version, installedOn: '2025-01-11', batch: null, usage: '7' };
    const selection = 'version soldOn installedOn batch { code } usage usageUnit';
    expect(await done(company.request(), 'updateAsset', update, selection)).toEqual({
      ...{ version: version + 1, soldOn: '2025-01-10', installedOn: '2025-01-11', batch: null, usage: '7', usageUnit: 'hour' },
    });
    expect(await refusals(company.request(), 'updateAsset', update)).toEqual([['CONFLICT', 'version']]);
  });

  test('a partner changes the pieces of its own customers only', async () => {
    const partner = company.request({ partner: true });
    const own = await inTransaction(
      partner,
      async (context) => (await registerCustomer(context, { kind: 'PERSON', name: '白二' })).id,
    );
    const { id: other } = await done(company.request(), 'registerCustomer', { kind: 'PERSON', name: '蔡三' });
    const piece = (serialNumber: string, customer: string) =>
      done(company.request(), 'registerAsset', { serialNumber, product: 'KETTLE', customer });
    const change = ({ id, version }: { id: string; version: number }) =>
      inTransaction(partner, async (context) => (await updateAsset(context, { id, version, usage: '1', usageUnit: 'hour' })).id);
    const mine = await piece('K-3', own);
    await expect(change(mine)).resolves.toBe(mine.id);
    await expect(change(await piece('K-4', other))).rejects.toThrow('NOT_FOUND');
  });

  test('publishes a bulletin', async () => {
    const input = { product: 'KETTLE', title: { en: 'Seal', zhCN: '密封圈' }, body: { en: 'Replace it.', zhCN: '请更换。' } };
    const bulletin = await done(company.request(), 'publishBulletin', input, 'id title { zhCN } publishedAt');
    expect(bulletin).toMatchObject({ title: { zhCN: '密封圈' }, publishedAt: '2025-06-10T02:00:00.000Z' });
    expect(await events(bulletin.id)).toMatchObject([{ type: 'bulletin.published', product: 'KETTLE' }]);
    const wrong = { ...input, product: 'NONE', body: { en: '', zhCN: 'x' } };
    expect(await refusals(company.request(), 'publishBulletin', wrong)).toEqual([
      ['LENGTH_OUT_OF_RANGE', 'body.en'],
      ['NOT_FOUND', 'product'],
    ]);
  });
});
