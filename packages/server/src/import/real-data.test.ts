import { existsSync } from 'node:fs';
import type { Database } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../../../test/database.ts';
import { compare, formatConfusion, readComparison } from './compare.ts';
import { beginImporting, type Importing, testTarget } from './importing.fixture.ts';
import { readMapping } from './mapping-file.ts';
import { RowPlanner } from './plan-row.ts';
import { openSource } from './source-file.ts';
import { total } from './tally.ts';

/** Public records that are no part of the repository; where the folder is absent these tests are skipped, which the report shows. */
const folder = new URL('../../../../../shared/data/', import.meta.url).pathname;
const present = existsSync(folder);

const files: readonly (readonly [file: string, unit: string])[] = [
  ['openfda-recalls.jsonl', 'FOOD'],
  ['fsis-recalls.jsonl', 'FOOD'],
  ['cfpb-complaints.csv', 'BANK'],
  ['nyc-311-requests.csv', 'HOTEL'],
];

describe.skipIf(!present)(`public records${present ? '' : `: skipped, no ${folder}`}`, () => {
  let database: Database;
  let importing: Importing;

  beforeAll(async () => {
    const [pglite] = databases;
    if (!pglite) throw new Error('no database');
    database = await pglite.open();
    importing = await beginImporting(database);
  });
  afterAll(() => database.close());

  test.each(files)('forty rows of %s', { timeout: 120_000 }, async (file, unit) => {
    const mapping = readMapping(file.replace(/\..*/, ''), '/');
    const { tally, complete } = await importing.run(`${folder}${file}`, mapping, unit, { limit: 40 });
    expect(complete).toBe(true);
    expect(tally.rows).toBe(40);
    expect(tally.opened + total(tally.skipped)).toBe(40);
  });

  test('decisions are set beside what people decided', { timeout: 120_000 }, async () => {
    const mapping = readMapping('fsis-recalls', '/');
    const path = `${folder}fsis-recalls.jsonl`;
    await importing.run(path, mapping, 'FOOD', { limit: 40 });
    const question = readComparison('recallPlan.class=recall_classification', mapping);
    if (!question) throw new Error('no question');
    const options = { unit: 'FOOD', historical: true, mapping, target: await testTarget(), now: new Date() };
    const source = await openSource(path, mapping);
    const [confusion] = await compare([question], {
      source,
      planner: new RowPlanner(options),
      gateway: importing.gateway,
      unit: 'FOOD',
      limit: 40,
    });
    if (!confusion) throw new Error('no comparison');
    expect(confusion.cases).toBe(40);
    expect(formatConfusion(confusion, 'zh-CN').at(-1)).toContain('40 件中');
  });
});
