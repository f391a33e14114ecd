import type { Database } from '@aftercare/platform';

/** Tables of the product that belong to no tenant, and why. */
export const tablesWithoutTenant: Readonly<Record<string, string>> = {
  mikro_orm_migrations: 'Which migrations ran is a fact of the installation; the application role cannot read it.',
};

/** Unique keys without the tenant, and why. */
export const keysWithoutTenant: Readonly<Record<string, string>> = {
  api_key_key_hash_unique: 'A key is looked up by its hash before its tenant is known.',
};

/** Tables whose rows are seen by more than the tenant’s setting, the setting, and why. */
export const seenOtherwise: Readonly<Record<string, { readonly setting: string; readonly reason: string }>> = {
  api_key: { setting: 'app.api_key_hash', reason: 'Whoever presents a key shows its hash, and so finds its tenant.' },
};

const role = 'aftercare_app';
const ofTenant = `(tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)`;

interface Table {
  readonly name: string;
  readonly tenant: boolean;
  readonly enabled: boolean;
  readonly forced: boolean;
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly permissive: boolean;
  readonly command: string;
  readonly roles: string;
  readonly using: string | null;
  readonly check: string | null;
}

interface ForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly referenced: readonly string[];
  readonly tenant: boolean;
  readonly indexes: readonly (readonly string[])[] | null;
}

interface Key {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
}

const columnNames = (table: string, numbers: string) =>
  `(select coalesce(json_agg(attname order by place), '[]') from unnest(${numbers}) with ordinality as wanted(number, place)
    join pg_attribute on attrelid = ${table} and attnum = number)`;

/** What of the database’s catalogues breaks the rules of tenancy, a line each; empty where all is well. */
export async function tenancyFaults(database: Database): Promise<readonly string[]> {
  // The catalogues are open to every role, and so to a session without a tenant.
  return database.transaction(
    {},
    async (em) => {
      const read = <R>(sql: string) => em.execute<R[]>(sql);
      return [
        ...tableFaults(await read<Table>(tables), await read<Policy>(policies)),
        ...(await read<ForeignKey>(foreignKeys)).flatMap(foreignKeyFaults),
        ...(await read<Key>(uniqueKeys)).flatMap(keyFaults),
        ...(await read<{ fault: string }>(roleFaults)).map(({ fault }) => fault),
      ];
    },
    { readOnly: true },
  );
}

const tables = `
  select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced,
    exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id' and attnotnull) as tenant
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`;

const policies = `
  select relname as "table", polname as name, polpermissive as permissive, polcmd::text as command, polroles::text as roles,
    pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as "check"
  from pg_policy join pg_class on pg_class.oid = polrelid order by 1, 2`;

function tableFaults(found: readonly Table[], all: readonly Policy[]): string[] {
  return found.flatMap((table) => {
    const faults: string[] = [];
    if (!table.tenant) {
      if (tablesWithoutTenant[table.name] === undefined) faults.push(`${table.name}: no tenant_id`);
      return faults;
    }
    if (!table.enabled) faults.push(`${table.name}: row-level security is off`);
    if (!table.forced) faults.push(`${table.name}: row-level security is not forced`);
    const own = all.filter((policy) => policy.table === table.name);
    const permissive = own.filter((policy) => policy.permissive);
    // Permissive policies widen each other, so there is one.
    if (permissive.length !== 1) faults.push(`${table.name}: ${permissive.length} permissive policies`);
    return [...faults, ...permissive.flatMap(permissiveFaults), ...own.flatMap(policyFaults)];
  });
}

function permissiveFaults({ table, name, using, check, command }: Policy): string[] {
  const otherwise = seenOtherwise[table];
  const seen = otherwise ? using?.startsWith(`(${ofTenant} OR `) && using.includes(otherwise.setting) : using === ofTenant;
  return [
    ...(command === '*' ? [] : [`${table}.${name}: is for ${command} only`]),
    ...(seen ? [] : [`${table}.${name}: shows rows by ${using}`]),
    ...(check === ofTenant ? [] : [`${table}.${name}: lets rows be written by ${check}`]),
  ];
}

