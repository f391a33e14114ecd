import { Field, ID, InputType, Int } from 'type-graphql';
import type { ColumnDefinition, ColumnKind, EntityClass } from '../entity/entity-definition.ts';
import { enumerationName } from '../entity/enumeration.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';

export type FilterOperator = 'eq' | 'in' | 'gt' | 'gte' | 'lt' | 'lte' | 'isNull';

const descriptions: Record<FilterOperator, string> = {
  eq: 'Equal to.',
  in: 'One of.',
  gt: 'After, or greater than.',
  gte: 'At or after; at least.',
  lt: 'Before, or less than.',
  lte: 'At or before; at most.',
  isNull: 'Whether there is none.',
};

const equality: readonly FilterOperator[] = ['eq', 'in', 'isNull'];
const ordering: readonly FilterOperator[] = ['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'];

interface FilterKind {
  readonly name: string;
  readonly type: () => object;
  readonly operators: readonly FilterOperator[];
}

const kinds: Partial<Record<ColumnKind, FilterKind>> = {
  id: { name: 'IDFilter', type: () => ID, operators: ['eq', 'in'] },
  text: { name: 'StringFilter', type: () => String, operators: equality },
  integer: { name: 'IntFilter', type: () => Int, operators: ordering },
  boolean: { name: 'BooleanFilter', type: () => Boolean, operators: ['eq'] },
  dateTime: { name: 'DateTimeFilter', type: () => DateTimeScalar, operators: ordering },
  date: { name: 'DateFilter', type: () => DateScalar, operators: ordering },
};

const made = new Map<string, EntityClass>();

/** The input type that filters a column of this kind, made once. */
export function filterInput(column: ColumnDefinition): EntityClass {
  const kind = column.enumeration ? enumFilter(column.enumeration) : kinds[column.kind];
  if (kind === undefined) throw new Error(`a ${column.kind} column cannot be filtered: ${column.name}`);
  const existing = made.get(kind.name);
  if (existing) return existing;
  const input = namedClass(kind.name);
  InputType(kind.name, { description: 'Every condition given must hold.' })(input);
  for (const operator of kind.operators) {
    const type = operator === 'isNull' ? () => Boolean : operator === 'in' ? () => [kind.type()] : kind.type;
    Field(type as () => EntityClass, { nullable: true, description: descriptions[operator] })(input.prototype, operator);
  }
  made.set(kind.name, input);
  return input;
}

function enumFilter(enumeration: () => object): FilterKind {
  return { name: `${enumerationName(enumeration())}Filter`, type: enumeration, operators: equality };
}

/** An empty class of the given name, for type-graphql to hang a generated type on. */
export function namedClass(name: string): { new (): object; readonly prototype: object } {
  return { [name]: class {} }[name] as { new (): object; readonly prototype: object };
}
