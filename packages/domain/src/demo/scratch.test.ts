import { test } from 'vitest';
import { services } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { readDemo } from './chapter.ts';
import { seedDemo } from './seed-demo.ts';

test.each(databases)(
  'seed $name',
  async ({ open }) => {
    const database = await open();
    const start = Date.now();
    const spent: Record<string, [number, number]> = {};
    let last = start;
    const now = new Date('2026-06-15T04:00:00Z');
    try {
      await seedDemo({
        database,
        services,
        now,
        onProgress: (done, total, label) => {
          const key = label.replace(/DEMO-\d+/, '').replace(/batches of.*/, 'batches');
          const t = Date.now();
          const s = spent[key] ?? [0, 0];
          spent[key] = [s[0] + 1, s[1] + t - last];
          last = t;
        },
      });
    } finally {
      console.log('total ms', Date.now() - start, spent);
      const g = (globalThis as any).pgstat;
      if (g) {
        console.log('queries', g.n, 'ms', g.ms);
        for (const [k, [n, ms]] of [...g.by].sort((a: any, b: any) => b[1][1] - a[1][1]).slice(0, 45))
          console.log(n, Math.round(ms), (ms / n).toFixed(2), k);
      }
    }
    const q = (sql: string) => readDemo({ database, services, now }, (em) => em.execute(sql));
    console.table(
      await q(`select case_type, status, waiting_for, count(*)::int n from service_case group by 1,2,3 order by 1,2,3`),
    );
    console.table(
      await q(
        `select case_type, category, severity, urgency, team, count(*)::int n from service_case group by 1,2,3,4,5 order by 1,2`,
      ),
    );
    console.table(
      await q(
        `select sc.case_type, d.point, d.status, count(*)::int n, max(d.fault) fault, array_agg(distinct m)::text missing from decision d join service_case sc on sc.id=d.service_case_id left join lateral unnest(d.missing) m on true group by 1,2,3 order by 1,2,3`,
      ),
    );
    console.table(
      await q(
        `select milestone, state, count(*)::int n, sum((due_at < '2026-06-15')::int)::int overdue from clock group by 1,2 order by 1,2`,
      ),
    );
    console.table(await q(`select channel, count(*)::int n from service_case group by 1`));
    for (const t of [
      'customer',
      'partner',
      'product',
      'batch',
      'asset',
      '"order"',
      'order_line',
      'proof_of_purchase',
      'shipment',
      'delivery',
      'coverage',
      'quality_inspection',
      'bulletin',
      'message',
      'follow_up',
      'rating',
      'case_event',
      'assignment',
      'decision',
      'policy_revision',
      'outbox_event',
      'staff',
      'department',
    ]) {
      const [r] = (await q(`select count(*)::int n from ${t}`)) as { n: number }[];
      console.log(t, r?.n);
    }
    console.table(await q(`select number, opened_at, title from service_case order by opened_at limit 12`));
    await database.close();
  },
  300_000,
);
