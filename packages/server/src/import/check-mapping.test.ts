import { readdirSync, readFileSync } from 'node:fs';
import { FaultsError } from '@aftercare/plugin-sdk';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkMapping } from './check-mapping.ts';
import type { ImportTarget } from './import-target.ts';
import { testTarget } from './importing.fixture.ts';
import type { Mapping } from './mapping.ts';
import { readMapping } from './mapping-file.ts';
import { checkShape } from './mapping-schema.ts';
import { openSource } from './source-file.ts';

const mappings = new URL('../../mappings/', import.meta.url);
const sound = {
  id: 'test',
  label: { en: 'Test', 'zh-CN': '测试' },
  key: { columns: ['id'] },
  fields: {
    caseType: { constant: 'food.recall' },
    channel: { constant: 'REGULATOR' },
    title: { column: 'title' },
    'product.sku': { column: 'sku' },
  },
};

let target: ImportTarget;

beforeAll(async () => {
  target = await testTarget();
});

function shapeFaults(value: unknown): string[] {
  const shape = checkShape(value, 'test.json');
  return 'faults' in shape ? shape.faults.map(({ code, path }) => `${code} ${path}`) : [];
}

function faultsOf(mapping: Mapping, columns: readonly string[] | null = null): string[] {
  try {
    checkMapping(mapping, 'test.json', columns, target);
    return [];
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    for (const { message } of error.faults) expect(message['zh-CN']).not.toBe(message.en);
    return error.faults.map(({ code, path }) => `${code} ${path}`);
  }
}

