import type { Database } from '@aftercare/platform';

/** How far a server has come: it answers queries only while it is ready. */
export class Readiness {
  state: 'starting' | 'ready' | 'draining' = 'starting';
}

const patience = 2_000;

/** Whether the database answers soon; one that hangs counts as one that does not answer. */
export async function databaseAnswers(database: Pick<Database, 'isReachable'>, milliseconds = patience): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), milliseconds);
  try {
    return await Promise.race([database.isReachable().catch(() => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
