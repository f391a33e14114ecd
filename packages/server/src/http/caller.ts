import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor, type Locale, negotiateLocale } from '@aftercare/platform';
import type { FastifyRequest } from 'fastify';

/** Who sent a request and in which language the answer is to be. */
export interface Caller {
  readonly actor: Actor | null;
  readonly locale: Locale;
  readonly correlationId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The actor behind the request's key; null until it is recognised, and for a stranger. */
    actor: Actor | null;
  }
}

export function callerOf(request: FastifyRequest): Caller {
  return {
    actor: request.actor,
    locale: negotiateLocale(request.headers['accept-language']),
    correlationId: request.id,
  };
}

const callers = new AsyncLocalStorage<Caller>();

/** Runs `work` for a caller, so that what formats its errors, which is given no request, knows whose they are. */
export function forCaller<T>(caller: Caller, work: () => T): T {
  return callers.run(caller, work);
}

/** The caller whose request is being answered. */
export function currentCaller(): Caller {
  const caller = callers.getStore();
  if (caller === undefined) throw new Error('no request is being answered');
  return caller;
}
