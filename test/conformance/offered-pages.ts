import { type GraphQLField, type GraphQLInputObjectType, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import type { OrderKey } from '../../packages/platform/src/read/cursor.ts';
import { rareValue, usualValue } from './large-tables.ts';

type Where = Readonly<Record<string, unknown>>;

/** A page that the schema offers. */
export interface OfferedPage {
  readonly name: string;
  readonly where: Where | null;
  readonly orderBy: readonly OrderKey[];
  /** Begins behind the record in the middle. */
  readonly deep: boolean;
  /** The property of which the index condition must speak, since few rows answer it, or the page begins there; none where any index will do. */
  readonly indexed: string | null;
}

/**
 * What a list offers by its arguments' own types: every operator of every filter alone and with every order; every order and every pair
 * of keys in all directions, from the beginning and from the middle.
 */
export function offeredPages(list: GraphQLField<unknown, unknown>): readonly OfferedPage[] {
  const filters = offeredFilters(list);
  const keys = offeredKeys(list);
  const single = keys.map((key) => [key]);
  const pairs = keys.flatMap((one) => keys.map((other) => [one, other])).filter(([one, other]) => one?.field !== other?.field);
  return [
    ...filters.map((filter) => page(filter, [], false)),
    ...[[], ...single, ...pairs].flatMap((order) => [page(null, order, false), page(null, order, true)]),
    ...filters.flatMap((filter) => single.map((order) => page(filter, order, false))),
  ];
}

function page(filter: Filter | null, orderBy: readonly OrderKey[], deep: boolean): OfferedPage {
  const order = orderBy.map(({ field, direction }) => `by ${field} ${direction}`);
  const leading = orderBy[0]?.field ?? 'id';
  return {
    name: [...(filter ? [filter.name] : []), ...order, ...(deep ? ['deep'] : [])].join(', '),
    where: filter?.where ?? null,
    orderBy,
    deep,
    indexed: deep ? leading : filter?.selective ? filter.property : null,
  };
}

interface Filter {
  readonly name: string;
  readonly property: string;
  readonly where: Where;
  /** Whether few rows answer it, so that nothing but an index on its column is good enough. */
  readonly selective: boolean;
}

function offeredFilters(list: GraphQLField<unknown, unknown>): readonly Filter[] {
  return Object.values(inputOf(list, 'where')?.getFields() ?? {})
    .filter(({ name }) => !['and', 'or', 'not'].includes(name))
    .flatMap(({ name, type }) => {
      const input = getNamedType(type);
      if (!isInputObjectType(input)) throw new Error(`${list.name} filters by ${name} without operators`);
      if (input.name !== 'ReferenceWhere') return operators(name, input, (condition) => condition);
      const id = getNamedType(input.getFields()['id']?.type);
      return isInputObjectType(id) ? operators(name, id, (condition) => ({ id: condition })) : [];
    });
}

/** Every operator with what few rows hold, and equality with what many hold. */
function operators(property: string, input: GraphQLInputObjectType, at: (condition: Where) => Where): readonly Filter[] {
  return Object.values(input.getFields()).flatMap(({ name: operator, type }) => {
    const leaf = getNamedType(type);
    const value = isEnumType(leaf) ? leaf.getValues().at(-1)?.value : rareValue(leaf.name);
    const given = operator === 'in' ? [value] : operator === 'isNull' ? true : value;
    const filter = (name: string, condition: unknown, selective: boolean): Filter => {
      return { name: `${property} ${name}`, property, where: { [property]: at({ [operator]: condition }) }, selective };
    };
    // Many are smaller than what is larger than all others.
    const rare = filter(operator, given, !operator.startsWith('lt'));
    const usual = isEnumType(leaf) ? leaf.getValues().at(0)?.value : usualValue(leaf.name, property);
    if (operator === 'isNull') return [rare, filter('isNull: false', false, false)];
    return operator === 'eq' ? [rare, filter('eq what many are', usual, false)] : [rare];
  });
}

function offeredKeys(list: GraphQLField<unknown, unknown>): readonly OrderKey[] {
  const field = inputOf(list, 'orderBy')?.getFields()['field'];
  const values = field && getNamedType(field.type);
  if (!isEnumType(values)) return [];
  return values
    .getValues()
    .flatMap(({ value }) => [
      { field: String(value), direction: 'ASC' } as const,
      { field: String(value), direction: 'DESC' } as const,
    ]);
}

function inputOf(list: GraphQLField<unknown, unknown>, argument: string): GraphQLInputObjectType | undefined {
  const given = list.args.find(({ name }) => name === argument);
  const type = given && getNamedType(given.type);
  return isInputObjectType(type) ? type : undefined;
}
