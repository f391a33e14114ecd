import { databaseSchema } from '@aftercare/domain';
import { columnsOf, type Database, type EntityClass, type EntityManager, SearchDocument } from '@aftercare/platform';
import { v7 } from 'uuid';

/**
 * A row in every table, each the other’s neighbour: the rows of a world point to each other and nowhere else. They share
 * one id, so that it names a row whatever table an argument means; their texts say the world’s label and the column.
 */
export interface World {
  readonly tenantId: string;
  readonly label: string;
  readonly id: string;
}

/** The tables that something writes a row to; the terms of a search follow from those. */
export const writtenEntities = databaseSchema.entities.filter((entity) => entity !== SearchDocument);

/** Values that something reads and so must be able to read. */
const meaningful: Readonly<Record<string, unknown>> = {
  'Calendar.definition': { timeZone: 'Asia/Shanghai', weekly: { 1: [{ from: '09:00', to: '18:00' }] }, holidays: 'CN' },
  'BusinessUnit.plugins': [
    'food-recall',
    'equipment-warranty',
    'bank-info-query',
    'hotel-complaints',
    'consumer-electronics',
    'general-service',
  ],
  'ServiceCase.caseType': 'food.complaint',
  'ServiceCase.details': {},
  'Clock.pauses': [],
  'Decision.point': 'classify',
  'Decision.firedRules': [{ rule: 'rule', source: 'source', reason: { en: 'reason', 'zh-CN': '理由' }, facts: {} }],
  'Decision.missing': ['case.description'],
  'PolicyRevision.parameterDefinitions': [],
};

export async function makeWorld(database: Database, label: string, tenantId: string = v7()): Promise<World> {
  const world = { tenantId, label, id: v7() };
  await database.transaction({ tenantId }, async (em) => {
    for (const entity of inOrderOfReferences(em)) await insertRow(em, entity, world);
  });
  return world;
}

/** Writes one more row of a table with other values in the properties named. */
export async function insertRow(
  em: EntityManager,
  entity: EntityClass,
  world: World,
  other: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const metadata = em.getMetadata(entity);
  const values = new Map<string, unknown>();
  for (const property of metadata.props) {
    if (property.kind === '1:m') continue;
    const value = property.name in other ? other[property.name] : columnValue(entity, property.name, property, world);
    for (const column of property.fieldNames) {
      if (!values.has(column)) values.set(column, column === 'tenant_id' ? world.tenantId : value);
    }
  }
  const columns = [...values.keys()].map((column) => `"${column}"`).join(', ');
  const places = [...values.keys()].map(() => '?').join(', ');
  // A company has one row, which its first world writes.
  await em.execute(
    `insert into "${metadata.tableName}" (${columns}) values (${places}) on conflict (tenant_id${keyOf(metadata.tableName)}) do nothing`,
    [...values.values()],
  );
}

function keyOf(table: string): string {
  if (table === 'number_sequence') return ', name';
  return table === 'idempotency_record' ? ', actor_id, key' : ', id';
}

interface Property {
  readonly kind: string;
  readonly columnTypes: readonly string[];
  readonly items?: readonly (string | number)[];
}

function columnValue(entity: EntityClass, name: string, { kind, columnTypes, items }: Property, world: World): unknown {
  if (name === 'tenantId') return world.tenantId;
  const given = meaningful[`${entity.name}.${name}`];
  const type = columnTypes.at(-1) ?? '';
  if (Array.isArray(given) && type === 'text[]') return arrayLiteral(given);
  if (given !== undefined) return type === 'jsonb' ? JSON.stringify(given) : given;
  // The row of a company has the company’s own id.
  if (entity.name === 'Tenant' && name === 'id') return world.tenantId;
  if (kind === 'm:1' || type === 'uuid') return world.id;
  if (items) return items[0];
  const column = columnsOf(entity).find((candidate) => candidate.name === name);
  if (column?.kind === 'duration') return 'P1D';
  if (column?.kind === 'localizedText') return JSON.stringify({ en: `${world.label}-en`, zhCN: `${world.label}-zhCN` });
  if (type === 'text') return column?.personalData ? canary(world, entity, name) : `${world.label}-${name}`;
  if (type === 'text[]') return arrayLiteral([`${world.label}-${name}`]);
  if (type === 'jsonb') return '{}';
  if (type === 'boolean') return false;
  if (type === 'date') return '2025-06-01';
  return type.startsWith('timestamptz') ? '2025-06-01T00:00:00.000Z' : 1;
}

function arrayLiteral(texts: readonly unknown[]): string {
  return `{${texts.map((text) => JSON.stringify(text)).join(',')}}`;
}

/** What stands in a personal column of a world, and nowhere else. */
export function canary(world: World, entity: EntityClass, name: string): string {
  return `CANARY-${world.label}-${entity.name}-${name}`;
}

export function canaries(world: World): readonly string[] {
  return databaseSchema.entities.flatMap((entity) =>
    columnsOf(entity).flatMap(({ name, personalData }) => (personalData ? [canary(world, entity, name)] : [])),
  );
}

export function inOrderOfReferences(em: EntityManager): readonly EntityClass[] {
  const placed = new Set<string>();
  const waiting = [...writtenEntities];
  const ordered: EntityClass[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((entity) =>
      em.getMetadata(entity).relations.every(({ kind, targetMeta }) => kind !== 'm:1' || placed.has(targetMeta?.className ?? '')),
    );
    const [entity] = waiting.splice(ready, 1);
    if (ready < 0 || !entity) throw new Error('the tables point to each other in a circle');
    placed.add(entity.name);
    ordered.push(entity);
  }
  return ordered;
}

/** Everything a tenant has, as text; equal before and after whatever had no effect. */
export async function snapshot(database: Database, tenantId: string): Promise<Readonly<Record<string, string>>> {
  return database.transaction(
    { tenantId },
    async (em) => {
      const rows: Record<string, string> = {};
      for (const entity of writtenEntities) {
        const { tableName } = em.getMetadata(entity);
        const [found] = await em.execute<{ rows: string | null }[]>(
          `select string_agg(item::text, '\n' order by item::text) as rows from "${tableName}" item`,
        );
        rows[tableName] = found?.rows ?? '';
      }
      return rows;
    },
    { readOnly: true },
  );
}
