import type { TermUnit } from './term-duration.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** The clock stands still from `from` up to `to`; `to` is null while it still does. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
}

/** A term whose clock may be stopped. `dueAt` is where it would end had it never been. */
export interface PausableTerm {
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly unit: TermUnit;
  /** In any order; they may overlap, nest or touch. Time that several cover counts once. */
  readonly pauses: readonly Pause[];
}

interface PausedSpan {
  readonly from: number;
  /** Infinite while the pause is open. */
  readonly to: number;
}

/**
 * When a term falls due once its pauses are made up for, in the term's own unit: a night, a weekend or a holiday spent
 * paused does not lengthen a `WORKING` term. A pause from the due instant on changes nothing, for the term has ended.
 * Null while an open pause keeps the end unknown; `remainingTerm` then says what is left.
 * @throws RangeError when a pause ends before it begins, or the term before it starts
 */
export function dueWithPauses(calendar: WorkingCalendar, term: PausableTerm): Date | null {
  const { startedAt, dueAt, unit } = term;
  if (dueAt < startedAt) throw new RangeError('The term is due before it starts.');
  let left = measure(calendar, unit, startedAt, dueAt);
  let made = 0;
  let cursor = startedAt.getTime();
  for (const pause of mergedPauses(term)) {
    left -= measure(calendar, unit, new Date(cursor), new Date(pause.from));
    if (left <= 0) break;
    if (pause.to === Number.POSITIVE_INFINITY) return null;
    made += measure(calendar, unit, new Date(pause.from), new Date(pause.to));
    cursor = pause.to;
  }
  // From `dueAt`, not from the start: it may lie outside working time, and without a pause it stays as it is.
  if (unit === 'WORKING') return calendar.addWorkingTime(dueAt, made);
  return new Date(dueAt.getTime() + made);
}

/**
 * What is left of a term at `at`, in ms of its unit; it stands still during a pause. Before the start all of it is left.
 * Below zero the term is overdue by so much, and a pause after the end does not stop that.
 */
export function remainingTerm(calendar: WorkingCalendar, term: PausableTerm, at: Date): number {
  const { startedAt, unit } = term;
  const due = dueWithPauses(calendar, term);
  if (due !== null && at > due) return 0 - measure(calendar, unit, due, at);
  let left = measure(calendar, unit, startedAt, term.dueAt);
  let cursor = startedAt.getTime();
  for (const pause of mergedPauses(term)) {
    if (pause.from >= at.getTime()) break;
    left -= measure(calendar, unit, new Date(cursor), new Date(pause.from));
    cursor = pause.to;
  }
  if (cursor < at.getTime()) left -= measure(calendar, unit, new Date(cursor), at);
  return left;
}

/** Whether a term's clock stands still at `at`. */
export function isPaused(term: PausableTerm, at: Date): boolean {
  return mergedPauses(term).some((pause) => pause.from <= at.getTime() && at.getTime() < pause.to);
}

/** The pauses from the start of the term on, in order and apart from one another. */
function mergedPauses(term: PausableTerm): readonly PausedSpan[] {
  const started = term.startedAt.getTime();
  const spans = term.pauses
    .map((pause) => spanOf(pause, started))
    .filter((span) => span.from < span.to)
    .sort((a, b) => a.from - b.from);
  const merged: PausedSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || last.to < span.from) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return merged;
}

function spanOf(pause: Pause, started: number): PausedSpan {
  const from = pause.from.getTime();
  const to = pause.to === null ? Number.POSITIVE_INFINITY : pause.to.getTime();
  if (!(from <= to)) throw new RangeError('A pause ends before it begins.');
  return { from: Math.max(from, started), to: Math.max(to, started) };
}

function measure(calendar: WorkingCalendar, unit: TermUnit, from: Date, to: Date): number {
  return unit === 'WORKING' ? calendar.workingTimeBetween(from, to) : to.getTime() - from.getTime();
}
