import { type Context, findAtVersion } from '@aftercare/platform';
import { type ClockEvent, clocksOf } from './case-clocks.ts';
import { refuseCase } from './case-errors.ts';
import { caseGuards } from './case-guards.ts';
import { type CaseTransitionName, possibleTransitions, transitionOf } from './case-workflow.ts';
import { type CaseStatus, ServiceCase } from './service-case.ts';
import { recordEvent } from './timeline.ts';

export interface TransitionInput {
  readonly id: string;
  readonly version: number;
  readonly remark?: string | null;
}

/** States whose clocks nobody waits for any more. */
const abandoned: readonly CaseStatus[] = ['REFUSED', 'WITHDRAWN', 'CLOSED'];

/**
 * Moves a case along its workflow: refuses with the reason, else changes the state, lets `change` add what belongs to the
 * transition, and keeps clocks, timeline and outbox in step.
 */
export async function transitionCase(
  context: Context,
  name: CaseTransitionName,
  input: TransitionInput,
  change: (serviceCase: ServiceCase) => Promise<void> | void = () => {},
  data: Readonly<Record<string, unknown>> = {},
): Promise<ServiceCase> {
  const serviceCase = await findAtVersion(context, ServiceCase, input);
  const transition = transitionOf(name);
  const from = serviceCase.status;
  if (!transition.from.includes(from)) {
    throw refuseCase('TRANSITION_NOT_ALLOWED', {
      status: from,
      transition: name,
      from: transition.from.join(', '),
      possible: possibleTransitions(from).join(', ') || '—',
    });
  }
  for (const guard of transition.guards ?? []) {
    const refusal = await caseGuards[guard](context, serviceCase);
    if (refusal) throw refusal;
  }
  serviceCase.status = transition.to;
  serviceCase.waitingFor = null;
  await change(serviceCase);
  const clocks = await clocksOf(context, serviceCase);
  if (from === 'WAITING') clocks.resume();
  if (transition.to === 'WAITING') clocks.pause();
  clocks.record(transition.to as ClockEvent);
  if (abandoned.includes(transition.to)) clocks.cancel();
  recordEvent(context, serviceCase, pastParticiple[name], { from, to: transition.to, ...data }, input.remark ?? null);
  return serviceCase;
}

const pastParticiple: Readonly<Record<CaseTransitionName, string>> = {
  triage: 'triaged',
  assign: 'assigned',
  progress: 'progressed',
  wait: 'waiting',
  propose: 'proposed',
  resolve: 'resolved',
  confirm: 'confirmed',
  close: 'closed',
  refuse: 'refused',
  withdraw: 'withdrawn',
  reopen: 'reopened',
};
