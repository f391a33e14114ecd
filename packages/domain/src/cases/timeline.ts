import { type Context, emit, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { CaseEvent } from './case-event.ts';
import type { ServiceCase } from './service-case.ts';

/** Writes what happened on the case's timeline and tells the outbox; both in the context's transaction. */
export function recordEvent(
  context: Context,
  serviceCase: ServiceCase,
  type: string,
  data: Readonly<Record<string, unknown>> = {},
  remark: string | null = null,
): void {
  insert(context, CaseEvent, {
    serviceCase: ref(serviceCase),
    type,
    occurredAt: context.clock.now(),
    actor: context.actor.name,
    remark,
    data,
  });
  emit(context, `serviceCase.${type}`, serviceCase.id, {
    number: serviceCase.number,
    caseType: serviceCase.caseType,
    status: serviceCase.status,
    ...data,
  });
}
