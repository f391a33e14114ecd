import { CalendarYearUnknown, type Context, dueWithPauses, insert, type WorkingCalendar } from '@aftercare/platform';
import type { JsonValue } from '@aftercare/policy';
import { ref } from '@mikro-orm/core';
import { workingCalendar } from '../organization/unit-calendar.ts';
import { Clock, type TimeUnit } from './clock.ts';
import type { ServiceCase } from './service-case.ts';

/** One milestone, as the `clocks` decision puts it. */
interface Milestone {
  readonly milestone: string;
  readonly duration: string;
  readonly unit: TimeUnit;
  readonly start: string;
  readonly metBy: string;
  readonly pausable: boolean;
  readonly warnBefore?: string;
  readonly escalateTo?: string;
}

/** What happens to a case that starts clocks or meets them. */
export type ClockEvent =
  | 'OCCURRED'
  | 'OPENED'
  | 'TRIAGED'
  | 'ASSIGNED'
  | 'IN_PROGRESS'
  | 'PROPOSED'
  | 'RESOLVED'
  | 'CONFIRMED'
  | 'CLOSED'
  | 'MESSAGE_SENT'
  | 'FOLLOWED_UP';

const finished: readonly string[] = ['MET', 'MISSED', 'CANCELLED'];

const clocksOfCase = new WeakMap<ServiceCase, Promise<CaseClocks>>();

/** The clocks of a case and the calendar they go by; read once, however often a use case needs them. */
export function clocksOf(context: Context, serviceCase: ServiceCase): Promise<CaseClocks> {
  const known = clocksOfCase.get(serviceCase);
  if (known) return known;
  const reading = readClocks(context, serviceCase);
  clocksOfCase.set(serviceCase, reading);
  return reading;
}

async function readClocks(context: Context, serviceCase: ServiceCase): Promise<CaseClocks> {
  const unit = await serviceCase.businessUnit.loadOrFail();
  const calendar = workingCalendar(await unit.calendar.loadOrFail());
  const clocks = await context.em.find(Clock, { serviceCase: { id: serviceCase.id } }, { orderBy: { id: 'asc' } });
  return new CaseClocks(context, serviceCase, calendar, clocks);
}

export class CaseClocks {
  readonly #context: Context;
  readonly #serviceCase: ServiceCase;
  readonly #calendar: WorkingCalendar;
  readonly #clocks: Clock[];

  constructor(context: Context, serviceCase: ServiceCase, calendar: WorkingCalendar, clocks: Clock[]) {
    this.#context = context;
    this.#serviceCase = serviceCase;
    this.#calendar = calendar;
    this.#clocks = clocks;
  }

  /**
   * Sets them to what was decided: a milestone that is waited for keeps its start and its pauses, one that was reached
   * stays reached, a new one is added, one no longer asked for is cancelled. `happened` says when their start events were.
   */
  set(outcome: JsonValue, happened: Readonly<Partial<Record<ClockEvent, Date>>>): void {
    this.#set(outcome, happened, (milestone) => this.#clocks.some((clock) => clock.milestone === milestone && isReached(clock)));
  }

  /** Sets them as for a case that begins again: what was reached before is promised anew. */
  setAnew(outcome: JsonValue, happened: Readonly<Partial<Record<ClockEvent, Date>>>): void {
    this.#set(outcome, happened, () => false);
  }

  #set(outcome: JsonValue, happened: Readonly<Partial<Record<ClockEvent, Date>>>, reached: (milestone: string) => boolean): void {
    const milestones = Array.isArray(outcome) ? (outcome as unknown as readonly Milestone[]) : []; // The outcome's schema was checked.
    for (const clock of this.#unfinished()) {
      if (!milestones.some(({ milestone }) => milestone === clock.milestone)) cancel(clock);
    }
    for (const wanted of milestones) {
      const waited = this.#unfinished().find(({ milestone }) => milestone === wanted.milestone);
      if (!waited && reached(wanted.milestone)) continue;
      const clock = waited ?? this.#add(wanted);
      const { duration, unit, metBy, pausable } = wanted;
      Object.assign(clock, { duration, unit, metBy, pausable, startEvent: wanted.start });
      Object.assign(clock, { warnBefore: wanted.warnBefore ?? null, escalateTo: wanted.escalateTo ?? null });
      const startedAt = clock.startedAt ?? happened[wanted.start as ClockEvent];
      if (startedAt) start(clock, this.#calendar, startedAt);
    }
  }

