import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { addHealthRoutes } from './health-routes.ts';
import { databaseAnswers, Readiness } from './readiness.ts';

const never = () => new Promise<boolean>(() => {});

async function ask(state: Readiness['state'], isReachable: () => Promise<boolean>) {
  const app = fastify();
  const readiness = new Readiness();
  readiness.state = state;
  addHealthRoutes(app, readiness, { isReachable });
  const [health, ready] = await Promise.all([app.inject('/healthz'), app.inject('/readyz')]);
  expect(health.json()).toEqual({ status: 'up' });
  return [ready.statusCode, ready.json().status];
}

describe('readiness', () => {
  it.each([
    ['ready', async () => true, 200, 'ready'],
    ['ready', async () => false, 503, 'database-unavailable'],
    ['ready', () => Promise.reject(new Error('gone')), 503, 'database-unavailable'],
    ['starting', async () => true, 503, 'starting'],
    ['draining', async () => true, 503, 'draining'],
    ['draining', never, 503, 'draining'],
  ] as const)('of a server that is %s', async (state, isReachable, code, status) => {
    expect(await ask(state, isReachable)).toEqual([code, status]);
  });

  it('does not wait for a database that hangs', async () => {
    const before = performance.now();
    expect(await databaseAnswers({ isReachable: never }, 50)).toBe(false);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
