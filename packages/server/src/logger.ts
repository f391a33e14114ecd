import { type Logger, pino, stdSerializers } from 'pino';
import type { LogLevel } from './configuration.ts';

export type { Logger } from 'pino';

/** JSON lines on standard output, written at once so that the last one before an exit is not lost. */
export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
    redact: ['authorization', '*.authorization', '*.headers.authorization'],
  });
}

/**
 * An error as it is logged: where it happened and why, without the values of rows that PostgreSQL puts into the details of
 * an error, since they may be personal data.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { type, message, stack, code } = stdSerializers.err(error);
  const cause = error.cause instanceof Error ? { cause: describeError(error.cause) } : {};
  return {
    type,
    message: withoutDetail(message),
    stack: withoutDetail(stack),
    ...(code === undefined ? {} : { code }),
    ...cause,
  };
}

/** MikroORM appends PostgreSQL's detail to the message, on a line of its own. */
function withoutDetail(text: string): string {
  return text.replace(/^ - detail: .*$/gm, ' - detail: …');
}
