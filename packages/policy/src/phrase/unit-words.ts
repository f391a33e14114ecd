import type { Locale } from '../localized-text.ts';

interface UnitWords {
  readonly one: string;
  readonly several: string;
  readonly 'zh-CN': string;
}

const words: Readonly<Record<string, UnitWords>> = {
  minute: { one: 'minute', several: 'minutes', 'zh-CN': '分钟' },
  hour: { one: 'hour', several: 'hours', 'zh-CN': '小时' },
  day: { one: 'day', several: 'days', 'zh-CN': '天' },
  workingDay: { one: 'working day', several: 'working days', 'zh-CN': '个工作日' },
  week: { one: 'week', several: 'weeks', 'zh-CN': '周' },
  month: { one: 'month', several: 'months', 'zh-CN': '个月' },
  year: { one: 'year', several: 'years', 'zh-CN': '年' },
  person: { one: 'person', several: 'people', 'zh-CN': '人' },
  repair: { one: 'repair', several: 'repairs', 'zh-CN': '次' },
  exchange: { one: 'exchange', several: 'exchanges', 'zh-CN': '次' },
  report: { one: 'report', several: 'reports', 'zh-CN': '次' },
  times: { one: 'time', several: 'times', 'zh-CN': '倍' },
  percent: { one: '%', several: '%', 'zh-CN': '%' },
  CNY: { one: 'yuan', several: 'yuan', 'zh-CN': '元' },
  km: { one: 'km', several: 'km', 'zh-CN': '公里' },
  kg: { one: 'kg', several: 'kg', 'zh-CN': '公斤' },
};

/** A number with its unit; in English the unit is left out where the words before it name it: `days since the sale … 7`. */
export function withUnit(amount: string, unit: string | undefined, locale: Locale, before = ''): string {
  if (unit === undefined) return amount;
  const known = Object.hasOwn(words, unit) ? words[unit] : undefined;
  if (locale === 'zh-CN') return `${amount}${known?.['zh-CN'] ?? ` ${unit}`}`;
  const word = amount === '1' ? known?.one : known?.several;
  if (word === '%') return `${amount}%`;
  if (known !== undefined && new RegExp(`\\b${known.several}\\b`).test(before)) return amount;
  return `${amount} ${word ?? unit}`;
}
