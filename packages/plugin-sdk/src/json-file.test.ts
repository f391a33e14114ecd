import { expect, it } from 'vitest';
import { parseJson } from './json-file.ts';

it.each(['[', '{"a":'])('a text of a hundred thousand times %s is a fault of its file, not an exception', (opening) => {
  const { value, faults } = parseJson(opening.repeat(100_000), 'rules/deep.json');
  expect(value).toBeUndefined();
  expect(faults).toMatchObject([
    { code: 'TOO_DEEP', file: 'rules/deep.json', message: { 'zh-CN': expect.stringMatching(/嵌套/) } },
  ]);
});
