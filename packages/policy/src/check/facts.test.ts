import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, parameters } from '../warranty.fixture.ts';
import { checkFactDefinitions, checkFacts } from './facts.ts';
import { checkParameter, checkParameterDefinitions } from './parameter.ts';

const codesAt = (found: readonly { code: string; path: string }[]) => found.map(({ code, path }) => `${code} ${path}`);

describe('checkFacts', () => {
  it('takes values of every type, known nones and missing facts', () => {
    const values = {
      'asset.repairCount': 2,
      'asset.mileage': 1.5,
      'asset.price': '199.90',
      'asset.kind': 'phone',
      'asset.soldOn': '2024-02-29',
      'case.openedAt': '2026-03-01T09:30:00+08:00',
      'case.text': null,
      'case.tags': ['urgent', 'vip'],
      'case.waited': 'P1DT2H',
      'case.lines': [{ amount: 1 }],
      'case.extra': undefined,
    };
    expect(checkFacts(values, facts)).toEqual([]);
  });

  it.each([
    ['UNKNOWN_FACT asset.repairs', { 'asset.repairs': 1 }],
    ['UNKNOWN_FACT param.blank', { 'param.blank': 1 }],
    ['WRONG_TYPE asset.repairCount', { 'asset.repairCount': '2' }],
    ['WRONG_TYPE asset.repairCount', { 'asset.repairCount': 2.5 }],
    ['WRONG_TYPE asset.price', { 'asset.price': 199.9 }],
    ['WRONG_TYPE asset.soldOn', { 'asset.soldOn': '2023-02-29' }],
    ['WRONG_TYPE case.openedAt', { 'case.openedAt': '2026-03-01' }],
    ['WRONG_TYPE case.waited', { 'case.waited': 'P1M' }],
    ['VALUE_NOT_IN_ENUM asset.kind', { 'asset.kind': 'car' }],
    ['VALUE_NOT_IN_ENUM case.tags[1]', { 'case.tags': ['urgent', 'late'] }],
    ['WRONG_TYPE ', []],
    ['NOT_JSON ["asset.mileage"]', { 'asset.mileage': Number.NaN }],
    ['UNSAFE_NUMBER ["asset.mileage"]', { 'asset.mileage': 1e300 }],
    ['FORBIDDEN_KEY __proto__', JSON.parse('{"__proto__":{"isAdmin":true}}')],
  ])('%s', (expected, values) => {
    expect(codesAt(checkFacts(values, facts))).toEqual([expected]);
  });

  it('refuses proxies and getters unread', () => {
    const unreadable = () => {
      throw new Error('read');
    };
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    const getter = Object.defineProperty({}, 'case.text', { get: unreadable, enumerable: true });
    for (const odd of [new Proxy({}, { ownKeys: unreadable }), revoked.proxy, getter])
      for (const faults of [checkFacts(odd, facts), checkFactDefinitions(odd, 'facts.json')])
        expect(faults.map(({ code }) => code)).toEqual(['NOT_JSON']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
        (value) => void checkFacts(value, facts),
      ),
    );
  });
});

