const dayMilliseconds = 86_400_000;

/** Whole days from one date to another, both `YYYY-MM-DD`; negative when the second is earlier. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayMilliseconds);
}

/**
 * Months from one date to another, one that has begun counted as a month: a year after 15 March, 15 March is still the
 * twelfth and 16 March begins the thirteenth. So "within 12 months" is "at most 12".
 */
export function monthsBegunBetween(from: string, until: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [untilYear = 0, untilMonth = 0, untilDay = 0] = until.split('-').map(Number);
  return (untilYear - fromYear) * 12 + (untilMonth - fromMonth) + (untilDay > fromDay ? 1 : 0);
}

/** The date `days` later. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMilliseconds).toISOString().slice(0, 10);
}
