import { WaitingFor } from '../../cases/service-case.ts';
import type { Random } from '../random.ts';
import type { Outcome } from './outcome.ts';

/** Something that happens to a case. */
export type Act =
  | { readonly kind: 'reply' | 'note' | 'triage' | 'assign' | 'progress' | 'propose' | 'resolve' }
  | { readonly kind: 'confirm' | 'close' | 'refuse' | 'withdraw' | 'reopen' | 'askAgain' }
  | { readonly kind: 'wait'; readonly waitingFor: WaitingFor }
  | { readonly kind: 'followUp'; readonly reached: boolean; readonly satisfied: boolean }
  | { readonly kind: 'rate'; readonly score: number };

/** An act, and how many hours after the one before it. */
export interface ScriptedAct {
  readonly act: Act;
  readonly after: number;
  /** The customer's own, at any hour; the others are done while the office is open. */
  readonly byCustomer: boolean;
}

type Range = readonly [least: number, most: number];

/** Hours, where things go well and where they drag on. */
const pace: Readonly<Record<Act['kind'], { readonly swift: Range; readonly slow: Range }>> = {
  reply: { swift: [0.2, 1.6], slow: [26, 60] },
  triage: { swift: [0.2, 3], slow: [10, 50] },
  assign: { swift: [0.2, 2], slow: [9, 40] },
  progress: { swift: [0.5, 5], slow: [4, 40] },
  note: { swift: [0.2, 3], slow: [1, 10] },
  wait: { swift: [1, 12], slow: [4, 30] },
  propose: { swift: [2, 22], slow: [60, 150] },
  resolve: { swift: [2, 26], slow: [120, 320] },
  followUp: { swift: [20, 60], slow: [60, 160] },
  rate: { swift: [1, 30], slow: [10, 90] },
  confirm: { swift: [0.5, 12], slow: [4, 40] },
  close: { swift: [0.5, 24], slow: [12, 90] },
  refuse: { swift: [1, 20], slow: [10, 60] },
  withdraw: { swift: [4, 50], slow: [20, 120] },
  reopen: { swift: [20, 120], slow: [60, 200] },
  askAgain: { swift: [4, 40], slow: [20, 90] },
};

const ofCustomer: readonly Act['kind'][] = ['rate', 'withdraw', 'reopen', 'askAgain'];

/** What happens to a case until it has come that far. */
export function writeScript(random: Random, outcome: Outcome): readonly ScriptedAct[] {
  const slow = random.chance(0.22);
  const hours = (range: Range) => range[0] + (random.whole(0, 1000) / 1000) * (range[1] - range[0]);
  return acts(random, outcome).map((act) => {
    const { swift, slow: late } = pace[act.kind];
    return { act, after: hours(slow ? late : swift), byCustomer: ofCustomer.includes(act.kind) };
  });
}

function acts(random: Random, outcome: Outcome): readonly Act[] {
  if (outcome === 'REGISTERED') return random.chance(0.5) ? [{ kind: 'reply' }] : [];
  if (outcome === 'REFUSED') return [{ kind: 'triage' }, { kind: 'reply' }, { kind: 'refuse' }];
  const received: readonly Act[] = random.chance(0.5)
    ? [{ kind: 'reply' }, { kind: 'triage' }]
    : [{ kind: 'triage' }, { kind: 'reply' }];
  if (outcome === 'TRIAGED') return received;
  const assigned: readonly Act[] = [...received, { kind: 'assign' }];
  if (outcome === 'ASSIGNED') return assigned;
  if (outcome === 'WITHDRAWN') return [...assigned, { kind: 'withdraw' }];
  const begun: readonly Act[] = [...assigned, { kind: 'progress' }, ...maybe(random, 0.35, { kind: 'note' })];
  if (outcome === 'IN_PROGRESS') return [...begun, ...maybe(random, 0.5, { kind: 'askAgain' })];
  const waitingFor = Object.values(WaitingFor).find((reason) => outcome === `WAITING_${reason}`);
  if (waitingFor) return [...begun, { kind: 'wait', waitingFor }];
  const waited: readonly Act[] = random.chance(0.25) ? [...begun, ...pause(random)] : begun;
  const proposed: readonly Act[] = [...waited, { kind: 'propose' }];
  if (outcome === 'PROPOSED') return proposed;
  // Some matters are settled without much ado.
  const resolved: readonly Act[] = [...(random.chance(0.3) ? waited : proposed), { kind: 'resolve' }];
  if (outcome === 'RESOLVED') return [...resolved, ...maybe(random, 0.3, { kind: 'followUp', reached: false, satisfied: false })];
  if (outcome === 'REOPENED') return [...resolved, ...judgement(random, 2), { kind: 'reopen' }];
  if (outcome === 'CLOSED_AGAIN') {
    const again: readonly Act[] = [{ kind: 'reopen' }, { kind: 'assign' }, { kind: 'progress' }, { kind: 'resolve' }];
    return [...resolved, { kind: 'followUp', reached: true, satisfied: false }, ...again, ...settled(random, 'CLOSED')];
  }
  return [...resolved, ...settled(random, outcome === 'CONFIRMED' ? 'CONFIRMED' : 'CLOSED')];
}

function pause(random: Random): readonly Act[] {
  return [{ kind: 'wait', waitingFor: random.pick(Object.values(WaitingFor)) }, { kind: 'progress' }];
}

function settled(random: Random, outcome: 'CONFIRMED' | 'CLOSED'): readonly Act[] {
  const score = random.pick([5, 5, 5, 4, 4, 4, 3, 2, 1]);
  const confirmed: readonly Act[] = [...judgement(random, score), { kind: 'confirm' }];
  return outcome === 'CLOSED' ? [...confirmed, { kind: 'close' }] : confirmed;
}

function judgement(random: Random, score: number): readonly Act[] {
  const missed = maybe(random, 0.15, { kind: 'followUp', reached: false, satisfied: false });
  return [...missed, { kind: 'followUp', reached: true, satisfied: score >= 3 }, { kind: 'rate', score }];
}

function maybe(random: Random, probability: number, act: Act): readonly Act[] {
  return random.chance(probability) ? [act] : [];
}
