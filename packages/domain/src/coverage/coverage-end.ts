/**
 * The last day of a term of calendar months, itself covered: the day of that number in the last month, or the month's
 * last day where it has no such day. PRC Civil Code, Art. 201 and 202: the day of the start does not count, and the
 * corresponding day of the last month ends the term. Twelve months from 15 January end on 15 January, six from
 * 31 August on 28 or 29 February.
 */
export function lastDayAfter(startsOn: string, months: number): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}
