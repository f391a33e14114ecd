import {
  authenticateApiKey,
  createRequestContext,
  type Database,
  inTransaction,
  sessionOf,
  systemClock,
} from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundCompany, plugins, services } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { Clock } from '../cases/clock.ts';
import { CaseStatus, ServiceCase, WaitingFor } from '../cases/service-case.ts';
import { BusinessUnit } from '../organization/business-unit.ts';
import { Customer } from '../parties/customer.ts';
import { Partner } from '../parties/partner.ts';
import { Decision } from '../policies/decision.ts';
import { rolePermissions } from '../role-permissions.ts';
import { readDemo } from './chapter.ts';
import { demoKeys } from './demo-keys.ts';
import { dealer } from './parties/demo-partners.ts';
import { seedDemo } from './seed-demo.ts';
import { demoUnits } from './units/demo-units.ts';

const now = new Date('2026-06-15T04:00:00Z');
const patience = 900_000;

/** What must be the same wherever and however often it is seeded. */
function told(database: Database) {
  return readDemo({ database, services, now }, async (em) => {
    const tables = await em.execute<{ table_name: string }[]>(
      `select table_name from information_schema.columns
       where table_schema = 'public' and column_name = 'tenant_id' and table_name <> 'idempotency_record' order by table_name`,
    );
    const counts: Record<string, unknown> = {};
    for (const { table_name: table } of tables) {
      const [row] = await em.execute<{ n: number }[]>(`select count(*)::int as n from "${table}"`);
      counts[table] = row?.n;
    }
    const cases = await em.execute<{ number: string; status: string }[]>(
      `select number, case_type, status, waiting_for, channel, title, description, category, severity, urgency, team, resolution,
         reopen_count, to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') as opened
       from service_case order by number`,
    );
    const clocks = await em.execute(
      `select number, milestone, state, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') as due
       from clock join service_case on service_case.id = service_case_id order by number, milestone, clock.started_at, state`,
    );
    const customers = await em.execute('select external_reference, name, phone from customer order by external_reference');
    return { counts, cases, clocks, customers };
  });
}

