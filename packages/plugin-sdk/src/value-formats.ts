import type { Ajv } from 'ajv';

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const decimalPattern = /^-?(0|[1-9]\d*)(\.\d+)?$/;
// No years or months: a duration is a length, and theirs varies.
const durationPattern = /^P(?=.)(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/;

/** The string formats of an intake form, as `ValueType` means them. */
export const valueFormats = {
  date: isDate,
  'date-time': (text: string) => {
    const [day = '', time = ''] = text.split('T');
    return isDate(day) && timePattern.test(time);
  },
  decimal: (text: string) => decimalPattern.test(text),
  duration: (text: string) => durationPattern.test(text),
} as const;

export function addValueFormats(ajv: Ajv): void {
  for (const [name, validate] of Object.entries(valueFormats)) ajv.addFormat(name, validate);
}

function isDate(text: string): boolean {
  const match = dayPattern.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
