import { DateTime, IANAZone } from 'luxon';
import type { DateMapping } from './mapping.ts';

/** A date as the API takes it: an instant in UTC, or `YYYY-MM-DD`. Null where no format fits. */
export function readDate(text: string, { formats, zone = 'utc', as = 'dateTime' }: DateMapping): string | null {
  for (const format of formats) {
    const date = parse(text, format, zone);
    if (date.isValid) return as === 'date' ? date.toISODate() : date.toUTC().toISO();
  }
  return null;
}

function parse(text: string, format: string, zone: string): DateTime {
  return format === 'ISO' ? DateTime.fromISO(text, { zone }) : DateTime.fromFormat(text, format, { zone, locale: 'en-US' });
}

export function isZone(zone: string): boolean {
  return zone.toLowerCase() === 'utc' || IANAZone.isValidZone(zone);
}

const sample = DateTime.fromISO('2023-11-22T13:00:00Z', { zone: 'utc' });

/** Whether a format says which day it is: what is written in it is read as the same day again. */
export function isDateFormat(format: string): boolean {
  if (format === 'ISO') return true;
  const read = parse(sample.toFormat(format, { locale: 'en-US' }), format, 'utc');
  return read.isValid && read.toISODate() === sample.toISODate();
}
