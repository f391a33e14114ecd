import type { LocalizedText } from '../localized-text.ts';

/** ISO 8601 with weeks, days, hours, minutes and seconds. Years and months are refused: they have no fixed length. */
const durationPattern = /^P(?:(\d{1,6})W|(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?)$/;

/** Seconds, a day being 24 hours; undefined when it is no such duration. */
export function parseDuration(value: unknown): number | undefined {
  const match = matchDuration(value);
  if (match === undefined) return undefined;
  const { weeks, days, hours, minutes, seconds } = match;
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** `PT26H` for 93,600 seconds; the form that `parseDuration` reads, for up to a century. */
export function writeDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60];
  const parts = [hours > 0 ? `${hours}H` : '', minutes > 0 ? `${minutes}M` : '', rest > 0 ? `${rest}S` : ''].join('');
  return parts === '' ? 'PT0S' : `PT${parts}`;
}

export function compareDurations(left: unknown, right: unknown): number | undefined {
  const leftSeconds = parseDuration(left);
  const rightSeconds = parseDuration(right);
  return leftSeconds === undefined || rightSeconds === undefined ? undefined : leftSeconds - rightSeconds;
}

const units = [
  ['weeks', 'week', '周'],
  ['days', 'day', '天'],
  ['hours', 'hour', '小时'],
  ['minutes', 'minute', '分钟'],
  ['seconds', 'second', '秒'],
] as const;

const workingUnits: Readonly<Partial<Record<(typeof units)[number][0], readonly [english: string, chinese: string]>>> = {
  days: ['working day', '个工作日'],
  hours: ['working hour', '个工作小时'],
};

/**
 * `P1DT2H` as `1 day 2 hours` and `1天2小时`; undefined when it is no duration.
 * @param unit with `workingDay`, days and hours are those that a calendar is open
 */
export function describeDuration(value: unknown, unit?: string): LocalizedText | undefined {
  const match = matchDuration(value);
  if (match === undefined) return undefined;
  const named = units.filter(([key]) => match[key] > 0);
  if (named.length === 0) return { en: '0 days', 'zh-CN': '0天' };
  const told = named.map(([key, ...usual]) => {
    const [english, chinese] = (unit === 'workingDay' ? workingUnits[key] : undefined) ?? usual;
    return { en: `${match[key]} ${english}${match[key] === 1 ? '' : 's'}`, 'zh-CN': `${match[key]}${chinese}` };
  });
  return { en: told.map(({ en }) => en).join(' '), 'zh-CN': told.map((each) => each['zh-CN']).join('') };
}

type Parts = Record<(typeof units)[number][0], number>;

function matchDuration(value: unknown): Parts | undefined {
  if (typeof value !== 'string' || value.endsWith('P') || value.endsWith('T')) return undefined;
  const match = durationPattern.exec(value);
  if (match === null) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { weeks, days, hours, minutes, seconds };
}
