import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../logger.ts';
import { drain } from './drain.ts';

const silent = createLogger('silent');

async function serverWithOneUnderWay(answer: Promise<string>) {
  const app = fastify({ forceCloseConnections: 'idle' });
  const arrived = Promise.withResolvers<void>();
  app.get('/', () => {
    arrived.resolve();
    return answer;
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const response = fetch(url).then(
    (one) => one.text(),
    () => 'cut off',
  );
  await arrived.promise;
  return { app, url, response };
}

describe('a server that drains', () => {
  it('finishes what is under way and accepts nothing more', async () => {
    const answer = Promise.withResolvers<string>();
    const { app, url, response } = await serverWithOneUnderWay(answer.promise);
    const before = performance.now();
    const drained = drain(app, 10_000, silent);
    await expect(fetch(url)).rejects.toThrow();
    answer.resolve('done');
    expect(await response).toBe('done');
    await drained;
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('cuts off what takes too long', async () => {
    const { app, response } = await serverWithOneUnderWay(new Promise(() => {}));
    await drain(app, 100, silent);
    expect(await response).toBe('cut off');
  });
});
