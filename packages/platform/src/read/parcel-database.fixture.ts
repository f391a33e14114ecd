import type { RequiredEntityData } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { type GraphQLSchema, graphql } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { v7 } from 'uuid';
import { emptyPostgresDatabase } from '../../../../test/conformance/empty-database.ts';
import type { Actor } from '../actor/actor.ts';
import { Database, type DatabaseLocation } from '../database/database.ts';
import { insert } from '../entity/insert.ts';
import { guard } from '../graphql/guard.ts';
import { IdempotencyRecord } from '../idempotency/idempotency-record.ts';
import { NumberSequence } from '../number-sequence/number-sequence.ts';
import { frozenClock } from '../request/clock.ts';
import { type Context, createRequestContext, inTransaction, type RequestContext } from '../request/context.ts';
import { SearchDocument } from '../search/search-document.ts';
import { entityResolver } from './entity-resolver.ts';
import { Depot, Parcel, Scan } from './parcels.fixture.ts';

const entities = [Depot, Parcel, Scan, IdempotencyRecord, NumberSequence, SearchDocument];

export const parcelDatabases = [
  { name: 'PGlite', open: () => openParcels({ kind: 'embedded', folder: 'memory' }) },
  { name: 'PostgreSQL', open: async () => openParcels({ kind: 'server', url: await emptyPostgresDatabase() }) },
];

/** The tables are made of what the entities say, as `pnpm run migration` does. */
async function openParcels(location: DatabaseLocation): Promise<Database> {
  tables ??= tableStatements();
  const statements = await tables;
  class Parcels extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  }
  const database = await Database.open(location, { entities, migrations: [{ name: 'parcels', class: Parcels }] });
  await database.migrate();
  return database;
}

let tables: Promise<readonly string[]> | undefined;

async function tableStatements(): Promise<readonly string[]> {
  const sample = await Database.open({ kind: 'embedded', folder: 'memory' }, { entities, migrations: [] });
  await sample.migrate();
  const statements = await sample.drift();
  await sample.close();
  return statements.split(/;\s*\n/).filter((statement) => statement.trim() !== '');
}

let schema: Promise<GraphQLSchema> | undefined;

async function makeSchema(): Promise<GraphQLSchema> {
  const resolvers = [
    entityResolver(Depot, { one: 'depot', many: 'depots', permission: 'parcels.read' }),
    entityResolver(Parcel, { one: 'parcel', many: 'parcels', permission: 'parcels.read' }),
    entityResolver(Scan, { one: 'scan', many: 'scans', permission: 'parcels.read' }),
  ];
  return guard(await buildSchema({ resolvers: resolvers as unknown as NonEmptyArray<() => void>, validate: false }));
}

/** A request of somebody of `tenantId`; a `READER` sees no personal data. */
export function parcelRequest(database: Database, tenantId: string = v7(), roles: readonly string[] = ['CLERK']): RequestContext {
  const actor: Actor = { kind: 'STAFF', id: v7(), name: 'test', tenantId, roles };
  const clock = frozenClock('2025-06-10T02:00:00.123Z');
  const permissions = { CLERK: ['*'], READER: ['parcels.read'] };
  return createRequestContext({
    actor,
    locale: 'en',
    clock,
    database,
    correlationId: 'test',
    permissions,
    services: {} as RequestContext['services'] as RequestContext['services'],
  });
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that was asked for.
  readonly data: any;
  /** The codes of the errors at the top level. */
  readonly codes: readonly unknown[];
}

/** Asks as a request of its own would, with nothing loaded before. */
export async function ask(
  request: RequestContext,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  schema ??= makeSchema();
  const contextValue = createRequestContext(request);
  const { data, errors } = await graphql({ schema: await schema, source, variableValues, contextValue });
  return { data, codes: (errors ?? []).map((error) => error.extensions['code'] ?? error.originalError ?? error.message) };
}

const plain = {
  label: 'parcel',
  sender: 'somebody',
  weight: 1,
  price: '1.00',
  fragile: false,
  sentAt: new Date('2025-06-01T00:00:00Z'),
  bookedOn: '2025-06-01',
  size: 'SMALL' as const,
  tags: [],
  title: { en: 'Parcel', zhCN: '包裹' },
  extra: null,
};

export function addParcel(context: Context, data: Readonly<Record<string, unknown>> = {}): Parcel {
  return insert(context, Parcel, { ...plain, ...data } as RequiredEntityData<Parcel>);
}

export function addParcels(
  request: RequestContext,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<readonly string[]> {
  return inTransaction(request, async (context) => rows.map((row) => addParcel(context, row).id));
}
