import { type Logger, pino } from 'pino';
import type { LogLevel } from './configuration.ts';

export type { Logger } from 'pino';

/** JSON lines on standard output, written at once so that the last one before an exit is not lost. */
export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: ['authorization', '*.authorization', '*.headers.authorization'],
  });
}
