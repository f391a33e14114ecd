import { expect, test } from 'vitest';
import { checkEmail, checkPhone, normalizedEmail } from './contact-details.ts';

test.each([
  '10000000001',
  '+86 21 5555 0123',
  '(021) 5555-0123',
  '021-55550123转12',
  '+1 555.010.0199 ext. 7',
  ' 95555 ',
  null,
  '',
])('takes the telephone number %s', (phone) => {
  expect(checkPhone('phone', phone)).toEqual([]);
});

test.each(['1234', '555-CALL-NOW', '++86 21 5555 0123', '123456789012345678901', `1${' '.repeat(60)}23456`])(
  'refuses the telephone number %s',
  (phone) => {
    expect(checkPhone('phone', phone)).toMatchObject([{ code: 'PHONE_MALFORMED', field: 'phone' }]);
  },
);

test.each(['a@example.com', 'first.last+tag@mail.example.co', '用户@例子.公司', null, ' '])(
  'takes the e-mail address %s',
  (email) => {
    expect(checkEmail('email', email)).toEqual([]);
  },
);

test.each([
  'a@example',
  'example.com',
  'a b@example.com',
  'a@@example.com',
  'a@example..com',
  'a@.com',
  `${'a'.repeat(250)}@x.cn`,
])('refuses the e-mail address %s', (email) => {
  expect(checkEmail('email', email)).toMatchObject([{ code: 'EMAIL_MALFORMED', field: 'email' }]);
});

test('stores e-mail addresses in lower case, nothing as null', () => {
  expect(normalizedEmail('  An.Yi@Example.COM ')).toBe('an.yi@example.com');
  expect(normalizedEmail('  ')).toBeNull();
});

test('is done with a hostile text at once', () => {
  const start = performance.now();
  checkEmail('email', `a@${'a.'.repeat(100_000)}`);
  checkPhone('phone', `${'1 '.repeat(100_000)}!`);
  expect(performance.now() - start).toBeLessThan(100);
});
