import type { WorkingTime } from '../computed/working-time.ts';

const day = 86_400_000;

/** Whole days from Monday to Friday, in UTC. */
export const workingTime: WorkingTime = {
  id: 'weekdays',
  isWorkingDay: (date) => ![0, 6].includes(new Date(date).getUTCDay()),
  workingTimeBetween: (from, until) => {
    let sum = 0;
    for (let start = Math.floor(from.getTime() / day) * day; start < until.getTime(); start += day)
      if (![0, 6].includes(new Date(start).getUTCDay()))
        sum += Math.min(until.getTime(), start + day) - Math.max(from.getTime(), start);
    return sum;
  },
};
