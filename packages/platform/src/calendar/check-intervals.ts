import type { CalendarFaultCode } from './calendar-fault.ts';

/** Notes one fault. */
export type Report = (code: CalendarFaultCode, path: string, en: string, zh: string) => void;

interface PlacedInterval {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The faults of one day's open hours. Intervals may touch and stand in any order; they may not overlap. */
export function checkIntervals(intervals: unknown, path: string, report: Report): void {
  if (!Array.isArray(intervals)) {
    report(
      'CALENDAR_SHAPE_INVALID',
      path,
      'The hours of a day are a list; [] is closed.',
      '一天的营业时间应为列表；[] 表示休息。',
    );
    return;
  }
  const placed = intervals
    .map((interval: unknown, index) => readInterval(interval, `${path}[${index}]`, report))
    .filter((interval) => interval !== null)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let previous: PlacedInterval | undefined;
  for (const interval of placed) {
    if (previous !== undefined && interval.from < previous.to) {
      const other = `${previous.from}–${previous.to}`;
      const own = `${interval.from}–${interval.to}`;
      report('CALENDAR_INTERVALS_OVERLAP', interval.path, `${own} overlaps ${other}.`, `${own} 与 ${other} 重叠。`);
    }
    if (previous === undefined || interval.to > previous.to) previous = interval;
  }
}

function readInterval(interval: unknown, path: string, report: Report): PlacedInterval | null {
  if (typeof interval !== 'object' || interval === null || !('from' in interval) || !('to' in interval)) {
    report('CALENDAR_SHAPE_INVALID', path, 'An interval has from and to.', '时间段应包含 from 和 to。');
    return null;
  }
  const { from, to } = interval;
  const fromRead = typeof from === 'string' && timeOfDay.test(from) ? from : null;
  const toRead = typeof to === 'string' && (timeOfDay.test(to) || to === '24:00') ? to : null;
  if (fromRead === null) reportTime(from, `${path}.from`, '00:00', '23:59', report);
  if (toRead === null) reportTime(to, `${path}.to`, '00:01', '24:00', report);
  if (fromRead === null || toRead === null) return null;
  if (fromRead >= toRead) {
    report(
      'CALENDAR_INTERVAL_REVERSED',
      path,
      `${fromRead}–${toRead} ends before it begins. Hours over midnight are two intervals: to 24:00, and from 00:00 on the next day.`,
      `${fromRead}–${toRead} 的结束时间不晚于开始时间。跨越午夜的时间应拆为两段：当日至 24:00，次日自 00:00 起。`,
    );
    return null;
  }
  return { path, from: fromRead, to: toRead };
}

function reportTime(time: unknown, path: string, first: string, last: string, report: Report): void {
  const found = JSON.stringify(time) ?? '';
  report(
    'CALENDAR_TIME_INVALID',
    path,
    `${found} is not a time of day. Write HH:MM, ${first} to ${last}.`,
    `${found} 不是有效的时刻。请使用 HH:MM，范围为 ${first} 至 ${last}。`,
  );
}
