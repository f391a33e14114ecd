import { describe, expect, test } from 'vitest';
import { sampleCaseType } from '../test/sample-plugin.ts';
import { checkDetails, detailsFactDefinitions, detailsFacts } from './details.ts';

describe('checkDetails', () => {
  test('accepts what the form asks', () => {
    const details = {
      part: 'WHEEL',
      boughtOn: '2024-02-29',
      calledAt: '2026-03-02T09:30:00+08:00',
      price: '19.90',
      used: 'P3DT2H',
      age: 5,
      weight: 0.4,
      broken: false,
      lotCodes: ['A', 'B'],
    };
    expect(checkDetails(sampleCaseType, details)).toEqual([]);
  });

  test.each([
    [{}, 'MISSING_KEY', 'details.part'],
    [{ part: 'WHEEL', colour: 'RED' }, 'UNKNOWN_KEY', 'details.colour'],
    [{ part: 'DOOR' }, 'VALUE_NOT_ALLOWED', 'details.part'],
    [{ part: 'WHEEL', age: 'five' }, 'WRONG_TYPE', 'details.age'],
    [{ part: 'WHEEL', age: 18 }, 'OUT_OF_BOUNDS', 'details.age'],
    [{ part: 'WHEEL', boughtOn: '2025-02-29' }, 'WRONG_FORMAT', 'details.boughtOn'],
    [{ part: 'WHEEL', calledAt: '2026-03-02T09:30:00' }, 'WRONG_FORMAT', 'details.calledAt'],
    [{ part: 'WHEEL', price: '1e3' }, 'WRONG_FORMAT', 'details.price'],
    [{ part: 'WHEEL', used: 'P1M' }, 'WRONG_FORMAT', 'details.used'],
    [{ part: 'WHEEL', lotCodes: [7] }, 'WRONG_TYPE', 'details.lotCodes[0]'],
    [{ part: 'WHEEL', lotCodes: ['A', 'B', 'C'] }, 'OUT_OF_BOUNDS', 'details.lotCodes'],
    ['WHEEL', 'WRONG_TYPE', 'details'],
  ])('%j is refused with %s at %s', (details, code, path) => {
    const faults = checkDetails(sampleCaseType, details);
    expect(faults.map((fault) => [fault.code, fault.path])).toEqual([[code, path]]);
    expect(faults[0]?.message['zh-CN']).toMatch(/\p{Script=Han}/u);
  });

  test('reports every fault at once', () => {
    expect(checkDetails(sampleCaseType, { part: 'DOOR', age: -1, price: '' })).toHaveLength(3);
  });
});

describe('detailsFacts', () => {
  test('an unanswered detail is missing, or a known none where the form says so', () => {
    expect(detailsFacts(sampleCaseType, { part: 'WHEEL', colour: 'RED' })).toEqual({
      'details.part': 'WHEEL',
      'details.broken': null,
    });
    expect(detailsFacts(sampleCaseType, { part: null, broken: true })).toEqual({ 'details.broken': true });
  });

  test('a name of Object.prototype is no answer', () => {
    const caseType = {
      ...sampleCaseType,
      details: { ...sampleCaseType.details, properties: { valueOf: sampleCaseType.details.properties['age'] ?? never() } },
    };
    expect(detailsFacts(caseType, {})).toEqual({});
  });
});

test('the form’s types become types of facts', () => {
  const definitions = detailsFactDefinitions(sampleCaseType);
  expect(Object.fromEntries(definitions.map(({ id, type }) => [id.slice('details.'.length), type]))).toEqual({
    part: 'string',
    boughtOn: 'date',
    calledAt: 'dateTime',
    price: 'decimal',
    used: 'duration',
    age: 'integer',
    weight: 'number',
    broken: 'boolean',
    lotCodes: 'stringList',
  });
  expect(definitions.find(({ id }) => id === 'details.part')?.enum).toEqual(['WHEEL', 'DOLL']);
  expect(definitions.find(({ id }) => id === 'details.price')?.unit).toBe('CNY');
  expect(definitions.find(({ id }) => id === 'details.age')?.personalData).toBe(true);
});

function never(): never {
  throw new Error('The sample asks no age.');
}