describe('checkParameter', () => {
  const check = (id: string, value: unknown) => {
    const definition = parameters.find((each) => each.id === id);
    if (definition === undefined) throw new Error(id);
    return codesAt(checkParameter(definition, value));
  };

  it.each([
    ['repairsBeforeExchange', 1],
    ['repairsBeforeExchange', 2],
    ['blank', 99],
    ['ceiling', '10000.00'],
    ['patience', 'PT168H'],
    ['patience', 'P6D'],
    ['strict', true],
  ])('takes %s = %j', (id, value) => {
    expect(check(id, value)).toEqual([]);
  });

  it.each([
    ['repairsBeforeExchange', 3, ['LOCKED_PARAMETER repairsBeforeExchange']],
    ['repairsBeforeExchange', 0, ['OUT_OF_BOUNDS repairsBeforeExchange']],
    ['repairsBeforeExchange', 6, ['OUT_OF_BOUNDS repairsBeforeExchange', 'LOCKED_PARAMETER repairsBeforeExchange']],
    ['repairsBeforeExchange', null, ['WRONG_TYPE repairsBeforeExchange']],
    ['ceiling', '10000.01', ['OUT_OF_BOUNDS ceiling']],
    ['ceiling', 500, ['WRONG_TYPE ceiling']],
    ['patience', 'PT169H', ['LOCKED_PARAMETER patience']],
    ['patience', 'P31D', ['OUT_OF_BOUNDS patience', 'LOCKED_PARAMETER patience']],
    ['strict', false, ['LOCKED_PARAMETER strict']],
    ['keywords', [1], ['WRONG_TYPE keywords']],
  ])('refuses %s = %j', (id, value, expected) => {
    expect(check(id, value)).toEqual(expected);
  });

  it('takes a longer list as higher than a locked default, and a swapped element as neither', () => {
    const [, , keywords] = parameters;
    if (keywords === undefined) throw new Error('keywords');
    const locked = { ...keywords, locked: { stricter: 'higher' } } as const;
    expect(checkParameter(locked, ['smoke', '起火', 'burn'])).toEqual([]);
    expect(checkParameter(locked, ['起火', 'smoke'])).toEqual([]);
    expect(codesAt(checkParameter(locked, ['smoke']))).toEqual(['LOCKED_PARAMETER keywords']);
    expect(codesAt(checkParameter(locked, ['smoke', 'burn']))).toEqual(['LOCKED_PARAMETER keywords']);
  });
});

describe('definition files', () => {
  it('finds no fault in sound definitions', () => {
    expect(checkFactDefinitions(facts, 'facts.json')).toEqual([]);
    expect(checkParameterDefinitions(parameters, 'parameters.json')).toEqual([]);
  });

  it('finds ids used twice', () => {
    expect(codesAt(checkFactDefinitions([...facts, facts[0]], 'facts.json'))).toEqual([`DUPLICATE [${facts.length}].id`]);
    expect(codesAt(checkParameterDefinitions([parameters[0], parameters[0]], 'parameters.json'))).toEqual(['DUPLICATE [1].id']);
  });

  it('holds defaults and bounds against the type, the bounds and the enum', () => {
    const [base] = parameters;
    const changed = [
      { ...base, id: 'a', default: 9 },
      { ...base, id: 'b', minimum: '1' },
      { ...base, id: 'c', type: 'string', default: 'x', enum: ['y'], minimum: undefined, maximum: undefined },
      { ...base, id: 'd', type: 'boolean', default: true },
    ].map((each) => JSON.parse(JSON.stringify(each)));
    expect(codesAt(checkParameterDefinitions(changed, 'parameters.json'))).toEqual([
      'OUT_OF_BOUNDS [0].default',
      'WRONG_TYPE [1].minimum',
      'VALUE_NOT_IN_ENUM [2].default',
      'UNKNOWN_KEY [3].minimum',
      'UNKNOWN_KEY [3].maximum',
    ]);
  });

  it('refuses labels of values that there are not, and takes values without a label', () => {
    const label = { en: 'a label', 'zh-CN': '名称' };
    const of = (more: object) => codesAt(checkFactDefinitions([{ id: 'a.b', type: 'string', label, ...more }], 'facts.json'));
    expect(of({ enum: ['X', 'Y'], valueLabels: { X: label } })).toEqual([]);
    expect(of({ type: 'boolean', valueLabels: { true: label, false: label } })).toEqual([]);
    expect(of({ enum: ['X'], valueLabels: { X: label, Z: label } })).toEqual(['LABEL_WITHOUT_VALUE [0].valueLabels.Z']);
    expect(of({ type: 'boolean', valueLabels: { yes: label } })).toEqual(['LABEL_WITHOUT_VALUE [0].valueLabels.yes']);
    expect(of({ valueLabels: { X: label } })).toEqual(['LABEL_WITHOUT_VALUE [0].valueLabels.X']);
    const parameter = { ...parameters[0], valueLabels: { X: label } };
    expect(codesAt(checkParameterDefinitions([parameter], 'parameters.json'))).toEqual(['LABEL_WITHOUT_VALUE [0].valueLabels.X']);
  });
});
