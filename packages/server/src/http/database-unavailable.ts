import { ConnectionException } from '@mikro-orm/core';

/** Of the system's calls: nothing answers at the address, or it stopped answering. */
const systemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** https://www.postgresql.org/docs/18/errcodes-appendix.html: connection exceptions, too many connections, shutdowns. */
const sqlState = /^(08\w{3}|53300|57P0[1-4])$/;

/** What node-postgres says without a code when a connection breaks or none comes free. */
const sentence = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether an error means that the database could not be reached, rather than that it refused something. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 8; current = current.cause, depth += 1) {
    if (current instanceof ConnectionException || sentence.test(current.message)) return true;
    const code = 'code' in current ? current.code : undefined;
    if (typeof code === 'string' && (systemCodes.has(code) || sqlState.test(code))) return true;
  }
  return false;
}