describe('the shape of a mapping', () => {
  test('a sound one has no fault', () => {
    expect(shapeFaults(sound)).toEqual([]);
  });

  test('all faults are told at once, with code, path and both languages', () => {
    const { key: _, ...rest } = sound;
    const broken = {
      ...rest,
      id: 'With Spaces',
      encodng: 'gb18030',
      encoding: 'latin1',
      historical: 'yes',
      skipWhen: [{ column: 'a', in: ['x'], empty: true, reason: { code: 'lower', en: 'x', 'zh-CN': 'y' } }],
      fields: {
        caseType: { constant: 'food.recall', column: 'type' },
        channel: {},
        title: { template: 'no column in it' },
        'details.Area': { column: 'x' },
        description: { template: ['{a}', 'none'], truncate: 0 },
        occurredAt: { column: 'when', date: { formats: [] } },
      },
    };
    expect(shapeFaults(broken).sort()).toEqual([
      'MISSING_KEY key',
      'ONE_OF_NEEDED fields.caseType',
      'ONE_OF_NEEDED fields.channel',
      'ONE_OF_NEEDED skipWhen[0]',
      'OUT_OF_BOUNDS fields.occurredAt.date.formats',
      'UNKNOWN_KEY encodng',
      'UNKNOWN_KEY fields["details.Area"]',
      'VALUE_NOT_ALLOWED encoding',
      'WRONG_FORMAT fields.description.template[1]',
      'WRONG_FORMAT fields.title.template',
      'WRONG_FORMAT id',
      'WRONG_FORMAT skipWhen[0].reason.code',
      'WRONG_TYPE fields.description.truncate',
      'WRONG_TYPE historical',
    ]);
    const shape = checkShape(broken, 'test.json');
    for (const { message, file } of 'faults' in shape ? shape.faults : []) {
      expect(file).toBe('test.json');
      expect(message.en).not.toBe('');
      expect(message['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
  });

  test('no name from the prototype passes for a field', () => {
    const fields = JSON.parse('{"__proto__": {"constant": "x"}, "constructor": {"constant": "x"}}');
    expect(shapeFaults({ ...sound, fields: { ...sound.fields, ...fields } })).toEqual([
      'UNKNOWN_KEY fields.__proto__',
      'UNKNOWN_KEY fields.constructor',
    ]);
  });

  test('a file that is missing or no JSON is said to be', () => {
    expect(() => readMapping('no-such-mapping', '/')).toThrow('MAPPING_NOT_FOUND');
    expect(() => readMapping(new URL('check-mapping.ts', import.meta.url).pathname, '/')).toThrow('MAPPING_NOT_JSON');
  });
});

describe('a mapping against the installation and the file', () => {
  test('a sound one has no fault', () => {
    expect(faultsOf(sound)).toEqual([]);
    expect(faultsOf(sound, ['id', 'title', 'sku'])).toEqual([]);
  });

  test('all faults are told at once', () => {
    const mapping: Mapping = {
      ...sound,
      skipWhen: [{ column: 'gone', empty: true, reason: { code: 'GONE', en: 'gone', 'zh-CN': '无' } }],
      fields: {
        caseType: { column: 'type', map: { a: 'food.recall', b: 'food.nonsense' } },
        channel: { column: 'via', map: { web: 'WEB', fax: 'FAX' }, otherwise: 'PIGEON' },
        title: { template: '{title} {subtitle}' },
        occurredAt: { column: 'when' },
        openedAt: { column: 'when', date: { formats: ['M/yyyy', 'H:mm'], zone: 'Mars/Olympus' } },
        'details.hazard': { constant: 'GHOST' },
        'details.room': { column: 'title' },
        externalReference: { column: 'title', truncate: true },
      },
    };
    expect(faultsOf(mapping, ['id', 'title', 'type', 'via', 'when', 'when']).sort()).toEqual([
      'CASE_TYPE_UNKNOWN fields.caseType',
      'CHANNEL_UNKNOWN fields.channel',
      'CHANNEL_UNKNOWN fields.channel',
      'COLUMN_REPEATED fields.occurredAt.column',
      'COLUMN_REPEATED fields.openedAt.column',
      'COLUMN_UNKNOWN fields.title.template',
      'COLUMN_UNKNOWN skipWhen[0].column',
      'DATE_FORMAT_UNUSABLE fields.openedAt.date.formats[0]',
      'DATE_FORMAT_UNUSABLE fields.openedAt.date.formats[1]',
      'DATE_NEEDED fields.occurredAt.date',
      'DETAIL_UNKNOWN fields["details.room"]',
      'DETAIL_VALUE_UNKNOWN fields["details.hazard"]',
      'LENGTH_NEEDED fields.externalReference.truncate',
      'NOT_HISTORICAL fields.openedAt',
      'REFERENCE_UNMAPPED fields["product.sku"]',
      'ZONE_UNKNOWN fields.openedAt.date.zone',
    ]);
  });

  test('a historical one needs the time, a form its required answers', () => {
    const fields = { ...sound.fields, caseType: { constant: 'hotel.complaint' } };
    expect(faultsOf({ ...sound, historical: true, fields })).toEqual([
      'TIME_NEEDED historical',
      'DETAIL_UNMAPPED fields["details.area"]',
    ]);
  });
});

describe('the mappings that come with the product', () => {
  const names = readdirSync(mappings).filter((name) => name.endsWith('.json'));

  test.each(names)('%s is sound and fits its sample of ten rows', async (name) => {
    const mapping = readMapping(name.replace('.json', ''), '/');
    expect(mapping.id).toBe(name.replace('.json', ''));
    const sample = readdirSync(new URL('samples/', mappings)).find((file) => file.startsWith(mapping.id));
    const source = await openSource(new URL(`samples/${sample}`, mappings).pathname, mapping);
    expect(faultsOf(mapping, source.columns)).toEqual([]);
    let rows = 0;
    for await (const row of source.rows) {
      expect(row).toHaveProperty('values');
      rows += 1;
    }
    expect(rows).toBe(10);
  });

  test('none reads an official class into a case', () => {
    for (const name of names) {
      const { comparisons: _, ...mapping } = JSON.parse(readFileSync(new URL(name, mappings), 'utf8'));
      expect(JSON.stringify(mapping)).not.toMatch(/"(recall_)?classification"|risk_level/);
    }
  });
});