  /** Starts those that wait for an event, and meets those it ends. */
  record(event: ClockEvent): void {
    const now = this.#context.clock.now();
    for (const clock of this.#unfinished()) {
      if (clock.state === 'PENDING' && clock.startEvent === event) start(clock, this.#calendar, now);
      if (clock.metBy === event && clock.startedAt) meet(clock, this.#calendar, now);
    }
  }

  /** Stands the pausable ones still while the case waits. */
  pause(): void {
    for (const clock of this.#unfinished()) {
      if (clock.state !== 'RUNNING' || !clock.pausable) continue;
      clock.pauses = [...clock.pauses, { from: this.#context.clock.now().toISOString(), to: null }];
      clock.state = 'PAUSED';
      count(clock, this.#calendar);
    }
  }

  resume(): void {
    for (const clock of this.#unfinished()) resume(clock, this.#calendar, this.#context.clock.now());
  }

  /** Ends every one: nobody handles the case any more. */
  cancel(): void {
    for (const clock of this.#unfinished()) cancel(clock);
  }

  #unfinished(): readonly Clock[] {
    return this.#clocks.filter(({ state }) => !finished.includes(state));
  }

  #add(wanted: Milestone): Clock {
    const { milestone, duration, unit, metBy, pausable } = wanted;
    const clock = insert(this.#context, Clock, {
      ...{ serviceCase: ref(this.#serviceCase), milestone, duration, unit, metBy, pausable },
      state: 'PENDING',
      startEvent: wanted.start,
      pauses: [],
    });
    this.#clocks.push(clock);
    return clock;
  }
}

function isReached({ state }: Clock): boolean {
  return state === 'MET' || state === 'MISSED';
}

function cancel(clock: Clock): void {
  clock.state = 'CANCELLED';
  clock.dueAt = null;
  clock.warnAt = null;
}

/** A clock whose due time cannot be counted stays faulted, though met: nobody knows whether it was in time. */
function meet(clock: Clock, calendar: WorkingCalendar, at: Date): void {
  resume(clock, calendar, at);
  count(clock, calendar);
  clock.metAt = at;
  if (clock.dueAt) clock.state = at > clock.dueAt ? 'MISSED' : 'MET';
}

function start(clock: Clock, calendar: WorkingCalendar, at: Date): void {
  clock.startedAt = at;
  if (clock.state === 'PENDING') clock.state = 'RUNNING';
  count(clock, calendar);
}

function resume(clock: Clock, calendar: WorkingCalendar, at: Date): void {
  if (clock.state !== 'PAUSED') return;
  clock.pauses = clock.pauses.map((pause) => ({ from: pause.from, to: pause.to ?? at.toISOString() }));
  clock.state = 'RUNNING';
  count(clock, calendar);
}

/** Counts when a clock is due; a calendar that does not know the year leaves it without, and says so. */
function count(clock: Clock, calendar: WorkingCalendar): void {
  const { startedAt, unit, duration, warnBefore } = clock;
  if (!startedAt) return;
  try {
    clock.plainDueAt = calendar.due(startedAt, duration, unit);
    const pauses = clock.pauses.map(({ from, to }) => ({ from: new Date(from), to: to === null ? null : new Date(to) }));
    clock.dueAt = dueWithPauses(calendar, { startedAt, dueAt: clock.plainDueAt, unit, pauses });
    clock.warnAt = clock.dueAt && warnBefore ? warningTime(calendar, clock.dueAt, warnBefore, unit) : null;
    clock.fault = null;
    if (clock.state === 'FAULTED') clock.state = 'RUNNING';
  } catch (error) {
    if (!(error instanceof CalendarYearUnknown)) throw error;
    Object.assign(clock, { state: 'FAULTED', fault: error.code, dueAt: null, warnAt: null });
  }
}

const hour = 3_600_000;

function warningTime(calendar: WorkingCalendar, dueAt: Date, before: string, unit: TimeUnit): Date {
  const [, days = '0', hours = '0', minutes = '0'] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(before) ?? [];
  const time = Number(hours) * hour + (Number(minutes) * hour) / 60;
  if (unit === 'WORKING') return calendar.subtractWorkingTime(calendar.addDays(dueAt, -Number(days), 'working'), time);
  return new Date(dueAt.getTime() - Number(days) * 24 * hour - time);
}
