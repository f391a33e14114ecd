import { type TriggerDef, UnderscoreNamingStrategy } from '@mikro-orm/core';
import { type ColumnDefinition, columnsOf, type EntityClass } from '../entity/entity-definition.ts';

const naming = new UnderscoreNamingStrategy();

/** The columns that `search` looks at; none where an entity is not searched. */
export function searchedColumns(entity: EntityClass): readonly ColumnDefinition[] {
  return columnsOf(entity).filter(({ search }) => search);
}

/** The trigger that keeps the terms of an entity’s records; none where nothing of it is searched. */
export function searchTriggers(entity: EntityClass): TriggerDef[] {
  const columns = searchedColumns(entity);
  if (columns.length === 0) return [];
  const table = naming.classToTableName(entity.name);
  const texts = (row: string, personal: boolean) =>
    `array[${columns
      .filter(({ personalData }) => personalData === personal)
      .flatMap(({ name, kind }) => {
        const column = `${row}."${naming.propertyToColumnName(name)}"`;
        return kind === 'localizedText' ? [`${column} ->> 'en'`, `${column} ->> 'zhCN'`] : [column];
      })
      .join(', ')}]::text[]`;
  const isNew = [false, true].map((personal) => `${texts('new', personal)} is distinct from ${texts('old', personal)}`);
  return [
    {
      name: 'search',
      timing: 'after',
      events: ['insert', 'update', 'delete'],
      body: `
if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, '${table}', old.id); return null; end if;
if tg_op = 'UPDATE' then if not (${isNew.join(' or ')}) then return null; end if; end if;
perform write_search_document(new.tenant_id, '${table}', new.id, ${texts('new', false)}, ${texts('new', true)});
return null`.trim(),
    },
  ];
}
