import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export const correlationHeader = 'x-correlation-id';

/** The caller's own correlation id where it sent a plain one, so that its logs and ours meet; else a new one. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const given = headers[correlationHeader];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}
