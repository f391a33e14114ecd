/** Where time comes from; tests stop it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands until it is moved. */
export function frozenClock(start: Date | string): Clock & { set(instant: Date | string): void } {
  let instant = new Date(start);
  return {
    now: () => new Date(instant),
    set(next) {
      instant = new Date(next);
    },
  };
}
