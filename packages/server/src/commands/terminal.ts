import type { Locale } from '@aftercare/platform';
import type { Environment } from '../environment-locale.ts';

/** What a command has around it; tests give their own. */
export interface Terminal {
  readonly environment: Environment;
  readonly locale: Locale;
  readonly workingFolder: string;
  /** Prints a line of what was asked for. */
  readonly print: (line: string) => void;
  /** Prints a line about the work itself: progress and faults, kept apart so that output can be piped. */
  readonly tell: (line: string) => void;
}
