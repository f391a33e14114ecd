import { type Context, findById, insert, refuse, UserErrors } from '@aftercare/platform';
import { checkDetails } from '@aftercare/plugin-sdk';
import { ref } from '@mikro-orm/core';
import { Staff } from '../organization/staff.ts';
import { decide } from '../policies/decide.ts';
import { Assignment } from './assignment.ts';
import { clocksOf } from './case-clocks.ts';
import { decideIntake } from './case-decisions.ts';
import { refuseCase } from './case-errors.ts';
import type {
  AssignServiceCaseInput,
  ProposeServiceCaseInput,
  ResolveServiceCaseInput,
  TransitionServiceCaseInput,
  TriageServiceCaseInput,
  WaitServiceCaseInput,
} from './handle-case-inputs.ts';
import type { ServiceCase } from './service-case.ts';
import { transitionCase } from './transition-case.ts';

/** Confirms or amends what a case is about; its rules decide again on what is now known. */
export function triageServiceCase(context: Context, input: TriageServiceCaseInput): Promise<ServiceCase> {
  return transitionCase(context, 'triage', input, async (serviceCase) => {
    const caseType = context.services.plugins.caseType(serviceCase.caseType);
    const details = { ...serviceCase.details, ...input.details };
    const faults = caseType ? checkDetails(caseType, details) : [];
    if (faults.length > 0) {
      throw new UserErrors(
        faults.map((fault) => ({ ...refuseCase.detail('INVALID_DETAILS', {}, fault.path), text: fault.message })),
      );
    }
    serviceCase.details = details;
    serviceCase.title = input.title?.trim() || serviceCase.title;
    serviceCase.description = input.description?.trim() || serviceCase.description;
    const { occurredAt, openedAt } = serviceCase;
    await decideIntake(context, serviceCase, { OCCURRED: occurredAt, OPENED: openedAt, TRIAGED: context.clock.now() });
  });
}

/** Gives a case to a team or to somebody; who had it before is relieved. */
export async function assignServiceCase(context: Context, input: AssignServiceCaseInput): Promise<ServiceCase> {
  const staff = input.staff ? await findById(context, Staff, input.staff, 'staff') : null;
  const department = await staff?.department.loadOrFail();
  return transitionCase(
    context,
    'assign',
    input,
    async (serviceCase) => {
      const team = input.team ?? department?.code ?? serviceCase.team;
      if (!team) throw refuse('REQUIRED', { field: 'team' }, 'team');
      const now = context.clock.now();
      for (const before of await context.em.find(Assignment, { serviceCase: { id: serviceCase.id }, endedAt: null }))
        before.endedAt = now;
      insert(context, Assignment, { serviceCase: ref(serviceCase), staff: staff && ref(staff), team, assignedAt: now });
    },
    { team: input.team ?? department?.code ?? null, staff: staff?.name ?? null },
  );
}

export function progressServiceCase(context: Context, input: TransitionServiceCaseInput): Promise<ServiceCase> {
  return transitionCase(context, 'progress', input);
}

export function waitServiceCase(context: Context, input: WaitServiceCaseInput): Promise<ServiceCase> {
  const { waitingFor } = input;
  const change = (serviceCase: ServiceCase) => {
    serviceCase.waitingFor = waitingFor;
  };
  return transitionCase(context, 'wait', input, change, { waitingFor });
}

export function proposeServiceCase(context: Context, input: ProposeServiceCaseInput): Promise<ServiceCase> {
  return transitionCase(context, 'propose', input, (serviceCase) => {
    serviceCase.resolution = required(input.proposal, 'proposal');
  });
}

/** Records the solution; its rules say whether and when the customer is asked again. */
export function resolveServiceCase(context: Context, input: ResolveServiceCaseInput): Promise<ServiceCase> {
  return transitionCase(context, 'resolve', input, async (serviceCase) => {
    serviceCase.resolution = required(input.resolution, 'resolution');
    serviceCase.resolvedAt = context.clock.now();
    await decide(context, 'followUp', serviceCase);
  });
}

export function confirmServiceCase(context: Context, input: TransitionServiceCaseInput): Promise<ServiceCase> {
  return transitionCase(context, 'confirm', input);
}

/** Ends a case; its rules say how long its records are kept. */
export function closeServiceCase(context: Context, input: TransitionServiceCaseInput): Promise<ServiceCase> {
  return transitionCase(context, 'close', input, async (serviceCase) => {
    serviceCase.closedAt = context.clock.now();
    await decide(context, 'retention', serviceCase);
  });
}

export function refuseServiceCase(context: Context, input: TransitionServiceCaseInput): Promise<ServiceCase> {
  return withReason(context, 'refuse', input);
}

export function withdrawServiceCase(context: Context, input: TransitionServiceCaseInput): Promise<ServiceCase> {
  return withReason(context, 'withdraw', input);
}

/** Opens a case again; what is promised is counted anew from now. */
export function reopenServiceCase(context: Context, input: TransitionServiceCaseInput): Promise<ServiceCase> {
  return transitionCase(context, 'reopen', input, async (serviceCase) => {
    Object.assign(serviceCase, { reopenCount: serviceCase.reopenCount + 1, resolvedAt: null, closedAt: null });
    const clocks = await decide(context, 'clocks', serviceCase);
    const now = context.clock.now();
    const happened = { OCCURRED: now, OPENED: now };
    if (clocks?.status === 'DECIDED') (await clocksOf(context, serviceCase)).setAnew(clocks.outcome, happened);
  });
}

async function withReason(
  context: Context,
  name: 'refuse' | 'withdraw',
  input: TransitionServiceCaseInput,
): Promise<ServiceCase> {
  required(input.remark, 'remark');
  return transitionCase(context, name, input);
}

function required(value: string | null | undefined, field: string): string {
  const trimmed = value?.trim();
  if (!trimmed) throw refuse('REQUIRED', { field }, field);
  return trimmed;
}
