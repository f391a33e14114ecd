import { Field, InputType, registerEnumType } from 'type-graphql';
import { columnsOf, type EntityClass, relationsOf } from '../entity/entity-definition.ts';
import { enumeration } from '../entity/enumeration.ts';
import { filterInput, namedClass } from './filter-inputs.ts';

const OrderDirection = enumeration('OrderDirection', 'Which way a list is ordered.', {
  ASC: 'Smallest or earliest first.',
  DESC: 'Largest or latest first.',
});

export interface EntityInputs {
  readonly where: EntityClass;
  /** Null where the entity offers no order. */
  readonly order: EntityClass | null;
}

const made = new WeakMap<EntityClass, EntityInputs>();
let referenceWhere: EntityClass | undefined;

/** The `where` and `orderBy` inputs of an entity, from its columns' allow-list. */
export function entityInputs(entity: EntityClass): EntityInputs {
  const existing = made.get(entity);
  if (existing) return existing;
  const inputs = { where: whereInput(entity), order: orderInput(entity) };
  made.set(entity, inputs);
  return inputs;
}

function whereInput(entity: EntityClass): EntityClass {
  const name = `${entity.name}Where`;
  const input = namedClass(name);
  InputType(name, { description: `Which of the ${entity.name} records. Every condition given must hold.` })(input);
  const add = (field: string, type: () => unknown, description: string) =>
    Field(type as () => EntityClass, { nullable: true, description })(input.prototype, field);
  for (const column of columnsOf(entity).filter((candidate) => candidate.filter)) {
    const filter = filterInput(column);
    add(column.name, () => filter, column.description);
  }
  for (const relation of relationsOf(entity).filter((candidate) => candidate.filter)) {
    const related = reference();
    add(relation.name, () => related, relation.description);
  }
  add('and', () => [input], 'All of these hold.');
  add('or', () => [input], 'At least one of these holds.');
  add('not', () => input, 'This does not hold.');
  return input;
}

function reference(): EntityClass {
  if (referenceWhere) return referenceWhere;
  const input = namedClass('ReferenceWhere');
  InputType('ReferenceWhere', { description: 'Which related record.' })(input);
  const id = { name: 'id', kind: 'id', description: '', filter: true, order: false, search: false, personalData: false } as const;
  const filter = filterInput(id);
  Field(() => filter, { description: 'By its identifier.' })(input.prototype, 'id');
  referenceWhere = input;
  return input;
}

function orderInput(entity: EntityClass): EntityClass | null {
  const columns = columnsOf(entity).filter((column) => column.order);
  if (columns.length === 0) return null;
  const fields: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const column of columns) {
    const value = column.name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    fields[value] = column.name;
    valuesConfig[value] = { description: column.description };
  }
  registerEnumType(fields, {
    name: `${entity.name}OrderField`,
    description: `What ${entity.name} records can be ordered by.`,
    valuesConfig,
  });
  const name = `${entity.name}Order`;
  const input = namedClass(name);
  InputType(name, { description: 'One key of the order.' })(input);
  Field(() => fields as unknown as EntityClass, { description: 'By what.' })(input.prototype, 'field');
  Field(() => OrderDirection as unknown as EntityClass, { description: 'Which way.', defaultValue: OrderDirection.ASC })(
    input.prototype,
    'direction',
  );
  return input;
}
