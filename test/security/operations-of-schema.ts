import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import type { World } from './world.ts';

export type RootField = GraphQLField<unknown, unknown>;

export interface Operation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function queriesOf(schema: GraphQLSchema): readonly RootField[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {});
}

export function mutationsOf(schema: GraphQLSchema): readonly RootField[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {});
}

/** Asks a root field for everything below it, `levels` relations deep. Its ids name the world’s rows. */
export function deepQuery(field: RootField, world: World, levels = 1): Operation {
  return operation('query', field, argumentsOf(field, world), selection(field.type, levels, []));
}

/** Asks a root field for as good as nothing. */
export function shallowQuery(field: RootField, world: World): Operation {
  return operation('query', field, argumentsOf(field, world), isLeafType(getNamedType(field.type)) ? '' : '{ __typename }');
}

/** Does a mutation and asks for all of its payload. */
export function mutationOf(field: RootField, input: unknown): Operation {
  return operation('mutation', field, { input }, selection(field.type, 2, []));
}

function operation(
  kind: 'query' | 'mutation',
  field: RootField,
  given: Readonly<Record<string, unknown>>,
  selected: string,
): Operation {
  const used = field.args.filter(({ name }) => given[name] !== undefined);
  const declared = used.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const source = `${kind}${declared ? ` (${declared})` : ''} { answer: ${field.name}${passed ? `(${passed})` : ''} ${selected} }`;
  return { source, variables: given };
}

const pageSize = 100;

function argumentsOf(field: RootField, world: World): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    field.args
      .filter(isRequiredArgument)
      .map(({ name, type }) => [name, name === 'first' ? pageSize : inputValue(name, type, world)]),
  );
}

/** Fields that ask something of their own and for a permission of their own: `end-to-end/why-not.test.ts` tells who may. */
const questions: readonly string[] = ['whyNot'];

/** Everything of a type, without coming back to a type that is being asked for already. */
function selection(type: GraphQLOutputType, levels: number, above: readonly string[]): string {
  const named: GraphQLNamedType = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) {
    // Members may have fields of one name and different types.
    const parts = named.getTypes().map((member) => {
      const leaves = Object.values(member.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
      return `... on ${member.name} { ${leaves.map((field) => `${member.name}_${field.name}: ${field.name}`).join(' ')} }`;
    });
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named)) throw new Error(`${named.name} is nothing to select from`);
  // A connection and its edges are on the way to a record, not records.
  const deeper = isRecord(named) ? levels - 1 : levels;
  const path = isRecord(named) ? [...above, named.name] : above;
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (questions.includes(field.name)) return [];
    const target = getNamedType(field.type);
    const record = recordUnder(target);
    if (record !== undefined && (deeper < 0 || path.includes(record))) return [];
    const given = field.args.some(({ name }) => name === 'first') ? `(first: ${pageSize})` : '';
    return [`${field.name}${given} ${field.name === 'node' ? '{ __typename }' : selection(field.type, deeper, path)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

function isRecord(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getFields()['version'] !== undefined;
}

/** The kind of record a field leads to, itself or a page at a time. */
function recordUnder(type: GraphQLNamedType): string | undefined {
  if (isRecord(type)) return type.name;
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  return nodes && getNamedType(nodes.type).name;
}

/** Inputs whose words have to be somebody else’s than the world’s. */
const known: Readonly<Record<string, unknown>> = {
  caseType: 'food.complaint',
  plugin: 'food-recall',
  plugins: ['food-recall'],
  point: 'classify',
  facts: {},
  details: {},
  phone: '+86 10 5555 0100',
  email: 'somebody@example.com',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  idempotencyKey: undefined,
};

/** The type of a mutation’s one argument. */
export function inputTypeOf(mutation: RootField): GraphQLInputType {
  const [input] = mutation.args;
  if (!input) throw new Error(`${mutation.name} takes no input`);
  return input.type;
}

/** A whole input that names the world’s rows wherever it names a row, by id or by a code. */
export function inputValue(name: string, type: GraphQLInputType, world: World): unknown {
  if (isNonNullType(type)) return inputValue(name, type.ofType, world);
  if (name in known) return known[name];
  if (isListType(type)) return [inputValue(name, type.ofType, world)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, inputValue(field.name, field.type, world)]),
    );
  }
  switch (String(type)) {
    case 'ID':
      return world.id;
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return true;
    case 'Decimal':
      return '1.00';
    case 'Date':
    case 'LocalDate':
      return '2025-06-01';
    case 'DateTime':
    case 'DateTimeISO':
      return '2025-06-01T00:00:00.000Z';
    case 'Duration':
    case 'ISO8601Duration':
      return 'P1D';
    case 'JSON':
      return {};
    default:
      return `${world.label}-${keys[name] ?? name}`;
  }
}

/** The column of a row’s key, where an input names the row by it. */
const keys: Readonly<Record<string, string>> = {
  ...{
    businessUnit: 'code',
    calendar: 'code',
    department: 'code',
    partner: 'code',
    supplier: 'code',
    servicePoint: 'code',
    batch: 'code',
  },
  ...{ product: 'sku', asset: 'serialNumber', order: 'number' },
  // The world’s own case has the world’s number.
  externalReference: 'otherReference',
};

export type Path = readonly (string | number)[];

/** Where an input names a row by its id. */
export function idPaths(type: GraphQLInputType, above: Path = []): readonly Path[] {
  if (isNonNullType(type)) return idPaths(type.ofType, above);
  if (isListType(type)) return idPaths(type.ofType, [...above, 0]);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) =>
      field.name in known ? [] : idPaths(field.type, [...above, field.name]),
    );
  }
  return String(type) === 'ID' ? [above] : [];
}

/** The same input with another value in one place. */
export function withValue(input: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(input)) return input.map((one, index) => (index === first ? withValue(one, rest, value) : one));
  const fields = input as Readonly<Record<string, unknown>>;
  return { ...fields, [first]: withValue(fields[first], rest, value) };
}
