import type { Writable } from 'node:stream';
import { type EntityMetadata, type MigrationObject, MikroORM } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PgliteDriver } from '@mikro-orm/pglite';
import { PostgreSqlConnection, PostgreSqlDriver, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { RawBuilder } from 'kysely';
import type { EntityClass } from '../entity/entity-definition.ts';
import { type Clock, systemClock } from '../request/clock.ts';
import { searchRoutines } from '../search/search-routines.ts';
import { type EmbeddedPostgres, openEmbedded } from './embedded-postgres.ts';
import { ensureApplicationRole, grantToApplicationRole } from './roles.ts';
import { applicationRole, type Session, sessionStatements, sessionVariables } from './session.ts';
import type { Statement } from './statement.ts';
import { StatementNames } from './statement-names.ts';
import { withTransactionClock } from './transaction-clock.ts';

export type EntityManager = SqlEntityManager;

export type DatabaseLocation =
  /** PGlite inside this process. `template` is a dump of a data folder to begin with. */
  | { readonly kind: 'embedded'; readonly folder: string | 'memory'; readonly template?: Blob }
  | { readonly kind: 'server'; readonly url: string; readonly poolSize?: number };

export interface DatabaseSchema {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationObject[];
}

export interface TransactionOptions {
  readonly readOnly?: boolean;
  /** What `updatedAt` of changed rows is taken from. */
  readonly clock?: Clock;
}

type Orm = MikroORM<PgliteDriver | PostgreSqlDriver>;

/** Two nodes that start together migrate one after the other. Any number that other software is unlikely to choose. */
const migrationLock = 4_162_011;

/** The one door to the database: nothing is read or written but in a transaction whose owner row-level security knows. */
export class Database {
  readonly kind: DatabaseLocation['kind'];
  readonly #orm: Orm;
  readonly #embedded: EmbeddedPostgres | null;
  readonly #names = new StatementNames();
  /** The generation of names that a connection knows. */
  readonly #generations = new WeakMap<object, number>();

  private constructor(kind: DatabaseLocation['kind'], orm: Orm, embedded: EmbeddedPostgres | null = null) {
    this.kind = kind;
    this.#orm = orm;
    this.#embedded = embedded;
  }

  /** Opens the database without touching it. Throws `FolderInUseError` where another process has the folder. */
  static async open(location: DatabaseLocation, schema: DatabaseSchema): Promise<Database> {
    const options = {
      entities: [...schema.entities],
      routines: searchRoutines,
      extensions: [Migrator],
      migrations: { migrationsList: [...schema.migrations], snapshot: false, silent: true },
      preferReadReplicas: false,
      discovery: { warnWhenNoEntities: false },
    };
    if (location.kind === 'server') {
      const orm = await MikroORM.init({
        ...options,
        driver: PostgreSqlDriver,
        clientUrl: location.url,
        // Never one alone: migrating holds its lock on one connection and works on another.
        pool: { min: 0, max: Math.max(2, location.poolSize ?? 10) },
        // A read sends its transaction at once, without waiting for the answer to each part.
        driverOptions: { pipeline: true },
      });
      return new Database('server', orm);
    }
    const embedded = await openEmbedded(location.folder, location.template);
    const orm = await MikroORM.init({
      ...options,
      driver: PgliteDriver,
      dbName: 'postgres',
      driverOptions: { pglite: embedded.pglite },
    });
    return new Database('embedded', orm, embedded);
  }

  /** Brings the tables up to date, once, however many nodes start together. Returns the names of the migrations run. */
  async migrate(): Promise<readonly string[]> {
    // One process alone has an embedded database, and its single connection could not hold a lock beside the work.
    if (this.kind === 'embedded') return this.#migrateAlone();
    return this.#orm.em.fork().transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(?)', [migrationLock]);
      return this.#migrateAlone();
    });
  }

  async #migrateAlone(): Promise<readonly string[]> {
    const connection = this.#orm.em.getConnection();
    await ensureApplicationRole(connection);
    const done = await this.#orm.migrator.up();
    await grantToApplicationRole(connection);
    return done.map((migration) => migration.name);
  }

  /** The SQL that would bring the tables to what the entities say; empty when they agree. */
  async drift(): Promise<string> {
    return this.#orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false });
  }

  /** Runs `work` in one transaction for the session's tenant; whatever it throws rolls back. */
  async transaction<T>(session: Session, work: (em: EntityManager) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const em = this.#orm.em.fork({ session: { role: applicationRole, variables: sessionVariables(session) } });
    const readOnly = options.readOnly ?? false;
    return withTransactionClock(options.clock ?? systemClock, () =>
      em.transactional(
        async (inside) => {
          // The driver of an embedded database leaves the option aside.
          if (readOnly && this.kind === 'embedded') await inside.execute('set transaction read only');
          return work(inside);
        },
        { readOnly },
      ),
    );
  }

  /** What the ORM knows of an entity's table. */
  metadataOf(entity: EntityClass): EntityMetadata {
    return this.#orm.getMetadata().get(entity);
  }

  /** A query as the text that is sent, and its values. */
  compile(query: RawBuilder<unknown>): Statement {
    const { sql, parameters } = query.compile(this.#orm.em.getKysely());
    return { text: sql, parameters };
  }

  /**
   * Runs one statement that only reads, in a transaction of its own for the session's tenant: one round trip to a server.
   * It is always sent as one prepared statement, so it cannot bring a second along.
   */
  async read(session: Session, query: Statement | RawBuilder<unknown>): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { text, parameters, onePlan = false } = 'text' in query ? query : this.compile(query);
    const enter = sessionStatements(session);
    if (this.#embedded) {
      return this.#embedded.pglite.transaction(async (inside) => {
        await inside.exec(`set transaction read only; ${enter}`);
        return (await inside.query<Record<string, unknown>>(text, [...parameters])).rows;
      });
    }
    const connection = this.#orm.em.getConnection();
    if (!(connection instanceof PostgreSqlConnection)) throw new Error('only PostgreSQL is read');
    const name = this.#names.of(text);
    const client = await (await connection.getNativeClient()).connect();
    const { generation } = this.#names;
    if (!this.#generations.has(client)) this.#generations.set(client, generation);
    const isCurrent = this.#generations.get(client) === generation;
    // The driver's types do not know its `queryMode` yet.
    const statement = { text, values: [...parameters], queryMode: 'extended', ...(name && isCurrent ? { name } : {}) };
    const planning = onePlan && name ? ' set local plan_cache_mode = force_generic_plan;' : '';
    const [entered, answered, left] = await inOnePacket(client, () =>
      Promise.allSettled([
        client.query(`start transaction read only;${planning} ${enter}`),
        client.query<Record<string, unknown>>(statement),
        client.query('commit'),
      ]),
    );
    // Where it could not be left, the next user would be in this transaction.
    client.release(left.status === 'rejected' || !isCurrent);
    // First of all whether the session was entered: rows that were read outside it are nobody's.
    for (const part of [entered, answered, left]) if (part.status === 'rejected') throw part.reason;
    return answered.status === 'fulfilled' ? answered.value.rows : [];
  }

  /** A dump of an embedded database, for `template`. */
  async dump(): Promise<Blob> {
    if (!this.#embedded) throw new Error('only an embedded database is dumped');
    return this.#embedded.pglite.dumpDataDir('none');
  }

  /** Whether the database answers. */
  async isReachable(): Promise<boolean> {
    return this.#orm.isConnected();
  }

  async close(): Promise<void> {
    await this.#orm.close(true);
    await this.#embedded?.close();
  }
}

/** What is sent while `send` runs leaves together: each part alone would be a call to the system. */
function inOnePacket<T>(client: object, send: () => T): T {
  const stream = 'connection' in client ? (client.connection as { readonly stream?: Writable }).stream : undefined;
  stream?.cork();
  try {
    return send();
  } finally {
    stream?.uncork();
  }
}
