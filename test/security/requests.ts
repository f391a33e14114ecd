import { rolePermissions } from '@aftercare/domain';
import { type Actor, createRequestContext, type Database, frozenClock, type RequestContext } from '@aftercare/platform';
import { v7 } from 'uuid';
import { services, tuesday } from '../company.ts';
import type { World } from './world.ts';

/** A request of somebody of the world’s company with a role; a `PARTNER` is of the world’s own partner. */
export function requestOf(database: Database, world: World, role: string): RequestContext {
  const actor: Actor = {
    ...{ kind: role === 'PARTNER' ? 'PARTNER' : 'STAFF', id: v7(), name: 'test', tenantId: world.tenantId, roles: [role] },
    ...(role === 'PARTNER' ? { partnerId: world.id } : {}),
  };
  return requestBy(database, actor);
}

export function strangersRequest(database: Database): RequestContext {
  return requestBy(database, null);
}

function requestBy(database: Database, actor: Actor | null): RequestContext {
  const clock = frozenClock(tuesday);
  return createRequestContext({
    actor,
    locale: 'en',
    clock,
    database,
    correlationId: 'test',
    permissions: rolePermissions,
    services,
  });
}

/** Whether a role’s permissions cover what a root field declares: said here again, and not by the platform’s own words. */
export function mayDo(role: string, field: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  const wanted = String(field.extensions['permission']);
  if (wanted === 'public') return true;
  const [module = '', deed = ''] = wanted.split('.');
  const covering = ['*', wanted, `${module}.*`, `*.${deed}`];
  return (rolePermissions[role] ?? []).some((granted) => covering.includes(granted));
}
