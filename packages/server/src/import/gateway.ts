import type { Locale } from '@aftercare/platform';

/** The way to the API: inside this process or over HTTP, the same operations either way. */
export interface Gateway {
  /** How many rows at once are worth it. */
  readonly concurrency: number;
  /**
   * Runs an operation.
   *
   * @throws TargetUnavailable where nothing answers
   */
  execute(operation: Operation): Promise<Answer>;
  close(): Promise<void>;
}

export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly locale?: Locale;
  /** What the clock is to show; null or absent for now. */
  readonly at?: Date | null;
}

export type Answer = { readonly data: Readonly<Record<string, unknown>> } | { readonly failure: Failure };

/** Why an operation as a whole came to nothing. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** Whether the same again may succeed: another transaction was in the way. */
  readonly passing: boolean;
}

/** Neither database nor server answers. */
export class TargetUnavailable extends Error {
  /** What the server asks to wait, in milliseconds; null where it says nothing. */
  readonly retryAfter: number | null;

  constructor(message: string, cause?: unknown, retryAfter: number | null = null) {
    super(message, { cause });
    this.name = 'TargetUnavailable';
    this.retryAfter = retryAfter;
  }
}

/** The target will take no row at all: the key may not, or the server speaks another version. */
export class TargetRefused extends Error {
  readonly code: string;

  constructor({ code, message }: Pick<Failure, 'code' | 'message'>) {
    super(message);
    this.name = 'TargetRefused';
    this.code = code;
  }
}
