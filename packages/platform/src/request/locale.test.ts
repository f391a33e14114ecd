import { expect, test } from 'vitest';
import { negotiateLocale } from './locale.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['ZH-hans-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-GB', 'en'],
  ['zh-CN,en;q=0.9', 'zh-CN'],
  ['en;q=0.9,zh-CN', 'zh-CN'],
  ['en;q=0.8, zh;q=0.9', 'zh-CN'],
  ['zh;q=0.1,en;q=0.2', 'en'],
  ['zh;q=0, en;q=0.1', 'en'],
  ['zh;q=0', 'en'],
  ['de-DE,de;q=0.9', 'en'],
  ['de, zh;q=0.5', 'zh-CN'],
  ['zhuang', 'en'],
  ['enm, zh', 'zh-CN'],
  ['zh ; q=0.5 , en ; q=0.4', 'zh-CN'],
  ['zh;level=1;q=0.2,en;q=0.3', 'en'],
  ['zh;q=nonsense,en;q=0.5', 'zh-CN'],
  [',;=,;q=', 'en'],
])('Accept-Language: %s gives %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});

test('a header of any length is read', () => {
  expect(negotiateLocale(`${'x,'.repeat(50_000)}zh`)).toBe('zh-CN');
});
