import type { AbstractSqlConnection } from '@mikro-orm/postgresql';
import { applicationRole } from './session.ts';

/** Makes the role that transactions take, and lets the connecting user take it. Needs CREATEROLE the first time only. */
export async function ensureApplicationRole(connection: AbstractSqlConnection): Promise<void> {
  const run = (sql: string) => connection.execute(sql);
  const existing = await run(`select 1 from pg_roles where rolname = '${applicationRole}'`);
  if (Array.isArray(existing) && existing.length === 0) {
    await run(`create role ${applicationRole} nologin nosuperuser nobypassrls nocreatedb nocreaterole`);
    await run(`grant ${applicationRole} to current_user`);
  }
}

/** The application role may work on every table of the product, but not on the list of migrations. */
export async function grantToApplicationRole(connection: AbstractSqlConnection): Promise<void> {
  const run = (sql: string) => connection.execute(sql);
  await run(`grant usage on schema public to ${applicationRole}`);
  await run(`grant select, insert, update, delete on all tables in schema public to ${applicationRole}`);
  await run(`revoke all on mikro_orm_migrations from ${applicationRole}`);
}
