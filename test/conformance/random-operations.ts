import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
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
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';

export interface RandomOperation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that stand in the database, so that arguments find something. */
export interface KnownValues {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly instants: readonly string[];
  readonly days: readonly string[];
  readonly cursors: readonly string[];
}

type Field = GraphQLField<unknown, unknown>;

/** One of a list, by its number: what is printed of a counterexample is small then. */
function oneOf<T>(g: GeneratorValue, list: readonly T[]): T {
  const chosen = list[g(fc.nat, { max: list.length - 1 })];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

function some<T>(g: GeneratorValue, list: readonly T[], most: number): readonly T[] {
  if (list.length === 0) return [];
  return Array.from({ length: g(fc.nat, { max: most }) }, () => oneOf(g, list));
}

/** How many relations deep a selection goes. */
const deepest = 3;

/** Makes random operations of everything a schema’s queries offer: valid as documents, not always as requests. */
export class RandomOperations {
  readonly #schema: GraphQLSchema;
  readonly #known: KnownValues;
  #names = 0;
  #fragments: string[] = [];
  #declared: string[] = [];
  #variables: Record<string, unknown> = {};

  constructor(schema: GraphQLSchema, known: KnownValues) {
    this.#schema = schema;
    this.#known = known;
  }

  /** An operation that asks `field` and perhaps others beside it. */
  asking(g: GeneratorValue, field: Field): RandomOperation {
    this.#names = 0;
    this.#fragments = [];
    this.#declared = ['$yes: Boolean!', '$no: Boolean! = false'];
    this.#variables = { yes: true };
    const query = this.#schema.getQueryType();
    if (!query) throw new Error('nothing can be asked');
    const others = some(g, [SchemaMetaFieldDef, TypeMetaFieldDef, ...Object.values(query.getFields())], 1);
    const selected = [field, ...others].map((each) => this.#written(g, query, each, deepest));
    const source = [
      `query Random(${this.#declared.join(', ')}) { ${selected.join(' ')} __typename @include(if: $yes) @skip(if: $no) }`,
      ...this.#fragments,
    ].join('\n');
    return { source, variables: this.#variables };
  }

  #written(g: GeneratorValue, parent: GraphQLObjectType, field: Field, depth: number): string {
    const text = `${this.#name('f')}: ${field.name}${this.#arguments(g, field)}${this.#selection(g, getNamedType(field.type), depth)}`;
    switch (oneOf(g, ['plain', 'plain', 'plain', 'inline', 'named', 'twice', 'skipped', 'included', 'left'])) {
      case 'inline':
        return `... on ${parent.name} { ${text} }`;
      case 'named':
        return `...${this.#fragment(parent, text)}`;
      case 'twice': {
        const name = this.#fragment(parent, text);
        return `...${name} ${text} ... { ...${name} }`;
      }
      case 'skipped':
        return `... @skip(if: $yes) { ${text} }`;
      case 'included':
        return `...${this.#fragment(parent, text)} @include(if: $yes)`;
      case 'left':
        return `... on ${parent.name} @include(if: $no) { ${text} }`;
      default:
        return text;
    }
  }

  #fragment(parent: GraphQLObjectType, text: string): string {
    const name = this.#name('Fragment');
    this.#fragments.push(`fragment ${name} on ${parent.name} { ${text} }`);
    return name;
  }

  #selection(g: GeneratorValue, type: GraphQLNamedType, depth: number): string {
    if (isLeafType(type)) return '';
    if (isUnionType(type)) {
      const parts = type.getTypes().map((member) => `... on ${member.name} ${this.#selection(g, member, depth)}`);
      return ` { __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(type)) throw new Error(`${type.name} is nothing to select from`);
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    const chosen = some(g, fields, depth > 1 ? 4 : 3);
    return ` { ${this.#name('t')}: __typename ${chosen.map((field) => this.#written(g, type, field, depth - 1)).join(' ')} }`;
  }

  #arguments(g: GeneratorValue, field: Field): string {
    const given = field.args.filter((argument) => isRequiredArgument(argument) || g(fc.boolean));
    return given.length === 0 ? '' : `(${given.map((argument) => `${argument.name}: ${this.#given(g, argument)}`).join(', ')})`;
  }

  /** An argument’s value, as a variable or written out. */
  #given(g: GeneratorValue, { name, type }: GraphQLArgument): string {
    const value = this.#value(g, name, type, 2);
    if (g(fc.boolean)) return written(value, type);
    const variable = this.#name('v');
    this.#declared.push(`$${variable}: ${type}`);
    if (value !== undefined) this.#variables[variable] = value;
    return `$${variable}`;
  }

  /** A value as JSON has it. */
  #value(g: GeneratorValue, name: string, type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#some(g, name, type.ofType, depth);
    if (g(fc.nat, { max: 11 }) === 0) return null;
    return this.#some(g, name, type, depth);
  }

  /** A value that is not null. */
  #some(g: GeneratorValue, name: string, type: GraphQLInputType, depth: number): unknown {
    const { ids, texts, instants, days, cursors } = this.#known;
    if (isListType(type)) {
      const length = g(fc.nat, { max: 2 });
      return Array.from({ length }, () =>
        this.#some(g, name, isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType, depth),
      );
    }
    if (isEnumType(type)) return oneOf(g, type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const required = fields.filter((field) => isNonNullType(field.type));
      const possible = fields.filter((field) => depth > 0 || !isInputObjectType(getNamedType(field.type)));
      const chosen = some(g, possible, 2);
      const entries = [...new Set([...required, ...chosen])].map((field) => [
        field.name,
        this.#value(g, field.name, field.type, depth - 1),
      ]);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    if (name === 'first') return oneOf(g, [1, 2, 3, 5, 100, 100, 0, 101]);
    if (name === 'after') return oneOf(g, ['', 'nonsense', ...cursors, ...cursors]);
    switch (type.name) {
      case 'ID':
        return oneOf(g, ['classify', 'food.complaint', 'nobody', ...ids, ...ids]);
      case 'Int':
        return oneOf(g, [1, 2, 30]);
      case 'Boolean':
        return oneOf(g, [true, false]);
      case 'Decimal':
        return oneOf(g, ['0.10', '-3', '12345678901234567890.123456789']);
      case 'DateTime':
        return oneOf(g, [...instants]);
      case 'Date':
        return oneOf(g, [...days]);
      case 'JSON':
        return oneOf<unknown>(g, [{}, { 'case.description': '发霉' }]);
      default:
        return oneOf(g, ['', 'a\u0000b', 'ServiceCase', ...texts]);
    }
  }

  #name(stem: string): string {
    this.#names += 1;
    return `${stem}${this.#names}`;
  }
}

/** A value as a document has it. */
function written(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null';
  if (isNonNullType(type)) return written(value, type.ofType);
  if (Array.isArray(value)) {
    const item = isListType(type) ? type.ofType : type;
    return `[${value.map((each) => written(each, item)).join(', ')}]`;
  }
  if (isEnumType(type)) return String(value);
  if (typeof value === 'object') {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    const entries = Object.entries(value).flatMap(([name, each]) => {
      const field = fields[name];
      return field ? [`${name}: ${written(each, field.type)}`] : [];
    });
    return `{ ${entries.join(', ')} }`;
  }
  return JSON.stringify(value);
}
