import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logger.ts';

/** Stops accepting and waits for what is under way; cuts it off after so many milliseconds. */
export async function drain(app: FastifyInstance, milliseconds: number, logger: Logger): Promise<void> {
  const cut = setTimeout(() => {
    logger.warn({ milliseconds }, 'requests still under way are cut off');
    app.server.closeAllConnections();
  }, milliseconds);
  // A connection that is kept alive becomes idle only after its answer, and would be waited for like one that is not.
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
    clearInterval(idle);
  }
}
