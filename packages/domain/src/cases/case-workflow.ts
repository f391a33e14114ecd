import type { CaseStatus } from './service-case.ts';

export interface CaseTransition {
  readonly from: readonly CaseStatus[];
  readonly to: CaseStatus;
  readonly permission: string;
  /** What else must hold, by name; `case-guards.ts` has them. */
  readonly guards?: readonly CaseGuardName[];
  readonly description: string;
}

export type CaseGuardName = 'withinReopenWindow' | 'closureComplete';

const open: readonly CaseStatus[] = ['REGISTERED', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'PROPOSED', 'REOPENED'];

/** The states of a case and the ways between them. */
export const caseWorkflow = {
  triage: {
    from: ['REGISTERED', 'TRIAGED', 'REOPENED'],
    to: 'TRIAGED',
    permission: 'cases.handle',
    description: 'Confirms or amends what the case is about; its rules decide again.',
  },
  assign: {
    from: ['REGISTERED', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED'],
    to: 'ASSIGNED',
    permission: 'cases.handle',
    description: 'Gives the case to a team or to somebody.',
  },
  progress: {
    from: ['TRIAGED', 'ASSIGNED', 'WAITING', 'PROPOSED', 'REOPENED'],
    to: 'IN_PROGRESS',
    permission: 'cases.handle',
    description: 'Begins or resumes the handling.',
  },
  wait: {
    from: ['ASSIGNED', 'IN_PROGRESS', 'PROPOSED'],
    to: 'WAITING',
    permission: 'cases.handle',
    description: 'Waits for the customer, parts, a supplier or an approval; pausable clocks stand still.',
  },
  propose: {
    from: ['IN_PROGRESS'],
    to: 'PROPOSED',
    permission: 'cases.handle',
    description: 'Proposes a solution to the customer.',
  },
  resolve: {
    from: ['IN_PROGRESS', 'PROPOSED'],
    to: 'RESOLVED',
    permission: 'cases.handle',
    description: 'Records the solution.',
  },
  confirm: {
    from: ['RESOLVED'],
    to: 'CONFIRMED',
    permission: 'cases.answer',
    description: 'Records that the customer agrees the matter is settled.',
  },
  close: {
    from: ['CONFIRMED'],
    to: 'CLOSED',
    permission: 'cases.handle',
    guards: ['closureComplete'],
    description: 'Ends the case, once nothing its rules ask for is missing.',
  },
  refuse: {
    from: ['REGISTERED', 'TRIAGED', 'REOPENED'],
    to: 'REFUSED',
    permission: 'cases.handle',
    description: 'Does not admit the case.',
  },
  withdraw: {
    from: open,
    to: 'WITHDRAWN',
    permission: 'cases.answer',
    description: 'Records that the customer takes the matter back.',
  },
  reopen: {
    from: ['RESOLVED', 'CONFIRMED', 'CLOSED'],
    to: 'REOPENED',
    permission: 'cases.answer',
    guards: ['withinReopenWindow'],
    description: 'Opens the case again, within the unit’s window.',
  },
} as const satisfies Readonly<Record<string, CaseTransition>>;

export type CaseTransitionName = keyof typeof caseWorkflow;

/** What a case in this state can do. */
export function possibleTransitions(status: CaseStatus): readonly CaseTransitionName[] {
  const names: readonly string[] = Object.keys(caseWorkflow);
  return names.filter(isTransition).filter((name) => transitionOf(name).from.includes(status));
}

export function transitionOf(name: CaseTransitionName): CaseTransition {
  return caseWorkflow[name];
}

function isTransition(name: string): name is CaseTransitionName {
  return name in caseWorkflow;
}
