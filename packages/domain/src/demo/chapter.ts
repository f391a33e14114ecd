import {
  type Actor,
  type Context,
  createRequestContext,
  type Database,
  type EntityManager,
  frozenClock,
  inTransaction,
  type Services,
} from '@aftercare/platform';
import { rolePermissions } from '../role-permissions.ts';
import { demoTenantId } from './demo-tenant.ts';

/** A clock that a chapter moves to when each of its steps happened. */
export type StoryClock = ReturnType<typeof frozenClock>;

/** A part of the demonstration data: written as a whole or not at all, and not again. */
export interface Chapter {
  readonly label: string;
  /** Whether it was written before, told by a row that it writes. */
  readonly written: (em: EntityManager) => Promise<boolean>;
  readonly write: (context: Context, clock: StoryClock) => Promise<void>;
}

/** Where chapters are written. */
export interface Stage {
  readonly database: Database;
  readonly services: Services;
  readonly now: Date;
}

/** Whoever registers what is there before anybody's case. */
const seeder: Actor = {
  kind: 'SYSTEM',
  id: demoTenantId,
  name: '演示数据 Demo data',
  tenantId: demoTenantId,
  roles: ['ADMINISTRATOR'],
};

/** Writes a chapter in one transaction, unless it is there; two that seed the same database take turns. */
export async function writeChapter({ database, services, now }: Stage, chapter: Chapter): Promise<void> {
  const clock = frozenClock(now);
  await inTransaction(demoRequest({ database, services }, clock), async (context) => {
    await context.em.execute(`select pg_advisory_xact_lock(hashtext('aftercare demonstration data'))`);
    if (!(await chapter.written(context.em))) await chapter.write(context, clock);
  });
}

/** Reads what earlier chapters wrote. */
export function readDemo<T>(stage: Stage, read: (em: EntityManager) => Promise<T>): Promise<T> {
  return stage.database.transaction({ tenantId: demoTenantId }, read, { readOnly: true });
}

function demoRequest({ database, services }: Pick<Stage, 'database' | 'services'>, clock: StoryClock) {
  return createRequestContext({
    ...{ database, services, clock },
    actor: seeder,
    locale: 'zh-CN',
    correlationId: 'demo',
    permissions: rolePermissions,
  });
}
