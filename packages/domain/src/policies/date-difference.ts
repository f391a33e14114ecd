const dayMilliseconds = 86_400_000;

/** Whole days from one date to another, both `YYYY-MM-DD`; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}

/**
 * Months from one date to another, one that has begun counted as a month: a year after 15 March, 15 March is still the
 * twelfth and 16 March begins the thirteenth. So "within 12 months" is "at most 12".
 */
export function monthsBegunBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) + (toDay > fromDay ? 1 : 0);
}
