import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Gateway, TargetUnavailable } from './gateway.ts';

/** Milliseconds between attempts; together long enough for a server to be started again. */
const pauses: readonly number[] = [250, 500, 1_000, 2_000, 4_000, 8_000];

/** A gateway that asks again while nothing answers. Asking again is safe: every mutation carries its idempotency key. */
export function persistent(gateway: Gateway, stop: AbortSignal): Gateway {
  return {
    concurrency: gateway.concurrency,
    close: () => gateway.close(),
    async execute(operation): Promise<Answer> {
      for (const pause of pauses) {
        try {
          return await gateway.execute(operation);
        } catch (error) {
          if (!(error instanceof TargetUnavailable) || stop.aborted) throw error;
          await wait(error.retryAfter ?? pause, undefined, { signal: stop }).catch(() => {});
        }
      }
      return gateway.execute(operation);
    },
  };
}
