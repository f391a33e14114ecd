import { expect, test } from 'vitest';
import { toUserErrors } from '../graphql/user-error.ts';
import { declareErrors, UserErrors, userErrorCodes } from './user-error.ts';

const refuse = declareErrors({
  TEST_TOO_MANY: { en: 'At most {maximum}, not {given}; {maximum} it is.', 'zh-CN': '最多 {maximum} 个，而非 {given} 个。' },
  TEST_PLAIN: { en: 'No.', 'zh-CN': '不。' },
});

test('values are put into both languages', () => {
  const error = refuse('TEST_TOO_MANY', { maximum: 3, given: '$& {given}' }, 'items');
  expect(error).toBeInstanceOf(UserErrors);
  expect(error.messages('en')).toEqual(['At most 3, not $& {given}; 3 it is.']);
  expect(toUserErrors(error.details, 'zh-CN')).toEqual([
    { code: 'TEST_TOO_MANY', message: '最多 3 个，而非 $& {given} 个。', field: 'items' },
  ]);
});

test('zero is a value, a missing one stays to be seen, and no property of every object is one', () => {
  expect(refuse('TEST_TOO_MANY', { maximum: 0 }).messages('en')).toEqual(['At most 0, not {given}; 0 it is.']);
});

test('without a field the field is null', () => {
  expect(toUserErrors(refuse('TEST_PLAIN').details, 'en')).toEqual([{ code: 'TEST_PLAIN', message: 'No.', field: null }]);
});

test('a code is declared once', () => {
  expect(() => declareErrors({ TEST_PLAIN: { en: 'x', 'zh-CN': 'x' } })).toThrow('declared twice');
  expect(userErrorCodes.get('TEST_PLAIN')?.en).toBe('No.');
});
