import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { plainMapping, writeFile } from './importing.fixture.ts';
import type { Mapping } from './mapping.ts';
import { countRows, formatOf, openSource } from './source-file.ts';
import type { SourceRow } from './source-row.ts';
import { hashFile } from './source-text.ts';

const { format: _, ...unformatted } = plainMapping;

async function read(
  file: string,
  more: Partial<Mapping> = {},
): Promise<{ columns: readonly string[] | null; rows: SourceRow[] }> {
  const { columns, rows } = await openSource(file, { ...unformatted, ...more });
  const found: SourceRow[] = [];
  for await (const row of rows) found.push(row);
  return { columns, rows: found };
}

const seen = (rows: readonly SourceRow[]) =>
  rows.map((row) => ('values' in row ? [row.row, row.values] : [row.row, row.rejection.code]));

describe('CSV', () => {
  test('byte order mark, quoted commas, newlines and quotes, both line ends, empty lines', async () => {
    const { columns, rows } = await read(writeFile('a.csv', '\uFEFFa, b\r\n1,"x, ""y"""\r\n\r\n2,"line\nline\r\nline"\n3,\n'));
    expect(columns).toEqual(['a', 'b']);
    expect(seen(rows)).toEqual([
      [1, { a: '1', b: 'x, "y"' }],
      [2, { a: '2', b: 'line\nline\r\nline' }],
      [3, { a: '3', b: '' }],
    ]);
  });

  test('a bad row is one rejected row, in its place', async () => {
    const { rows } = await read(writeFile('a.csv', 'a,b\n1,x\n2\n3,y,z\n4,mid"quote\n5,"never closed\n6,x\n'));
    expect(seen(rows)).toEqual([
      [1, { a: '1', b: 'x' }],
      [2, 'CSV_COLUMN_COUNT'],
      [3, 'CSV_COLUMN_COUNT'],
      [4, { a: '4', b: 'mid"quote' }],
      [5, 'CSV_MALFORMED'],
    ]);
  });

  test('an empty file has no columns and no rows', async () => {
    expect(await read(writeFile('a.csv', ''))).toEqual({ columns: [], rows: [] });
  });

  test('other delimiters, and tabs by the name of the file', async () => {
    expect((await read(writeFile('a.csv', 'a;b\n1;2\n'), { delimiter: ';' })).columns).toEqual(['a', 'b']);
    expect((await read(writeFile('a.tsv', 'a\tb\n1\t2\n'))).columns).toEqual(['a', 'b']);
  });

  test('GB18030, characters beyond GBK too, across pieces of the file', async () => {
    // 编号,标题 / 1,电水壶㐀
    const head = [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb1, 0xea, 0xcc, 0xe2, 0x0a];
    const row = [0x31, 0x2c, 0xb5, 0xe7, 0xcb, 0xae, 0xba, 0xf8, 0x81, 0x39, 0xee, 0x39, 0x0a];
    const file = writeFile('a.csv', Uint8Array.from([...head, ...Array.from({ length: 20_000 }, () => row).flat()]));
    const { columns, rows } = await read(file, { encoding: 'gb18030' });
    expect(columns).toEqual(['编号', '标题']);
    expect(rows).toHaveLength(20_000);
    expect(new Set(rows.map((one) => ('values' in one ? one.values['标题'] : null)))).toEqual(new Set(['电水壶㐀']));
  });
});

describe('JSON lines', () => {
  test('a bad line is one rejected row, not the end', async () => {
    const { columns, rows } = await read(writeFile('a.jsonl', '\uFEFF{"a":1}\r\n\nnot json\n[1]\n"text"\n{"a":2}'));
    expect(columns).toBeNull();
    expect(seen(rows)).toEqual([
      [1, { a: 1 }],
      [3, 'LINE_NOT_JSON'],
      [4, 'LINE_NOT_OBJECT'],
      [5, 'LINE_NOT_OBJECT'],
      [6, { a: 2 }],
    ]);
  });

  test('a line without end is rejected, not kept', async () => {
    const { rows } = await read(writeFile('a.jsonl', `{"a":1}\n${'x'.repeat(40 * 1024 * 1024)}\n{"a":2}\n`));
    expect(seen(rows)).toEqual([
      [1, { a: 1 }],
      [2, 'LINE_TOO_LONG'],
      [3, { a: 2 }],
    ]);
  });
});

describe('packed files', () => {
  test('are unpacked by their name', async () => {
    const file = writeFile('a.jsonl.gz', gzipSync('{"a":1}\n{"a":2}\n'));
    expect(seen((await read(file)).rows)).toEqual([
      [1, { a: 1 }],
      [2, { a: 2 }],
    ]);
    expect(await countRows(file, unformatted)).toBe(2);
  });

  test('that break off are no shorter files', async () => {
    const whole = gzipSync(Array.from({ length: 5_000 }, (_each, n) => `{"a":${n},"b":"${Math.sin(n)}"}\n`).join(''));
    await expect(countRows(writeFile('a.jsonl.gz', whole.subarray(0, whole.length / 2)), unformatted)).rejects.toThrow();
  });
});

test('a CSV row without end is refused before it fills the memory', async () => {
  const file = writeFile('a.csv', `a,b\n1,"${'x'.repeat(40 * 1024 * 1024)}`);
  await expect(countRows(file, unformatted)).rejects.toThrow('QUOTE_NOT_CLOSED in row 1');
});

test('the format is the mapping’s, or the file name’s, or unknown', () => {
  expect(formatOf('a.CSV', unformatted)).toBe('csv');
  expect(formatOf('a.ndjson.gz', unformatted)).toBe('jsonl');
  expect(formatOf('a.txt', unformatted)).toBeNull();
  expect(formatOf('a.txt', plainMapping)).toBe('jsonl');
});

test('the hash is of the bytes', async () => {
  expect(await hashFile(writeFile('a', 'abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
