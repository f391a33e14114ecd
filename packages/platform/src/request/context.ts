import { refuseAccess } from '../actor/access-errors.ts';
import type { Actor } from '../actor/actor.ts';
import type { RolePermissions } from '../actor/permissions.ts';
import type { Database, EntityManager } from '../database/database.ts';
import type { Session } from '../database/session.ts';
import { Loaders } from '../read/loaders.ts';
import type { Clock } from './clock.ts';
import type { Locale } from './locale.ts';

/** What the composition root hands to use cases beyond the platform; the domain declares its members by augmentation. */
// biome-ignore lint/suspicious/noEmptyInterface: augmented by the rooms above, which the platform does not know.
export interface Services {}

/** One request: who asks, in which language, by which clock. */
export interface RequestContext {
  readonly actor: Actor | null;
  readonly locale: Locale;
  readonly clock: Clock;
  readonly database: Database;
  readonly correlationId: string;
  readonly permissions: RolePermissions;
  readonly services: Services;
  readonly loaders: Loaders;
}

/** What a use case takes: an actor and an open transaction of the actor's tenant. */
export interface Context {
  readonly actor: Actor;
  readonly tenantId: string;
  readonly locale: Locale;
  readonly clock: Clock;
  readonly em: EntityManager;
  readonly services: Services;
}

export function sessionOf(actor: Actor): Session {
  return { tenantId: actor.tenantId, ...(actor.partnerId ? { partnerId: actor.partnerId } : {}) };
}

/** The context of a request for `actor`; null for a stranger, who may only do what is public. */
export function createRequestContext(
  given: Pick<RequestContext, 'locale' | 'clock' | 'database' | 'correlationId' | 'permissions' | 'services'> & {
    readonly actor: Actor | null;
  },
): RequestContext {
  const session = given.actor ? sessionOf(given.actor) : {};
  const loaders = new Loaders({
    statement: (query) => given.database.read(session, query),
    transaction: (work) => given.database.transaction(session, work, { readOnly: true }),
  });
  return { ...given, loaders };
}

/** Runs a use case in one transaction of the request's actor; what it throws rolls everything back. */
export async function inTransaction<T>(request: RequestContext, work: (context: Context) => Promise<T>): Promise<T> {
  const { actor, locale, clock, services } = request;
  if (actor === null) throw refuseAccess('UNAUTHENTICATED');
  const result = await request.database.transaction(
    sessionOf(actor),
    (em) => work({ actor, tenantId: actor.tenantId, locale, clock, em, services }),
    { clock },
  );
  request.loaders.clear();
  return result;
}
