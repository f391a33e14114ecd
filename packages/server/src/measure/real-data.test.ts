import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../program.ts';

/** Public records that are no part of the repository; where the file is absent this test is skipped, which the report shows. */
const records = new URL('../../../../../shared/data/fsis-recalls.jsonl', import.meta.url).pathname;
const present = existsSync(records);

describe.skipIf(!present)(`public recall notices${present ? '' : `: skipped, no ${records}`}`, () => {
  test('class I is not called less, and the classes are told apart better than by always saying I', async () => {
    const printed: string[] = [];
    const say = (line: string) => void printed.push(line);
    const workingFolder = join(import.meta.dirname, '../../../..');
    const terminal = { environment: {}, locale: 'en', workingFolder, print: say, tell: say } as const;
    const exitCode = await run(terminal, ['plugin', 'measure', 'food-recall', '--records', records, '--json']);
    const { records: counted, scores, macroF1, baseline } = JSON.parse(printed.join('\n'));
    expect(exitCode).toBe(0);
    expect(counted.decided).toBe(counted.read);
    expect(scores.I.recall).toBeGreaterThanOrEqual(0.95);
    expect(macroF1).toBeGreaterThanOrEqual(0.55);
    expect(baseline.macroF1).toBeLessThan(0.3);
  });
});
