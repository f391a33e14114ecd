import { describe, expect, test } from 'vitest';
import { fieldValue } from './field-value.ts';
import type { FieldMapping } from './mapping.ts';
import { RowRejected } from './rejection.ts';

const values = {
  Product: ' Kettle ',
  Issue: 'No heat',
  Empty: '  ',
  Absent: null,
  Html: 'Salt &amp; Pepper &#8212; caf&eacute;',
  Via: 'Web',
  When: '3/14/2025 1:20',
  Count: '12',
  Price: '3.50',
  Yes: 'TRUE',
  List: 'a; b;;c ',
  Array: ['OH', 'PA'],
  Nested: { a: { b: 'deep' } },
  'dotted.name': 'flat',
  Number: 7,
  Long: 'x'.repeat(400),
  Nul: 'a\0b',
  Half: 'a\ud800b',
  Misread: 'caf\uFFFD',
};

const value = (spec: FieldMapping, limit?: number) => fieldValue('title', spec, values, limit)?.value;

function codeOf(spec: FieldMapping, limit?: number): string {
  try {
    return `no rejection: ${JSON.stringify(value(spec, limit))}`;
  } catch (error) {
    if (!(error instanceof RowRejected)) throw error;
    expect(error.rejection.field).toBe('title');
    expect(error.rejection.message['zh-CN']).toMatch(/\p{Script=Han}/u);
    return error.rejection.code;
  }
}

describe('sources', () => {
  test.each<[string, FieldMapping, unknown]>([
    ['a column, trimmed', { column: 'Product' }, 'Kettle'],
    ['a column as it is', { column: 'Product', trim: false }, ' Kettle '],
    ['a number as text', { column: 'Number' }, '7'],
    ['a member of an object', { column: 'Nested.a.b' }, 'deep'],
    ['a name with a dot', { column: 'dotted.name' }, 'flat'],
    ['a list as text', { column: 'Array' }, 'OH, PA'],
    ['an empty column', { column: 'Empty' }, undefined],
    ['a null', { column: 'Absent' }, undefined],
    ['a column that the row has not', { column: 'Nowhere' }, undefined],
    ['a name of the prototype', { column: 'constructor' }, undefined],
    ['a constant', { constant: 'OTHER' }, 'OTHER'],
    ['a constant number', { constant: 3 }, 3],
    ['a template', { template: '{Product}: {Issue}' }, 'Kettle: No heat'],
    ['lines, those without content left out', { template: ['{Product}', 'None: {Empty}', '{Array}'] }, 'Kettle\nOH, PA'],
    ['a template of empty columns', { template: 'a {Empty} b' }, undefined],
    ['a default', { column: 'Empty', default: 'none' }, 'none'],
  ])('%s', (_, spec, expected) => expect(value(spec)).toEqual(expected));
});

describe('transformations', () => {
  test.each<[string, FieldMapping, unknown]>([
    ['character references', { column: 'Html', decode: 'html' }, 'Salt & Pepper — café'],
    ['a value map', { column: 'Via', map: { Web: 'WEB' } }, 'WEB'],
    ['a value map to false', { column: 'Via', map: { Web: false } }, false],
    ['a value that is not named', { column: 'Issue', map: { Web: 'WEB' }, otherwise: 'INTERNAL' }, 'INTERNAL'],
    ['one that is left out', { column: 'Issue', map: { Web: 'WEB' }, otherwise: null }, undefined],
    [
      'a date with a zone',
      { column: 'When', date: { formats: ['M/d/yyyy H:mm'], zone: 'America/New_York' } },
      '2025-03-14T05:20:00.000Z',
    ],
    ['a date in UTC', { column: 'When', date: { formats: ['ISO', 'M/d/yyyy H:mm'] } }, '2025-03-14T01:20:00.000Z'],
    ['the date alone', { column: 'When', date: { formats: ['M/d/yyyy H:mm'], zone: 'Asia/Shanghai', as: 'date' } }, '2025-03-14'],
    ['an integer', { column: 'Count', as: 'integer' }, 12],
    ['a number', { column: 'Price', as: 'number' }, 3.5],
    ['a boolean', { column: 'Yes', as: 'boolean' }, true],
    ['a list', { column: 'List', split: ';' }, ['a', 'b', 'c']],
    ['a list that is one', { column: 'Array', split: ';' }, ['OH', 'PA']],
    ['a list, mapped', { column: 'List', split: ';', map: { a: 'A', b: 'B' }, otherwise: null }, ['A', 'B']],
    ['an empty list', { column: 'Empty', split: ';' }, undefined],
  ])('%s', (_, spec, expected) => expect(value(spec)).toEqual(expected));

  test('Chinese dates', () => {
    const date = { formats: ['yyyy年M月d日 H:mm'], zone: 'Asia/Shanghai' };
    expect(fieldValue('occurredAt', { column: 'd', date }, { d: '2025年6月9日 8:05' }, undefined)?.value).toBe(
      '2025-06-09T00:05:00.000Z',
    );
  });

  test('a text that is too long is cut, openly, and never through a character', () => {
    expect(fieldValue('title', { column: 'Long', truncate: true }, values, 300)).toEqual({
      value: `${'x'.repeat(299)}…`,
      truncated: true,
    });
    expect(fieldValue('title', { column: 'Long', truncate: 10 }, values, 300)).toEqual({
      value: `${'x'.repeat(9)}…`,
      truncated: true,
    });
    expect(fieldValue('title', { column: 'Via', truncate: 10 }, values, 300)).toEqual({ value: 'Web', truncated: false });
    const emoji = fieldValue('title', { column: 'e', truncate: 4 }, { e: 'ab😀cd' }, undefined);
    expect(emoji?.value).toBe('ab…');
  });
});

describe('rejections', () => {
  test.each<[string, FieldMapping]>([
    ['FIELD_EMPTY', { column: 'Empty', required: true }],
    ['VALUE_NOT_MAPPED', { column: 'Issue', map: { Web: 'WEB' } }],
    ['VALUE_NOT_MAPPED', { column: 'Issue', map: {} }],
    ['DATE_UNREADABLE', { column: 'Issue', date: { formats: ['M/d/yyyy'] } }],
    ['NUMBER_UNREADABLE', { column: 'Price', as: 'integer' }],
    ['NUMBER_UNREADABLE', { column: 'Issue', as: 'number' }],
    ['BOOLEAN_UNREADABLE', { column: 'Count', as: 'boolean' }],
    ['CHARACTER_NOT_ALLOWED', { column: 'Nul' }],
    ['CHARACTER_NOT_ALLOWED', { column: 'Half' }],
    ['ENCODING_WRONG', { column: 'Misread' }],
  ])('%s', (code, spec) => expect(codeOf(spec)).toBe(code));

  test('TEXT_TOO_LONG', () => expect(codeOf({ column: 'Long' }, 300)).toBe('TEXT_TOO_LONG'));
});
