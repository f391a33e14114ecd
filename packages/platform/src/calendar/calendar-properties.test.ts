import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDefinition, OpenHours } from './calendar-definition.ts';
import { dueWithPauses, type PausableTerm, remainingTerm } from './pausable-term.ts';
import { WorkingCalendar } from './working-calendar.ts';

// The oracle reads the wall clock of every minute from Intl and asks whether it shows an open hour: nothing of the
// calendar's own arithmetic, nor of Temporal's, is in it.
const minute = 60_000;
const days = 28;

interface WallMinute {
  readonly date: string;
  readonly weekday: number;
  readonly time: string;
}

/** Where the clock changes, and Spring Festival 2025 with both its make-up days. */
const windows = [
  { timeZone: 'Asia/Shanghai', from: '2025-01-17' },
  { timeZone: 'America/New_York', from: '2025-02-24' },
  { timeZone: 'America/New_York', from: '2025-10-20' },
  { timeZone: 'Australia/Lord_Howe', from: '2025-03-24' },
  { timeZone: 'Asia/Beirut', from: '2025-03-17' },
  { timeZone: 'America/Santiago', from: '2025-08-25' },
].map((window) => ({ ...window, start: Date.parse(`${window.from}T00:00:00Z`), wall: readWall(window.timeZone, window.from) }));

const festival = { first: '2025-01-28', last: '2025-02-04', madeUp: ['2025-01-26', '2025-02-08'] };

function readWall(timeZone: string, from: string): readonly WallMinute[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const start = Date.parse(`${from}T00:00:00Z`);
  return Array.from({ length: days * 1_440 }, (_, index) => {
    const [date = '', time = ''] = format.format(start + index * minute).split(' ');
    return { date, time, weekday: new Date(date).getUTCDay() || 7 };
  });
}

/** Open minutes before each minute of the window. */
function countOpen(definition: CalendarDefinition, wall: readonly WallMinute[]): readonly number[] {
  const hoursByDate = new Map<string, readonly OpenHours[]>();
  const counts = [0];
  let count = 0;
  for (const shown of wall) {
    const hours = hoursByDate.get(shown.date) ?? hoursShown(definition, shown);
    hoursByDate.set(shown.date, hours);
    if (hours.some(({ from, to }) => from <= shown.time && shown.time < to)) count += 1;
    counts.push(count);
  }
  return counts;
}

function hoursShown(definition: CalendarDefinition, { date, weekday }: WallMinute): readonly OpenHours[] {
  const weekly = new Map<number, readonly OpenHours[]>(
    Object.entries(definition.weekly).map(([day, open]) => [Number(day), open]),
  );
  const exception = definition.exceptions?.find((one) => one.date === date);
  if (exception !== undefined) return exception.intervals;
  if (definition.alwaysOpen === true) return [{ from: '00:00', to: '24:00' }];
  if (definition.holidays === 'none') return weekly.get(weekday) ?? [];
  if (date >= festival.first && date <= festival.last) return [];
  return weekly.get(festival.madeUp.includes(date) ? (definition.makeUpDayHours ?? 1) : weekday) ?? [];
}

const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
// Quarter hours, so that intervals often meet a change of the clock; an even number of distinct bounds never overlaps.
const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((bounds) => bounds.sort((a, b) => a - b).slice(0, bounds.length - (bounds.length % 2)))
  .map((bounds) =>
    bounds.flatMap((from, i) => (i % 2 === 0 ? [{ from: timeOf(from * 15), to: timeOf((bounds[i + 1] ?? 96) * 15) }] : [])),
  );

const scenario = fc
  .record({
    window: fc.constantFrom(...windows),
    weekly: fc.record({ 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours }),
    alwaysOpen: fc.nat(5).map((roll) => roll === 0),
    makeUpDayHours: fc.constantFrom<1 | 3 | 7>(1, 3, 7),
    exceptions: fc.uniqueArray(fc.record({ offset: fc.nat(days - 1), intervals: hours }), {
      maxLength: 4,
      selector: (one) => one.offset,
    }),
  })
  .filter(({ weekly }) => Object.values(weekly).some((day) => day.length > 0))
  .map(({ window, weekly, alwaysOpen, makeUpDayHours, exceptions }) => {
    const definition: CalendarDefinition = {
      timeZone: window.timeZone,
      holidays: window.timeZone === 'Asia/Shanghai' ? 'CN' : 'none',
      weekly: alwaysOpen ? {} : weekly,
      alwaysOpen,
      makeUpDayHours,
      exceptions: exceptions.map(({ offset, intervals }) => ({
        date: new Date(window.start + offset * 1_440 * minute).toISOString().slice(0, 10),
        intervals,
      })),
    };
    return {
      calendar: new WorkingCalendar(definition),
      start: window.start,
      countOpen: () => countOpen(definition, window.wall),
    };
  });

const minuteOfWindow = fc.nat(days * 1_440);
const offsetMs = fc.nat(days * 1_440 * minute);
const workMs = fc.nat(60 * 60 * minute);
const check = <T extends unknown[]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 300 });

