import { AsyncLocalStorage } from 'node:async_hooks';
import { type Clock, systemClock } from '../request/clock.ts';

const current = new AsyncLocalStorage<Clock>();

/** Runs `work` with the clock that its changed rows are stamped by. */
export function withTransactionClock<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  return current.run(clock, work);
}

export function transactionTime(): Date {
  return (current.getStore() ?? systemClock).now();
}
