import type { Database } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, foundCompany } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { done, perform, refusals } from '../../../../test/perform.ts';

const name = { en: 'Test', zhCN: '测试' };
const definition = { timeZone: 'Asia/Shanghai', weekly: { 1: [{ from: '09:00', to: '18:00' }] }, holidays: 'CN' };

describe.each(databases)('the organization on $name', ({ open }) => {
  let database: Database;
  let company: Company;

  beforeAll(async () => {
    database = await open();
    company = await foundCompany(database);
  });

  afterAll(() => database.close());

  test('makes and changes a calendar', async () => {
    const made = await done(
      company.request(),
      'createCalendar',
      { code: 'SHIFT', name, definition },
      'id version code definition',
    );
    expect(made).toMatchObject({ code: 'SHIFT', definition });
    const always = { timeZone: 'Asia/Shanghai', alwaysOpen: true, weekly: {}, holidays: 'none' };
    const update = { id: made.id, version: made.version, definition: always };
    expect(await done(company.request(), 'updateCalendar', update, 'version name { en } definition')).toEqual({
      ...{ version: made.version + 1, name: { en: 'Test' }, definition: always },
    });
    expect(await refusals(company.request(), 'updateCalendar', { ...update, name: null })).toEqual([
      ['REQUIRED', 'name'],
      ['CONFLICT', 'version'],
    ]);
    expect(
      await refusals(company.request(), 'updateCalendar', { ...update, version: made.version + 1, definition: null }),
    ).toEqual([['REQUIRED', 'definition']]);
  });

  test('reports every fault of a calendar with its path', async () => {
    const wrong = {
      timeZone: 'Mars/Olympus',
      weekly: { 1: [{ from: '18:00', to: '09:00' }], 8: [] },
      holidays: 'DE',
    };
    const { errors } = await perform(company.request({ locale: 'zh-CN' }), 'createCalendar', {
      code: 'OFFICE',
      name,
      definition: wrong,
    });
    expect(errors.map(({ code, field }) => [code, field])).toEqual([
      ['CALENDAR_INVALID', 'definition.timeZone'],
      ['CALENDAR_INVALID', 'definition.weekly.1[0]'],
      ['CALENDAR_INVALID', 'definition.weekly.8'],
      ['CALENDAR_INVALID', 'definition.holidays'],
      ['DUPLICATE', 'code'],
    ]);
    for (const { message } of errors) expect(message).toMatch(/\p{Script=Han}/u);
    expect(await refusals(company.request(), 'createCalendar', { code: 'C', name, definition: 'office hours' })).toEqual([
      ['CALENDAR_INVALID', 'definition'],
    ]);
  });

  test('makes and changes a business unit', async () => {
    const input = { code: 'STORES', name, plugins: ['food-recall', 'food-recall'], calendar: 'OFFICE', reopenWindowDays: 30 };
    const made = await done(
      company.request(),
      'createBusinessUnit',
      input,
      'id version plugins calendar { code } reopenWindowDays',
    );
    expect(made).toMatchObject({ plugins: ['food-recall'], calendar: { code: 'OFFICE' }, reopenWindowDays: 30 });
    const update = { id: made.id, version: made.version, plugins: ['hotel-complaints'], reopenWindowDays: 0 };
    const selection = 'version name { en } plugins reopenWindowDays calendar { code }';
    expect(await done(company.request(), 'updateBusinessUnit', update, selection)).toEqual({
      ...{ version: made.version + 1, name: { en: 'Test' }, plugins: ['hotel-complaints'], reopenWindowDays: 0 },
      calendar: { code: 'OFFICE' },
    });
    const wrong = { id: made.id, version: made.version, plugins: null, calendar: 'NONE', reopenWindowDays: -1 };
    expect(await refusals(company.request(), 'updateBusinessUnit', wrong)).toEqual([
      ['REQUIRED', 'plugins'],
      ['NUMBER_OUT_OF_RANGE', 'reopenWindowDays'],
      ['CONFLICT', 'version'],
      ['NOT_FOUND', 'calendar'],
    ]);
  });

  test('names the plugins there are where one is unknown', async () => {
    const input = { code: 'FOOD', name, plugins: ['food-recall', 'space-travel'], calendar: 'NONE', reopenWindowDays: 30 };
    const { errors } = await perform(company.request(), 'createBusinessUnit', input);
    expect(errors).toMatchObject([
      { code: 'PLUGIN_UNKNOWN', field: 'plugins[1]', message: expect.stringContaining('hotel-complaints') },
      { code: 'DUPLICATE', field: 'code' },
      { code: 'NOT_FOUND', field: 'calendar' },
    ]);
  });

  test('makes departments, unique in their unit', async () => {
    const input = { businessUnit: 'FOOD', code: 'QUALITY', name };
    expect(await done(company.request(), 'createDepartment', input, 'code businessUnit { code }')).toEqual({
      ...{ code: 'QUALITY', businessUnit: { code: 'FOOD' } },
    });
    await done(company.request(), 'createDepartment', { ...input, businessUnit: 'HOTEL' });
    expect(await refusals(company.request(), 'createDepartment', input)).toEqual([['DUPLICATE', 'code']]);
    expect(await refusals(company.request(), 'createDepartment', { ...input, code: 'quality', businessUnit: 'NONE' })).toEqual([
      ['RULE_CODE_MALFORMED', 'code'],
      ['NOT_FOUND', 'businessUnit'],
    ]);
  });

  test('makes service points', async () => {
    const input = { businessUnit: 'FOOD', code: 'SH-01', name, kind: 'STORE', address: '示例路 1 号', phone: '10000000001' };
    const selection = 'code kind address phone businessUnit { code }';
    expect(await done(company.request(), 'createServicePoint', input, selection)).toEqual({
      ...{ code: 'SH-01', kind: 'STORE', address: '示例路 1 号', phone: '10000000001', businessUnit: { code: 'FOOD' } },
    });
    expect(await refusals(company.request(), 'createServicePoint', { ...input, phone: 'x', businessUnit: 'NONE' })).toEqual([
      ['PHONE_MALFORMED', 'phone'],
      ['DUPLICATE', 'code'],
      ['NOT_FOUND', 'businessUnit'],
    ]);
  });

  test('puts staff on file', async () => {
    await done(company.request(), 'createDepartment', { businessUnit: 'FOOD', code: 'SERVICE', name });
    const input = { number: '1001', name: '丁四', role: 'QUALITY_MANAGER', businessUnit: 'FOOD', department: 'SERVICE' };
    expect(await done(company.request(), 'createStaff', input, 'number name role department { code }')).toEqual({
      ...{ number: '1001', name: '丁四', role: 'QUALITY_MANAGER', department: { code: 'SERVICE' } },
    });
    expect(await refusals(company.request(), 'createStaff', { ...input, role: 'boss', businessUnit: 'HOTEL' })).toEqual([
      ['RULE_CODE_MALFORMED', 'role'],
      ['DUPLICATE', 'number'],
      ['NOT_FOUND', 'department'],
    ]);
  });

  test('gives the same key the same unit', async () => {
    const request = company.request();
    const input = { code: 'ONCE', name, plugins: [], calendar: 'OFFICE', reopenWindowDays: 1, idempotencyKey: 'unit' };
    const first = await done(request, 'createBusinessUnit', input);
    expect(await done(request, 'createBusinessUnit', input)).toEqual(first);
  });
});
