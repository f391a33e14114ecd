import { requestErrorCodes, userErrorCodes } from '@aftercare/platform';
import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { testSchema } from '../graphql.ts';

// A catalogue fills when the module that declares it loads, which the schema sees to.
const schema = await testSchema();
const texts = [...userErrorCodes, ...requestErrorCodes];

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

test('there are errors to look at, and the schema’s enum has just those of inputs', () => {
  expect(texts.length).toBeGreaterThan(30);
  const codes = schema.getType('UserErrorCode');
  if (!isEnumType(codes)) throw new Error('UserErrorCode is no enum');
  expect(
    codes
      .getValues()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...userErrorCodes.keys()].sort());
});

test.each(texts)('%s is said in both languages with the same values', (code, text) => {
  expect(code).toMatch(/^[A-Z][A-Z_]*$/);
  expect(text.en).toMatch(/^\S.*[.:…}]$/s);
  expect(text['zh-CN']).toMatch(/\p{Script=Han}|^\{\w+\}$/u);
  expect(text.en).not.toMatch(/\p{Script=Han}/u);
  expect(placeholders(text['zh-CN'])).toEqual(placeholders(text.en));
});
