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

/** Clocks that have not come to an end. */
const unfinished = ['PENDING', 'RUNNING', 'PAUSED', 'FAULTED'] as const;

/**
 * Sets the clocks of a case to what was decided: a milestone it has already keeps its start and its pauses, a new one is
 * added, one no longer asked for is cancelled.
 */
export async function setClocks(
  context: Context,
  serviceCase: ServiceCase,
  outcome: JsonValue,
  happened: Readonly<Partial<Record<ClockEvent, Date>>>,
): Promise<void> {
  const milestones = Array.isArray(outcome) ? (outcome as unknown as readonly Milestone[]) : []; // The outcome's schema was checked.
  const calendar = await calendarOf(serviceCase);
  const existing = await unfinishedClocks(context, serviceCase);
  for (const clock of existing) {
    if (!milestones.some(({ milestone }) => milestone === clock.milestone)) clock.state = 'CANCELLED';
  }
  for (const wanted of milestones) {
    const clock = existing.find(({ milestone }) => milestone === wanted.milestone) ?? newClock(context, serviceCase, wanted);
    const { duration, unit, metBy, pausable } = wanted;
    Object.assign(clock, { duration, unit, metBy, pausable, startEvent: wanted.start });
    Object.assign(clock, { warnBefore: wanted.warnBefore ?? null, escalateTo: wanted.escalateTo ?? null });
    const startedAt = clock.startedAt ?? happened[wanted.start as ClockEvent];
    if (startedAt) start(clock, calendar, startedAt);
  }
}

/** Starts the clocks that wait for an event, and meets those it ends. */
export async function recordClockEvent(context: Context, serviceCase: ServiceCase, event: ClockEvent): Promise<void> {
  const now = context.clock.now();
  const calendar = await calendarOf(serviceCase);
  for (const clock of await unfinishedClocks(context, serviceCase)) {
    if (clock.state === 'PENDING' && clock.startEvent === event) start(clock, calendar, now);
    if (clock.metBy === event && clock.startedAt) {
      resume(clock, calendar, now);
      clock.metAt = now;
      clock.state = clock.dueAt && now > clock.dueAt ? 'MISSED' : 'MET';
    }
  }
}

/** Stands the pausable clocks still while the case waits. */
export async function pauseClocks(context: Context, serviceCase: ServiceCase): Promise<void> {
  const calendar = await calendarOf(serviceCase);
  for (const clock of await unfinishedClocks(context, serviceCase)) {
    if (clock.state !== 'RUNNING' || !clock.pausable) continue;
    clock.pauses = [...clock.pauses, { from: context.clock.now().toISOString(), to: null }];
    clock.state = 'PAUSED';
    count(clock, calendar);
  }
}

export async function resumeClocks(context: Context, serviceCase: ServiceCase): Promise<void> {
  const calendar = await calendarOf(serviceCase);
  for (const clock of await unfinishedClocks(context, serviceCase)) resume(clock, calendar, context.clock.now());
}

/** Ends every clock of a case that nobody handles any more. */
export async function cancelClocks(context: Context, serviceCase: ServiceCase): Promise<void> {
  for (const clock of await unfinishedClocks(context, serviceCase)) {
    clock.state = 'CANCELLED';
    clock.dueAt = null;
    clock.warnAt = null;
  }
}

async function calendarOf(serviceCase: ServiceCase): Promise<WorkingCalendar> {
  const unit = await serviceCase.businessUnit.loadOrFail();
  return workingCalendar(await unit.calendar.loadOrFail());
}

async function unfinishedClocks(context: Context, serviceCase: ServiceCase): Promise<Clock[]> {
  return context.em.find(
    Clock,
    { serviceCase: { id: serviceCase.id }, state: { $in: [...unfinished] } },
    { orderBy: { id: 'asc' } },
  );
}

function newClock(context: Context, serviceCase: ServiceCase, wanted: Milestone): Clock {
  const { milestone, duration, unit, metBy, pausable } = wanted;
  return insert(context, Clock, {
    ...{ serviceCase: ref(serviceCase), milestone, duration, unit, metBy, pausable },
    state: 'PENDING',
    startEvent: wanted.start,
    pauses: [],
  });
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
