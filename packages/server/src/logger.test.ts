import { expect, it } from 'vitest';
import { describeError } from './logger.ts';

it('keeps the values of rows out of the log', () => {
  const error = new Error('insert into customer - duplicate key\n - detail: Key (phone)=(13800138000) already exists.');
  const text = JSON.stringify(describeError(new Error('outer', { cause: error })));
  expect(text).toContain('duplicate key');
  expect(text).not.toContain('13800138000');
});