describe('against the clock, minute by minute', () => {
  test('working time between two minutes', () => {
    check(
      fc.property(
        scenario,
        fc.array(fc.tuple(minuteOfWindow, minuteOfWindow), { minLength: 10 }),
        ({ start, countOpen, calendar }, pairs) => {
          const open = countOpen();
          for (const [a, b] of pairs) {
            const measured = calendar.workingTimeBetween(new Date(start + a * minute), new Date(start + b * minute));
            expect(measured + 0).toBe(((open[b] ?? 0) - (open[a] ?? 0)) * minute + 0);
          }
        },
      ),
    );
  });

  test('adding lands on the first minute, subtracting on the last', () => {
    check(
      fc.property(scenario, minuteOfWindow, fc.integer({ min: 1, max: 3_000 }), ({ start, countOpen, calendar }, from, work) => {
        const open = countOpen();
        const here = open[from] ?? 0;
        const first = open.indexOf(here + work);
        const last = open.lastIndexOf(here - work);
        if (first >= 0)
          expect(calendar.addWorkingTime(new Date(start + from * minute), work * minute)).toEqual(
            new Date(start + first * minute),
          );
        // The earliest count may have begun before the window.
        if (here - work >= 0)
          expect(calendar.subtractWorkingTime(new Date(start + from * minute), work * minute)).toEqual(
            new Date(start + last * minute),
          );
      }),
    );
  });

  test('the end of a paused working term', () => {
    const pauses = fc.array(fc.tuple(fc.nat(10 * 1_440), fc.nat(2 * 1_440)), { maxLength: 6 });
    check(
      fc.property(
        scenario,
        fc.nat(3 * 1_440),
        fc.integer({ min: 1, max: 900 }),
        pauses,
        ({ start, countOpen, calendar }, from, work, stops) => {
          const at = (index: number) => new Date(start + index * minute);
          const dueAt = calendar.addWorkingTime(at(from), work * minute);
          const term: PausableTerm = {
            startedAt: at(from),
            dueAt,
            unit: 'WORKING',
            pauses: stops.map(([stop, length]) => ({ from: at(stop), to: at(stop + length) })),
          };
          const open = countOpen();
          let left = work;
          let index = from;
          for (; left > 0 && index < days * 1_440; index += 1) {
            const stopped = stops.some(([stop, length]) => stop <= index && index < stop + length);
            if (!stopped) left -= (open[index + 1] ?? 0) - (open[index] ?? 0);
          }
          if (left === 0) expect(dueWithPauses(calendar, term)).toEqual(at(index));
        },
      ),
    );
  });
});

describe('laws', () => {
  test('what is added is measured, and taken away again leaves as much', () => {
    check(
      fc.property(scenario, offsetMs, workMs, ({ start, calendar }, offset, work) => {
        const from = new Date(start + offset);
        const to = calendar.addWorkingTime(from, work);
        expect(calendar.workingTimeBetween(from, to)).toBe(work);
        const back = calendar.subtractWorkingTime(to, work);
        expect(calendar.workingTimeBetween(back, to)).toBe(work);
        expect(back.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(calendar.workingTimeBetween(from, back)).toBe(0);
      }),
    );
  });

  test('additive, in measuring and in adding', () => {
    check(
      fc.property(scenario, offsetMs, offsetMs, offsetMs, workMs, workMs, ({ start, calendar }, x, y, z, first, second) => {
        const [a, b, c] = [new Date(start + x), new Date(start + y), new Date(start + z)];
        expect(calendar.workingTimeBetween(a, b) + calendar.workingTimeBetween(b, c)).toBe(calendar.workingTimeBetween(a, c) + 0);
        expect(calendar.addWorkingTime(calendar.addWorkingTime(a, first), second)).toEqual(
          calendar.addWorkingTime(a, first + second),
        );
      }),
    );
  });

  test('later starts and longer terms end no earlier', () => {
    check(
      fc.property(scenario, offsetMs, workMs, fc.nat(1e9), fc.nat(1e8), ({ start, calendar }, offset, work, later, longer) => {
        const end = calendar.addWorkingTime(new Date(start + offset), work).getTime();
        expect(calendar.addWorkingTime(new Date(start + offset + later), work).getTime()).toBeGreaterThanOrEqual(end);
        expect(calendar.addWorkingTime(new Date(start + offset), work + longer).getTime()).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  test('pauses: order, repetition and cutting one in two change nothing; nothing is left at the end', () => {
    const pauses = fc.array(fc.tuple(fc.nat(1e9), fc.nat(3e8), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 5 });
    check(
      fc.property(
        scenario,
        fc.constantFrom('WORKING', 'ELAPSED'),
        offsetMs,
        fc.nat(1e8),
        pauses,
        ({ start, calendar }, unit, offset, work, stops) => {
          const startedAt = new Date(start + Math.floor(offset / 2));
          const spans = stops.map(([stop, length, cut]) => {
            const from = startedAt.getTime() - 1e8 + stop;
            return { from: new Date(from), middle: new Date(from + Math.floor(length * cut)), to: new Date(from + length) };
          });
          const term: PausableTerm = { startedAt, dueAt: calendar.addWorkingTime(startedAt, work), unit, pauses: spans };
          const halves = spans.flatMap(({ from, middle, to }) => [
            { from: middle, to },
            { from, to: middle },
          ]);
          const due = dueWithPauses(calendar, term);
          expect(dueWithPauses(calendar, { ...term, pauses: spans.toReversed() })).toEqual(due);
          expect(dueWithPauses(calendar, { ...term, pauses: [...spans, ...halves] })).toEqual(due);
          expect(dueWithPauses(calendar, { ...term, pauses: halves })).toEqual(due);
          expect(due !== null && remainingTerm(calendar, term, due)).toBe(0);
        },
      ),
    );
  });
});
