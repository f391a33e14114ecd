import type { Database } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, foundCompany } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { done, perform, refusals } from '../../../../test/perform.ts';

const name = { en: 'Kettle', zhCN: '电水壶' };

describe.each(databases)('coverage on $name', ({ open }) => {
  let database: Database;
  let company: Company;

  beforeAll(async () => {
    database = await open();
    company = await foundCompany(database);
    const setUp = (mutation: string, input: object) => done(company.request(), mutation, input);
    for (const sku of ['KETTLE', 'PAN']) await setUp('registerProduct', { sku, name });
    await setUp('registerAsset', { serialNumber: 'K-1', product: 'KETTLE', soldOn: '2024-08-31', installedOn: '2024-09-01' });
    const { id: customer } = await setUp('registerCustomer', { kind: 'PERSON', name: '安一' });
    for (const purchasedOn of ['2024-09-05', '2024-09-03']) {
      await setUp('registerProofOfPurchase', { customer, product: 'KETTLE', serialNumber: 'K-1', kind: 'RECEIPT', purchasedOn });
    }
  });

  afterAll(() => database.close());

  const cover = (input: object, selection = 'startBasis startsOn endsOn covers usageCap suspendedDays') =>
    done(
      company.request(),
      'registerCoverage',
      { serialNumber: 'K-1', basis: 'STATUTORY', startBasis: 'SOLD', ...input },
      selection,
    );

  test('sets a product’s term of a basis, and replaces it', async () => {
    const input = { product: 'PAN', basis: 'COMMERCIAL', months: 12, covers: ['PARTS', 'LABOUR', 'PARTS'], usageCap: '100' };
    const selection = 'id version months covers usageCap product { sku }';
    const first = await done(company.request(), 'setWarrantyTerm', input, selection);
    expect(first).toMatchObject({ months: 12, covers: ['PARTS', 'LABOUR'], usageCap: '100', product: { sku: 'PAN' } });
    const again = await done(company.request(), 'setWarrantyTerm', { ...input, months: 24, usageCap: null }, selection);
    expect(again).toMatchObject({ id: first.id, version: first.version + 1, months: 24, usageCap: null });
    const other = await done(company.request(), 'setWarrantyTerm', { ...input, basis: 'STATUTORY' });
    expect(other.id).not.toBe(first.id);
  });

  test('two who set a term at the same time set one', async () => {
    const input = { product: 'PAN', basis: 'CONTRACT', months: 6, covers: ['PARTS'] };
    const answers = await Promise.all([1, 2, 3].map(() => perform(company.request(), 'setWarrantyTerm', input)));
    expect(new Set(answers.map(({ result }) => result?.id)).size).toBe(1);
  });

  test('refuses a term without length or content', async () => {
    const wrong = { product: 'NONE', basis: 'COMMERCIAL', months: 0, covers: ['parts'], usageCap: '0' };
    expect(await refusals(company.request(), 'setWarrantyTerm', wrong)).toEqual([
      ['NUMBER_OUT_OF_RANGE', 'months'],
      ['RULE_CODE_MALFORMED', 'covers[0]'],
      ['AMOUNT_NOT_POSITIVE', 'usageCap'],
      ['NOT_FOUND', 'product'],
    ]);
    expect(
      await refusals(company.request(), 'setWarrantyTerm', { ...wrong, product: 'PAN', months: 1, covers: [], usageCap: null }),
    ).toEqual([['LIST_SIZE_OUT_OF_RANGE', 'covers']]);
  });

  test('runs from the event on file for calendar months', async () => {
    expect(await cover({ months: 6, covers: ['PARTS'] })).toEqual({
      ...{
        startBasis: 'SOLD',
        startsOn: '2024-08-31',
        endsOn: '2025-02-28',
        covers: ['PARTS'],
        usageCap: null,
        suspendedDays: 0,
      },
    });
    const installed = await cover({ startBasis: 'INSTALLED', months: 12, covers: ['PARTS'], usageCap: '500' });
    expect(installed).toMatchObject({ startsOn: '2024-09-01', endsOn: '2025-09-01', usageCap: '500' });
    const purchased = await cover({ startBasis: 'PURCHASED', months: 1, covers: ['PARTS'] });
    expect(purchased).toMatchObject({ startsOn: '2024-09-03', endsOn: '2024-10-03' });
    const said = await cover({ startBasis: 'FIRST_USED', startsOn: '2024-10-01', months: 1, covers: ['PARTS'] });
    expect(said).toMatchObject({ startBasis: 'FIRST_USED', startsOn: '2024-10-01', endsOn: '2024-11-01' });
  });

  test('takes what is left out from the product’s term', async () => {
    const term = { product: 'KETTLE', basis: 'COMMERCIAL', months: 24, covers: ['LABOUR', 'PARTS'], usageCap: '1000' };
    await done(company.request(), 'setWarrantyTerm', term);
    expect(await cover({ basis: 'COMMERCIAL' })).toMatchObject({
      endsOn: '2026-08-31',
      covers: ['LABOUR', 'PARTS'],
      usageCap: '1000',
    });
    expect(await cover({ basis: 'COMMERCIAL', months: 3, usageCap: null })).toMatchObject({
      endsOn: '2024-11-30',
      usageCap: null,
    });
  });

  test('refuses a coverage of which the start or the term is not known', async () => {
    const input = { serialNumber: 'K-1', basis: 'CONTRACT', startBasis: 'FIRST_USED' };
    expect(await refusals(company.request(), 'registerCoverage', input)).toEqual([
      ['COVERAGE_START_UNKNOWN', 'startsOn'],
      ['COVERAGE_TERM_UNKNOWN', 'months'],
    ]);
    expect(await refusals(company.request(), 'registerCoverage', { ...input, serialNumber: 'NONE', months: 601 })).toEqual([
      ['NUMBER_OUT_OF_RANGE', 'months'],
      ['NOT_FOUND', 'serialNumber'],
    ]);
  });

  test('gives the same key the same coverage', async () => {
    const request = company.request();
    const input = {
      serialNumber: 'K-1',
      basis: 'STATUTORY',
      startBasis: 'SOLD',
      months: 1,
      covers: ['PARTS'],
      idempotencyKey: 'coverage',
    };
    const first = await done(request, 'registerCoverage', input);
    expect(await done(request, 'registerCoverage', input)).toEqual(first);
  });
});
