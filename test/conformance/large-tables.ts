import { columnsOf, type Database, type EntityClass } from '@aftercare/platform';
import pg from 'pg';

type Metadata = ReturnType<Database['metadataOf']>;
type Property = Metadata['props'][number];

/** Rows of each table, of all tenants together. */
export const rowsOfTable = 50_000;

/** The tenant of six rows in ten; two smaller ones share the rest. */
export const largeTenant = '00000000-0000-7000-8000-000000000001';
const tenant = `('00000000-0000-7000-8000-00000000000' || (array[1,1,1,1,1,1,2,2,2,3])[1 + n % 10])::uuid`;

const numbered = (number: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** Rows with this remainder hold what few hold: enough that no sample of 30,000 rows misses them. */
const rare = 'n % 500 = 11';

/** What the few rows hold, by the type in GraphQL and by the column's; no row holds more. */
const rareValues: Readonly<Record<string, string | number | boolean>> = {
  ID: '00000000-0000-7000-8000-ffffffffffff',
  String: 'rare',
  Int: 1_000_000,
  Boolean: true,
  Date: '2099-01-01',
  DateTime: '2099-01-01T00:00:00.000Z',
};
const ofColumn: Readonly<Record<string, string>> = {
  uuid: 'ID',
  text: 'String',
  int: 'Int',
  date: 'Date',
  'timestamptz(3)': 'DateTime',
};

/** What few rows hold in a column of this GraphQL type. */
export function rareValue(type: string): string | number | boolean {
  const value = rareValues[type];
  if (value === undefined) throw new Error(`say which ${type} few rows hold`);
  return value;
}

/** What many rows hold in a column of this GraphQL type, or some one row where each holds another. */
export function usualValue(type: string, property: string): string | number | boolean {
  const values: typeof rareValues = {
    ID: '00000000-0000-7000-8000-000000000001',
    String: `${property} 1`,
    Int: 1,
    Boolean: false,
    Date: '2022-03-01',
    DateTime: '2022-03-01T00:00:00.000Z',
  };
  return values[type] ?? rareValue(type);
}

/**
 * Fills the tables of `entities`, as their owner, past row-level security and with the foreign keys dropped: plans are asked for, not
 * meaning. Indexes are made after the rows, which takes a third of the time.
 */
export async function fillLargeTables(database: Database, url: string, entities: readonly EntityClass[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = async (query: string) => (await client.query<{ statement: string }>(query)).rows.map((row) => row.statement);
  const ofPublic = `connamespace = 'public'::regnamespace`;
  const all = async (statements: readonly string[]) => {
    for (const statement of statements) await client.query(statement);
  };
  const tables = entities.map((entity) => `'${database.metadataOf(entity).tableName}'`).join(', ');
  const of = (relation: string) => `${relation} in (select oid from pg_class where relname in (${tables}))`;
  try {
    // Compiling an expression of thirty columns takes longer than its rows.
    await all(['set jit = off']);
    await all(
      await names(`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
        from pg_constraint where contype = 'f' and ${ofPublic}`),
    );
    const constraints = await names(`select format('alter table %s add constraint %I %s', conrelid::regclass, conname,
        pg_get_constraintdef(oid)) as statement from pg_constraint where contype in ('p', 'u') and ${ofPublic} and ${of('conrelid')}`);
    const indexes = await names(`select pg_get_indexdef(indexrelid) as statement from pg_index where ${of('indrelid')}
        and not exists (select 1 from pg_constraint where conindid = indexrelid)`);
    await all(
      await names(`select format('drop index %s', indexrelid::regclass) as statement from pg_index where ${of('indrelid')}
        and not exists (select 1 from pg_constraint where conindid = indexrelid)`),
    );
    await all(
      await names(`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
        from pg_constraint where contype in ('p', 'u') and ${ofPublic} and ${of('conrelid')}`),
    );
    for (const entity of entities) {
      const metadata = database.metadataOf(entity);
      const table = `"${metadata.tableName}"`;
      await all([
        `alter table ${table} set unlogged`,
        `alter table ${table} no force row level security`,
        `alter table ${table} disable trigger user`,
        rowsInto(metadata, entity),
        `alter table ${table} enable trigger user`,
        `alter table ${table} force row level security`,
      ]);
    }
    await all([...constraints, ...indexes, ...terms, 'analyze']);
  } finally {
    await client.end();
  }
}

/** A term of each case, of five hundred in all: as if by the triggers, which would take a minute. */
const terms: readonly string[] = [
  'alter table search_document no force row level security',
  `insert into search_document (tenant_id, entity, id, terms)
    select ${tenant}, 'service_case', ${numbered('n')},
      (quote_literal('/' || ${tenant} || '/service_case') || ' ''term' || n / 10 % 500 || ''':1A')::tsvector
    from generate_series(1, ${rowsOfTable}) as n`,
  'alter table search_document force row level security',
];

function rowsInto(metadata: Metadata, entity: EntityClass): string {
  const expressions = metadata.indexes.map(({ expression }) => String(expression)).filter((index) => index.includes(' unique '));
  const isUnique = ({ name, fieldNames }: Property) =>
    metadata.uniques.some(({ properties }) => [properties].flat().includes(name)) ||
    expressions.some((index) => index.includes(`"${fieldNames.at(-1)}"`));
  const values = new Map<string, string>([['tenant_id', tenant]]);
  for (const property of metadata.props) {
    if (property.kind === '1:m' || property.name === 'tenantId') continue;
    const column = property.fieldNames.at(-1) ?? '';
    const value = columnExpression(property, entity, isUnique(property));
    const orNone = property.nullable ? `case when n % 500 = 7 then null else ${value} end` : value;
    values.set(column, `(${orNone})::${property.columnTypes.at(-1)}`);
  }
  const columns = [...values.keys()].map((column) => `"${column}"`).join(', ');
  return `insert into "${metadata.tableName}" (${columns})
    select ${[...values.values()].join(', ')} from generate_series(1, ${rowsOfTable}) as n`;
}

/** An expression of `n`, the row’s number, with as many different values as such a column has. */
function columnExpression({ name, kind, columnTypes, items }: Property, entity: EntityClass, unique: boolean): string {
  const type = columnTypes.at(-1) ?? '';
  const withRare = (usual: string) =>
    `case when ${rare} then ${literal(rareValue(ofColumn[type] ?? type))}::${type} else ${usual} end`;
  if (name === 'id') return numbered('n');
  if (kind === 'm:1') return unique ? numbered('n') : withRare(numbered('1 + n * 7919 % 5000'));
  if (items) {
    const usual = items.slice(0, -1).map(literal).join(', ');
    return `case when ${rare} then ${literal(items.at(-1))} else (array[${usual}])[1 + n * 7919 % ${items.length - 1}] end`;
  }
  switch (type) {
    case 'uuid':
      return numbered('n');
    case 'boolean':
      return `(${rare})`;
    case 'int':
      return withRare('n * 7919 % 7');
    case 'numeric':
      return 'n % 1000';
    case 'date':
      return withRare(`date '2022-01-01' + n / 50`);
    case 'text[]':
      return `'{}'`;
    case 'jsonb':
      return `'{}'`;
    case 'text': {
      const isDuration = columnsOf(entity).some((column) => column.name === name && column.kind === 'duration');
      if (isDuration) return `'P1D'`;
      return unique ? `case when n = 11 then 'rare' else '${name} ' || n end` : withRare(`'${name} ' || n * 7919 % 40`);
    }
    default:
      return withRare(`timestamptz '2022-01-01' + n * interval '30 minutes'`);
  }
}

function literal(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `'${String(value)}'`;
}