describe('seedDemo', () => {
  const opened: Database[] = [];
  const seeded = new Map<string, Database>();

  beforeAll(async () => {
    for (const [index, { name, open }] of databases.entries()) {
      const database = await open();
      opened.push(database);
      seeded.set(name, database);
      if (index === 0) await interruptHalfway(database);
      await expect(seedDemo({ database, services, now: index === 0 ? new Date('2026-06-17T09:00:00Z') : now })).resolves.toBe(
        'SEEDED',
      );
    }
  }, patience);

  afterAll(() => Promise.all(opened.map((database) => database.close())));

  test('tells the same on every database, interrupted and continued days later or not', async () => {
    const [first, ...others] = await Promise.all([...seeded.values()].map(told));
    for (const other of others) expect(other).toEqual(first);
  });

  describe.each(databases)('on $name', ({ name }) => {
    let database: Database;

    beforeAll(() => {
      const found = seeded.get(name);
      if (found) database = found;
    });

    const actorOf = (key: string) => authenticateApiKey(database, key, { now, demoKeys: true });

    test('has four units and cases of every type of theirs, in every state, waiting for everything', async () => {
      const { units, cases } = await readDemo({ database, services, now }, async (em) => ({
        units: await em.find(BusinessUnit, {}),
        cases: await em.find(ServiceCase, {}),
      }));
      expect(units.map(({ code }) => code).sort()).toEqual(['BANK', 'EQUIPMENT', 'FOOD', 'HOTEL']);
      expect(cases.length).toBeGreaterThanOrEqual(190);
      expect(new Set(cases.map(({ status }) => status))).toEqual(new Set(Object.keys(CaseStatus)));
      const theirs = plugins.plugins.filter(({ id }) => demoUnits.some(({ plugin }) => plugin === id));
      const types = theirs.flatMap(({ caseTypes }) => caseTypes.map(({ id }) => id));
      expect(new Set(cases.map(({ caseType }) => caseType))).toEqual(new Set(types));
      expect(new Set(cases.flatMap(({ waitingFor }) => waitingFor ?? []))).toEqual(new Set(Object.keys(WaitingFor)));
      for (const { openedAt, updatedAt } of cases) {
        expect(openedAt <= updatedAt && updatedAt < now).toBe(true);
        expect(now.getTime() - openedAt.getTime()).toBeLessThan(420 * 86_400_000);
      }
    });

    test('has clocks met, missed, paused and running, and decisions that ask for more', async () => {
      const { states, statuses } = await readDemo({ database, services, now }, async (em) => ({
        states: (await em.find(Clock, {})).map(({ state }) => state),
        statuses: (await em.find(Decision, {}, { fields: ['status', 'fault'] })).map(({ status, fault }) => fault ?? status),
      }));
      for (const state of ['MET', 'MISSED', 'PAUSED', 'RUNNING', 'CANCELLED', 'PENDING']) expect(states).toContain(state);
      expect(new Set(statuses)).toEqual(new Set(['DECIDED', 'NEEDS_INFORMATION', 'REFERRED']));
    });

    test('changes nothing the second time', async () => {
      const before = await told(database);
      const seen: string[] = [];
      const again = await seedDemo({ database, services, now, onProgress: (_done, _total, label) => void seen.push(label) });
      expect({ again, seen }).toEqual({ again: 'ALREADY_SEEDED', seen: [] });
      expect(await told(database)).toEqual(before);
    });

    test('lets the keys in where demonstration keys are accepted, and nowhere else', async () => {
      const actors = await Promise.all(Object.values(demoKeys).map(actorOf));
      expect(actors.map((actor) => [actor?.kind, actor?.roles])).toEqual([
        ['STAFF', ['ADMINISTRATOR']],
        ['STAFF', ['SERVICE_AGENT']],
        ['STAFF', ['POLICY_OWNER']],
        ['PARTNER', ['PARTNER']],
        ['BI', ['ANALYST']],
      ]);
      expect(await authenticateApiKey(database, demoKeys.admin, { now, demoKeys: false })).toBeNull();
    });

    test('shows the partner its own customers and their cases only', async () => {
      const actor = await actorOf(demoKeys.partner);
      if (!actor) throw new Error('the key is refused');
      const everything = await readDemo({ database, services, now }, async (em) => ({
        partner: await em.findOneOrFail(Partner, { code: dealer.code }),
        cases: await em.find(ServiceCase, {}),
        customers: await em.find(Customer, {}),
      }));
      const { id } = everything.partner;
      const seen = await database.transaction(sessionOf(actor), async (em) => ({
        cases: await em.find(ServiceCase, {}),
        customers: await em.find(Customer, {}),
      }));
      const numbers = (cases: readonly ServiceCase[]) => cases.map(({ number }) => number).sort();
      expect(seen.cases.length).toBeGreaterThan(3);
      expect(numbers(seen.cases)).toEqual(numbers(everything.cases.filter(({ partner }) => partner?.id === id)));
      expect(seen.customers.map(({ name: of }) => of).sort()).toEqual(
        everything.customers
          .filter(({ partner }) => partner?.id === id)
          .map(({ name: of }) => of)
          .sort(),
      );
      const request = createRequestContext({
        ...{ actor, database, services, locale: 'en', clock: systemClock, correlationId: 'test' },
        permissions: rolePermissions,
      });
      const foreign = everything.cases.find(({ partner }) => partner?.id !== id);
      expect(await request.loaders.one(ServiceCase, foreign?.id ?? '')).toBeNull();
      expect(await request.loaders.one(ServiceCase, seen.cases[0]?.id ?? '')).not.toBeNull();
    });

    test('is not seen by another tenant, nor sees it', async () => {
      const company = await foundCompany(database);
      const theirs = await inTransaction(company.request(), async ({ em }) => [
        await em.count(ServiceCase),
        await em.count(Customer),
        await em.count(Partner),
      ]);
      expect(theirs).toEqual([0, 0, 1]);
      expect(await readDemo({ database, services, now }, (em) => em.count(BusinessUnit))).toBe(4);
    });
  });
});

async function interruptHalfway(database: Database): Promise<void> {
  const seeding = seedDemo({
    ...{ database, services, now },
    onProgress: (done, total) => {
      if (done * 2 > total) throw new Error('the power went');
    },
  });
  await expect(seeding).rejects.toThrow('the power went');
  expect(await authenticateApiKey(database, demoKeys.admin, { now, demoKeys: true })).toBeNull();
}
