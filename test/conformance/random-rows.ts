import { columnsOf, type Database, type EntityClass } from '@aftercare/platform';
import { v7 } from 'uuid';
import { inOrderOfReferences, insertRow, makeWorld } from '../security/world.ts';

/** Rows of each table; the tables point to each other at random. */
const rowsOfTable = 6;

/** Few values, so that many rows are equal in a key and filters find some rows and not others. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  integer: [1, 2, 30],
  decimal: ['0.10', '12345678901234567890.123456789', '-3'],
  boolean: [true, false],
  dateTime: ['2025-06-01T00:00:00.001Z', '2025-06-01T00:00:00.002Z', '1899-12-31T23:59:59.999Z'],
  date: ['2025-06-01', '2024-02-29', '0001-01-01'],
  duration: ['P1D', 'PT2H'],
  localizedText: ['{"en":"en “1”","zhCN":"中文"}', '{"en":"","zhCN":"第二"}'],
};

/** Fills these tables of a new tenant, from `random`, which gives numbers below 1. Returns the tenant. */
export async function makeRandomRows(
  database: Database,
  entities: readonly EntityClass[],
  random: () => number,
): Promise<string> {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const world = await makeWorld(database, 'random');
  const ids = new Map<string, string[]>();
  await database.transaction({ tenantId: world.tenantId }, async (em) => {
    for (const entity of inOrderOfReferences(em)) {
      const metadata = em.getMetadata(entity);
      if (!entities.includes(entity)) continue;
      const unique = new Set(metadata.uniques.flatMap(({ properties }) => properties ?? []).map(String));
      const made: string[] = [];
      for (let number = 0; number < rowsOfTable; number += 1) {
        const id = v7();
        const other: Record<string, unknown> = { id };
        for (const { name, kind, targetMeta, nullable, items } of metadata.props) {
          const targets = ids.get(targetMeta?.className ?? '') ?? [world.id];
          if (kind === 'm:1') other[name] = unique.has(name) ? targets[number] : pick(targets);
          else if (kind === 'scalar') Object.assign(other, columnValue(entity, name, items, number, pick));
          if (nullable && random() < 0.25) other[name] = null;
        }
        await insertRow(em, entity, world, { ...other, id });
        made.push(id);
      }
      ids.set(entity.name, made);
    }
  });
  return world.tenantId;
}

function columnValue(
  entity: EntityClass,
  name: string,
  items: readonly unknown[] | undefined,
  number: number,
  pick: (from: readonly unknown[]) => unknown,
): Readonly<Record<string, unknown>> {
  if (items) return { [name]: pick(items) };
  if (name === 'caseType' || name === 'point') return {};
  const kind = columnsOf(entity).find((column) => column.name === name)?.kind ?? '';
  // A text may be a key, which no two rows share.
  if (kind === 'text') return { [name]: `${name} ' " \\ 值 ${number}` };
  return values[kind] ? { [name]: pick(values[kind]) } : {};
}
