import { expect, test } from 'vitest';
import { databases } from '../database.ts';

test.each(databases)(
  'concurrency on $name',
  async ({ open }) => {
    const database = await open();
    const one = (n: number) =>
      database.transaction({ tenantId: `00000000-0000-7000-8000-00000000000${n}` }, async (em) => {
        const seen: unknown[] = [];
        for (let i = 0; i < 5; i++) {
          const [row] = await em.execute(
            `select current_setting('app.tenant') as t, current_user as u, txid_current()::text as x`,
          );
          seen.push(JSON.stringify(row));
          await new Promise((r) => setImmediate(r));
        }
        return new Set(seen);
      });
    const all = await Promise.all([1, 2, 3, 4].map(one));
    console.log(all);
    let leaked: any;
    await database.transaction({ tenantId: '00000000-0000-7000-8000-000000000001' }, async (em) => {
      leaked = em;
    });
    try {
      console.log('leaked execute', await leaked.execute(`select current_user, current_setting('app.tenant', true)`));
    } catch (e) {
      console.log('leaked execute', String(e));
    }
    try {
      console.log('leaked kysely', await leaked.getKysely().selectFrom('tenant').selectAll().execute());
    } catch (e) {
      console.log('leaked', String(e));
    }
    try {
      console.log('forked', await leaked.fork().execute(`select current_user, current_setting('app.tenant', true)`));
    } catch (e) {
      console.log('leaked', String(e));
    }
    await database.close();
  },
  20000,
);
