/** The values of an operation's variables, coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/** A value of a prepared statement that each request brings along: one of its variables, or what is made of them. */
export class Slot<T = unknown> {
  readonly read: (variables: Variables) => T;

  constructor(read: (variables: Variables) => T) {
    this.read = read;
  }
}

export type Later<T> = T | Slot<T>;

/** What `make` makes of a value: now, or of a slot's when it is known. */
export function later<T, U>(value: Later<T>, make: (value: T) => U): Later<U> {
  return value instanceof Slot ? new Slot((variables) => make(value.read(variables))) : make(value);
}

/** A list of which some may be slots, as one. */
export function together<T>(values: readonly Later<T>[]): Later<readonly T[]> {
  if (!values.some((value) => value instanceof Slot)) return values as readonly T[]; // Just seen: none is a slot.
  return new Slot((variables) => values.map((value) => bound(value, variables)));
}

export function bound<T>(value: Later<T>, variables: Variables): T {
  return value instanceof Slot ? value.read(variables) : value;
}
