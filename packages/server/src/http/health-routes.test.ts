import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { addHealthRoutes } from './health-routes.ts';
import { databaseAnswers, Readiness } from './readiness.ts';

const never = (): Promise<boolean> => new Promise(() => {});

async function ask(state: Readiness['state'], isReachable: () => Promise<boolean>): Promise<readonly unknown[]> {
  const app = fastify();
  const readiness = new Readiness();
  readiness.state = state;
  addHealthRoutes(app, readiness, { isReachable });
  const [health, ready] = await Promise.all([app.inject('/healthz'), app.inject('/readyz')]);
  expect(health.json()).toEqual({ status: 'up' });
  return [ready.statusCode, ready.json().status];
}

interface Case {
  readonly state: Readiness['state'];
  readonly isReachable: () => Promise<boolean>;
  readonly answer: readonly [number, string];
}

const cases: readonly Case[] = [
  { state: 'ready', isReachable: async () => true, answer: [200, 'ready'] },
  { state: 'ready', isReachable: async () => false, answer: [503, 'database-unavailable'] },
  { state: 'ready', isReachable: () => Promise.reject(new Error('gone')), answer: [503, 'database-unavailable'] },
  { state: 'starting', isReachable: async () => true, answer: [503, 'starting'] },
  { state: 'draining', isReachable: never, answer: [503, 'draining'] },
];

describe('readiness', () => {
  it.each(cases)('of a server that is $state is $answer', async ({ state, isReachable, answer }) => {
    expect(await ask(state, isReachable)).toEqual(answer);
  });

  it('does not wait for a database that hangs', async () => {
    const before = performance.now();
    expect(await databaseAnswers({ isReachable: never }, 50)).toBe(false);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
