import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseSchema } from '@aftercare/domain';
import { Database, type DatabaseLocation } from '@aftercare/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundCompany } from '../company.ts';
import { createPostgresDatabase } from '../database.ts';
import { giveKey } from '../http.ts';
import { type Program, startProgram } from '../program.ts';

const open = `mutation ($input: OpenServiceCaseInput!) {
  openServiceCase(input: $input) { serviceCase { id number } errors { code } }
}`;

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each operation answers in its own shape.
  readonly data: any;
  readonly errors?: unknown;
}

interface Place {
  readonly name: string;
  readonly make: (
    folder: string,
  ) => Promise<{ readonly location: DatabaseLocation; readonly environment: Readonly<Record<string, string>> }>;
}

const places: readonly Place[] = [
  {
    name: 'PGlite',
    make: async (folder) => ({ location: { kind: 'embedded', folder }, environment: { DATA_DIR: folder, DEMO_DATA: 'no' } }),
  },
  {
    name: 'PostgreSQL',
    make: async () => {
      const url = await createPostgresDatabase();
      return { location: { kind: 'server', url }, environment: { DATABASE_URL: url } };
    },
  },
];

/** How often the process is killed, each time in the middle of a stream. */
const kills = 3;

describe.each(places)('kill -9 during a stream of openServiceCase on $name', ({ make }) => {
  let folder = '';
  let environment: Readonly<Record<string, string>> = {};
  let key = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aftercare-kill-'));
    const made = await make(join(folder, 'data'));
    environment = made.environment;
    const database = await Database.open(made.location, databaseSchema);
    await database.migrate();
    key = await giveKey(await foundCompany(database));
    await database.close();
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const post = async (program: Program, query: string, variables: object = {}) => {
    const response = await fetch(`${program.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Answer;
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };

  const openNumbered = async (program: Program, number: number) => {
    const input = {
      ...{ businessUnit: 'FOOD', caseType: 'food.recall', channel: 'INTERNAL', title: `Listeria ${number}` },
      ...{
        product: { sku: 'SALAD-01' },
        batch: { code: 'L2506' },
        externalReference: `kill-${number}`,
        idempotencyKey: `kill-${number}`,
      },
    };
    const { openServiceCase } = await post(program, open, { input });
    expect(openServiceCase.errors).toEqual([]);
    return openServiceCase.serviceCase;
  };

  test('loses nothing acknowledged and does nothing twice', async () => {
    const acknowledged = new Map<number, string>();
    let next = 0;
    for (let round = 0; round < kills; round += 1) {
      const program = await startProgram(environment);
      const target = acknowledged.size + 15 + round;
      const reached = Promise.withResolvers<void>();
      let killed = false;
      const client = async () => {
        while (!killed) {
          const number = next;
          next += 1;
          const opened = await openNumbered(program, number).catch(() => null);
          if (opened) acknowledged.set(number, opened.number);
          if (acknowledged.size >= target) reached.resolve();
        }
      };
      const clients = [client(), client(), client(), client()];
      await reached.promise;
      await program.kill();
      killed = true;
      await Promise.all(clients);
    }

    const program = await startProgram(environment);
    const again = new Map<number, string>();
    for (let number = 0; number < next; number += 1) again.set(number, (await openNumbered(program, number)).number);
    for (const [number, caseNumber] of acknowledged) expect(again.get(number)).toBe(caseNumber);

    const { serviceCases } = await post(
      program,
      '{ serviceCases(first: 100) { totalCount nodes { externalReference events(first: 5) { totalCount } } } }',
    );
    expect(serviceCases.totalCount).toBe(next);
    for (const { events } of serviceCases.nodes) expect(events.totalCount).toBe(1);
    expect(new Set(again.values()).size).toBe(next);
    expect(await program.interrupt()).toBe(0);
  }, 180_000);
});
