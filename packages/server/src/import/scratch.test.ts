import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseSchema } from '@aftercare/domain';
import { Database } from '@aftercare/platform';
import { expect, inject, test } from 'vitest';
import { compare, formatConfusion, readComparison } from './compare.ts';
import { beginImporting, testTarget } from './importing.fixture.ts';
import { readMapping } from './mapping-file.ts';
import { RowPlanner } from './plan-row.ts';
import { openSource } from './source-file.ts';
test('all', async () => {
  const template = new Blob([readFileSync(inject('pgliteTemplate'))]);
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-full-'));
  const db = await Database.open({ kind: 'embedded', folder, template }, databaseSchema);
  const it = await beginImporting(db);
  for (const x of ['openfda-recalls.jsonl FOOD', 'fsis-recalls.jsonl FOOD', 'cfpb-complaints.csv BANK', 'nyc-311-requests.csv HOTEL']) {
    const [file = '', unit = ''] = x.split(' ');
    const path = `/work/shared/data/${file}`;
    const m = readMapping(file.split('.')[0] ?? '', '/');
    const t = performance.now();
    const r = await it.run(path, m, unit, { onRejected: (one) => console.log(JSON.stringify(one).slice(0, 600)) });
    const s = (performance.now() - t) / 1000;
    console.log(file, JSON.stringify(r), s.toFixed(1), 's', (r.tally.opened / s).toFixed(1), '/s');
    const t2 = performance.now();
    const again = await it.run(path, m, unit);
    console.log('again', JSON.stringify(again), ((performance.now() - t2) / 1000).toFixed(1), 's');
    for (const c of m.comparisons ?? []) {
      const q = readComparison(`${c.decision}=${c.column}`, m);
      if (!q) throw new Error('no');
      const planner = new RowPlanner({ mapping: m, unit, historical: true, target: await testTarget(), now: new Date() });
      for (const table of await compare([q], { source: await openSource(path, m), planner, gateway: it.gateway, unit }))
        console.log(formatConfusion(table, 'en').join('\n'));
    }
    const stats = await db.transaction({ tenantId: it.company.tenantId }, (em) => em.execute(`select c.case_type, count(*), min(c.opened_at), max(c.opened_at), min(c.number), max(c.number) from service_case c group by 1`));
    console.log(JSON.stringify(stats));
    const clocks = await db.transaction({ tenantId: it.company.tenantId }, (em) => em.execute(`select state, fault, count(*) from clock group by 1,2`));
    console.log(JSON.stringify(clocks));
    const dec = await db.transaction({ tenantId: it.company.tenantId }, (em) => em.execute(`select point, status, count(*), max(fault) from decision group by 1,2 order by 1,2`));
    console.log(JSON.stringify(dec));
    expect(r.complete).toBe(true);
  }
  console.log(folder);
  await db.close();
}, 3_000_000);
