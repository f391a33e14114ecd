import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const bench = fileURLToPath(new URL('bench.ts', import.meta.url));
const run = (...given: readonly string[]) => promisify(execFile)(process.execPath, [bench, ...given]);

test('the benchmark of rules runs, finds equal results and ends with its ratios', async () => {
  const { stdout } = await run('policy', '--quick');
  expect(stdout.match(/results equal/g)).toHaveLength(2);
  const { bench: name, ratios } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(name).toBe('policy');
  const contenders = ['json-rules-engine', 'zen-engine', 'json-logic-js'];
  expect(Object.keys(ratios).sort()).toEqual([5, 40].flatMap((rules) => contenders.map((each) => `${each}@${rules}`)).sort());
  for (const ratio of Object.values(ratios)) expect(ratio).toBeGreaterThan(0);
});

test('the benchmark of reads runs, finds equal answers and ends with its ratios', async () => {
  const { stdout } = await run('read', '--quick');
  expect(stdout).toMatch(/^82 answers equal$/m);
  const { bench: name, ratios } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(name).toBe('read');
  const operations = ['list', 'nested', 'case', 'deep-page', 'count'];
  const others = ['page-1@page-1000', 'rows@rows-x10', 'heap-100000@heap-10000'];
  const expected = [...operations.flatMap((each) => [`postgraphile@${each}`, `limit@${each}`]), ...others];
  expect(Object.keys(ratios).sort()).toEqual(expected.sort());
  for (const ratio of Object.values(ratios)) expect(ratio).toBeGreaterThan(0);
  // It starts five servers; a machine that does other work besides needs more than a test usually gets.
}, 300_000);

test('a benchmark that there is not is refused with those that there are', async () => {
  await expect(run('policies')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('policy') });
});
