import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insert } from '../entity/insert.ts';
import { parcelDatabases, parcelRequest } from '../read/parcel-database.fixture.ts';
import { Depot } from '../read/parcels.fixture.ts';
import { inTransaction } from '../request/context.ts';
import type { Database } from './database.ts';
import type { Session } from './session.ts';

describe.each(parcelDatabases)('a read on $name', ({ open }) => {
  let database: Database;
  let ours: Session;
  let theirs: Session;

  async function tenantWithDepot(name: string): Promise<Session> {
    const request = parcelRequest(database);
    await inTransaction(request, async (context) => insert(context, Depot, { name }));
    return { tenantId: request.actor?.tenantId ?? '' };
  }

  beforeAll(async () => {
    database = await open();
    ours = await tenantWithDepot('ours');
    theirs = await tenantWithDepot('theirs');
  });

  afterAll(() => database.close());

  const names = sql`select name from depot`;

  test('sees its tenant’s rows, and none without a tenant', async () => {
    expect(await database.read(ours, names)).toEqual([{ name: 'ours' }]);
    expect(await database.read(theirs, names)).toEqual([{ name: 'theirs' }]);
    expect(await database.read({}, names)).toEqual([]);
  });

  test('cannot write', async () => {
    await expect(database.read(ours, sql`delete from depot`)).rejects.toThrow(/read-only transaction/);
    expect(await database.read(ours, names)).toEqual([{ name: 'ours' }]);
  });

  test.each(['commit; select 1', 'select 1; reset role', "select 1; select set_config('app.tenant', '', false)"])(
    'is one statement: %s',
    async (more) => {
      await expect(database.read(ours, sql.raw(more))).rejects.toThrow(/multiple commands/);
      expect(await database.read(ours, names)).toEqual([{ name: 'ours' }]);
    },
  );

  test('takes an id for its tenant, and no SQL', async () => {
    await expect(database.read({ tenantId: "'; reset role; select '" }, names)).rejects.toThrow(/neither an id nor a hash/);
  });

  test('leaves nothing of its session to the next on its connection, even where it failed', async () => {
    const who = sql`select current_setting('app.tenant', true) as tenant, current_user::text as role`;
    // More than there are connections, so that each is used again.
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const session = index % 2 ? ours : theirs;
        if (index % 3 === 0) await expect(database.read(session, sql`select 1 / 0`)).rejects.toThrow(/division by zero/);
        const [row] = await database.read(session, who);
        return row?.['tenant'] === session.tenantId && row?.['role'] === 'aftercare_app';
      }),
    );
    expect(seen).not.toContain(false);
    expect(await database.transaction({}, (em) => em.execute('select name from depot'))).toEqual([]);
  });
});