function policyFaults({ table, name, using, check, roles }: Policy): string[] {
  const mentions = (expression: string | null) => expression?.includes(`current_setting('app.`) ?? false;
  return [
    ...(mentions(using) ? [] : [`${table}.${name}: its using reads no setting`]),
    ...(mentions(check) ? [] : [`${table}.${name}: its check reads no setting`]),
    ...(roles === '{0}' ? [] : [`${table}.${name}: is not for every role`]),
  ];
}

const foreignKeys = `
  select conname as name, ${columnNames('conrelid', 'conkey')} as columns, ${columnNames('confrelid', 'confkey')} as referenced,
    exists (select 1 from pg_attribute where attrelid in (conrelid, confrelid) and attname = 'tenant_id') as tenant,
    (select json_agg(${columnNames('indrelid', 'indkey::smallint[]')}) from pg_index
     where indrelid = conrelid and indisvalid and indpred is null and indexprs is null) as indexes
  from pg_constraint where contype = 'f' order by 1`;

function foreignKeyFaults({ name, columns, referenced, tenant, indexes }: ForeignKey): string[] {
  const position = columns.indexOf('tenant_id');
  const crosses = tenant && (position < 0 || referenced[position] !== 'tenant_id');
  const indexed = (indexes ?? []).some((index) => {
    const beginning = new Set(index.slice(0, columns.length));
    return columns.every((column) => beginning.has(column));
  });
  return [
    ...(crosses ? [`${name}: can point to another tenant`] : []),
    ...(indexed ? [] : [`${name}: no index begins with ${columns.join(', ')}`]),
  ];
}

const uniqueKeys = `
  select index.relname as name, tables.relname as "table", ${columnNames('indrelid', 'indkey::smallint[]')} as columns
  from pg_index join pg_class index on index.oid = indexrelid join pg_class tables on tables.oid = indrelid
  where indisunique and tables.relnamespace = 'public'::regnamespace order by 1`;

function keyFaults({ name, table, columns }: Key): string[] {
  if (columns.includes('tenant_id') || tablesWithoutTenant[table] !== undefined || keysWithoutTenant[name] !== undefined)
    return [];
  return [`${name}: is unique across tenants`];
}

/** What the application role could do to get round row-level security. */
const roleFaults = `
  with application as (select * from pg_roles where rolname = '${role}'),
  relations as (select * from pg_class where relnamespace = 'public'::regnamespace)
  select '${role}: does not exist' as fault where not exists (select 1 from application)
  union all select '${role}: is a superuser' from application where rolsuper
  union all select '${role}: bypasses row-level security' from application where rolbypassrls
  union all select '${role}: can log in' from application where rolcanlogin
  union all select '${role}: can make roles or databases' from application where rolcreaterole or rolcreatedb
  union all select '${role}: is a member of ' || roleid::regrole from pg_auth_members, application where member = application.oid
  union all select '${role}: owns ' || relname from pg_class, application where relowner = application.oid
  union all select '${role}: owns schema ' || nspname from pg_namespace, application where nspowner = application.oid
  union all select '${role}: owns function ' || proname from pg_proc, application where proowner = application.oid
  union all select '${role}: owns database ' || datname from pg_database, application where datdba = application.oid
  union all select '${role}: can make objects in the schema' from application
    where has_schema_privilege(application.oid, 'public', 'create')
  union all select '${role}: can empty ' || relname from relations, application
    where relkind in ('r', 'p') and has_table_privilege(application.oid, relations.oid, 'truncate, trigger, references')
  union all select '${role}: can use ' || relname from relations, application
    where relname = 'mikro_orm_migrations' and has_table_privilege(application.oid, relations.oid, 'select, insert, update, delete')
  union all select relname || ': a view runs as its owner' from relations
    where relkind = 'm' or (relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false))
  union all select proname || ': a function runs as its owner' from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef`;
