import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { findAtVersion } from '../entity/find.ts';
import { insert } from '../entity/insert.ts';
import { nextNumber } from '../number-sequence/number-sequence.ts';
import { parcelDatabases, parcelRequest } from '../read/parcel-database.fixture.ts';
import { Depot } from '../read/parcels.fixture.ts';
import { type Context, inTransaction, type RequestContext } from '../request/context.ts';
import { refuse } from '../request/platform-errors.ts';
import { type MutationInput, mutate } from './mutate.ts';

interface Named extends MutationInput {
  readonly name: string;
}

interface Rename extends Named {
  readonly id: string;
  readonly version: number;
}

const build = async (context: Context, { name }: Named) => insert(context, Depot, { name });

async function rename(context: Context, input: Rename): Promise<Depot> {
  const depot = await findAtVersion(context, Depot, input);
  depot.name = input.name;
  return depot;
}

describe.each(parcelDatabases)('mutations on $name', ({ open }) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  /** A further request of the same actor. */
  const again = (request: RequestContext) => ({
    ...parcelRequest(database),
    actor: request.actor,
    loaders: parcelRequest(database, request.actor?.tenantId).loaders,
  });

  const count = (request: RequestContext) => inTransaction(request, ({ em }) => em.count(Depot));
  const codes = ({ errors }: { readonly errors: readonly { readonly code: string }[] }) => errors.map(({ code }) => code);

  describe('an idempotency key', () => {
    const input = { name: 'north', idempotencyKey: 'key' };

    test('gives the first answer again', async () => {
      const request = parcelRequest(database);
      const first = await mutate(request, 'build', input, build);
      const second = await mutate(again(request), 'build', { idempotencyKey: 'key', name: 'north' }, build);
      expect(second.errors).toEqual([]);
      expect(second.id).toBe(first.id);
      expect(await count(request)).toBe(1);
    });

    test.each([
      ['another input', 'build', { ...input, name: 'south' }],
      ['another mutation', 'rebuild', input],
    ])('is refused for %s', async (_, name, other) => {
      const request = parcelRequest(database);
      await mutate(request, 'build', input, build);
      const { id, errors } = await mutate(again(request), name, other, build);
      expect({ id, errors }).toMatchObject({
        id: null,
        errors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
      });
      expect(await count(request)).toBe(1);
    });

    test('of 20 duplicates at once has one effect and one answer', async () => {
      const request = parcelRequest(database);
      const answers = await Promise.all(Array.from({ length: 20 }, () => mutate(again(request), 'build', input, build)));
      expect(answers.flatMap(codes)).toEqual([]);
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
      expect(await count(request)).toBe(1);
    });

    test('is free again where the first attempt failed, by refusal or by fault', async () => {
      const request = parcelRequest(database);
      const refusing = async () => Promise.reject(refuse('REQUIRED', { field: 'name' }, 'name'));
      const failing = async () => Promise.reject(new Error('the disk is full'));
      expect(codes(await mutate(request, 'build', input, refusing))).toEqual(['REQUIRED']);
      await expect(mutate(again(request), 'build', input, failing)).rejects.toThrow('the disk is full');
      const { id } = await mutate(again(request), 'build', { ...input, name: 'other' }, build);
      expect(await request.loaders.one(Depot, id ?? '')).toMatchObject({ name: 'other' });
      expect(await count(request)).toBe(1);
    });

    test('of another actor or another company is another key', async () => {
      const request = parcelRequest(database);
      const colleague = parcelRequest(database, request.actor?.tenantId);
      const stranger = parcelRequest(database);
      const answers = await Promise.all([request, colleague, stranger].map((one) => mutate(one, 'build', input, build)));
      expect(new Set(answers.map(({ id }) => id)).size).toBe(3);
    });

    test.each(['', 'x'.repeat(256), 'a\u0000'])('that no key can be is refused: %j', async (idempotencyKey) => {
      const request = parcelRequest(database);
      const { id, errors } = await mutate(request, 'build', { name: 'north', idempotencyKey }, build);
      expect({ id, errors }).toMatchObject({
        id: null,
        errors: [{ code: 'LENGTH_OUT_OF_RANGE', field: 'idempotencyKey' }],
      });
      expect(await count(request)).toBe(0);
    });

    test('may be of any 255 characters', async () => {
      const idempotencyKey = Array.from({ length: 255 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join('');
      expect((await mutate(parcelRequest(database), 'build', { name: 'n', idempotencyKey }, build)).errors).toEqual([]);
    });
  });

  describe('a version', () => {
    async function depot(): Promise<{ readonly request: RequestContext; readonly id: string }> {
      const request = parcelRequest(database);
      return { request, id: await inTransaction(request, async (context) => (await build(context, { name: 'first' })).id) };
    }

    test('of 20 writers lets one win each round, and tells the others', async () => {
      const { request, id } = await depot();
      for (const version of [1, 2, 3]) {
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, writer) =>
            mutate(again(request), 'rename', { id, version, name: `${version} ${writer}` }, rename),
          ),
        );
        const [winner, ...others] = answers.filter((answer) => answer.id !== null);
        expect(others).toEqual([]);
        expect(winner?.id).toBe(id);
        expect(await again(request).loaders.one(Depot, id)).toMatchObject({ version: version + 1 });
        const conflicts = answers.flatMap(({ errors }) => errors);
        expect(conflicts).toHaveLength(19);
        for (const conflict of conflicts) {
          expect(conflict).toMatchObject({ code: 'CONFLICT', field: 'version' });
          expect(conflict.message).toContain(`you saw version ${version}, it is at version ${version + 1}`);
        }
      }
    });

    test('that changed between the reading and the writing is a conflict too', async () => {
      // An embedded database has its transactions one after the other.
      if (database.kind === 'embedded') return;
      const { request, id } = await depot();
      const overtaken = async (context: Context, input: Rename) => {
        const found = await rename(context, input);
        await mutate(again(request), 'rename', { id, version: 1, name: 'overtaker' }, rename);
        return found;
      };
      const answer = await mutate(again(request), 'rename', { id, version: 1, name: 'overtaken' }, overtaken);
      expect(answer).toMatchObject({ id: null, errors: [{ code: 'CONFLICT', field: 'version' }] });
      expect(answer.errors[0]?.message).toContain('you saw version 1, it is at version 2');
      expect(await again(request).loaders.one(Depot, id)).toMatchObject({ name: 'overtaker', version: 2 });
    });

    test('of a row there is none of is not found', async () => {
      const request = parcelRequest(database);
      for (const id of [v7(), 'no identifier', '']) {
        const { errors } = await mutate(again(request), 'rename', { id, version: 1, name: 'x' }, rename);
        expect(errors).toMatchObject([{ code: 'NOT_FOUND', field: 'id' }]);
      }
    });
  });

  describe('a sequence', () => {
    test('gives 50 at once 50 different numbers without a gap, though some attempts fail', async () => {
      const request = parcelRequest(database);
      const take = (fails: boolean) =>
        inTransaction(again(request), async (context) => {
          const number = await nextNumber(context, 'case');
          if (fails) throw new Error('failed after the number was taken');
          return number;
        });
      const attempts = await Promise.allSettled(Array.from({ length: 60 }, (_, index) => take(index % 6 === 5)));
      const numbers = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    });

    test('of another name or company begins at 1', async () => {
      const request = parcelRequest(database);
      const take = (by: RequestContext, name: string) => inTransaction(by, (context) => nextNumber(context, name));
      expect([
        await take(request, 'a'),
        await take(request, 'a'),
        await take(request, 'b'),
        await take(parcelRequest(database), 'a'),
      ]).toEqual([1, 2, 1, 1]);
    });
  });
});
