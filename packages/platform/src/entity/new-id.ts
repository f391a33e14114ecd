import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from '../request/clock.ts';

let lastMilliseconds = Number.NaN;
let sequence = 0;

/** A UUID of version 7 at the clock's time. Those of one process and one millisecond go up in the order they were made. */
export function newId({ clock }: { readonly clock: Clock }): string {
  const msecs = clock.now().getTime();
  // Begins low enough that it will not run over within a millisecond.
  sequence = msecs === lastMilliseconds ? sequence + 1 : randomInt(2 ** 31);
  lastMilliseconds = msecs;
  return v7({ msecs, seq: sequence });
}
