import { columnsOf, type Database, type EntityClass, relationsOf } from '@aftercare/platform';
import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';
import { encodeCursor, type OrderKey } from '../../packages/platform/src/read/cursor.ts';
import { isFound } from './search-oracle.ts';

type PlainRow = Readonly<Record<string, unknown>>;
type Column = ReturnType<typeof columnsOf>[number];

/** A selection with what it must be answered with, said in JavaScript over the rows of all tables. */
export interface Asked<From> {
  readonly text: string;
  readonly answer: (from: From) => unknown;
}

/** Where the rows of one order stand, and what PostgreSQL writes for their keys. */
interface Order {
  readonly rank: ReadonlyMap<string, number>;
  readonly cursor: ReadonlyMap<string, string>;
}

/** Makes random selections and answers them from rows that were read plainly, table by table. */
export class ReadOracle {
  readonly #rows: ReadonlyMap<string, readonly PlainRow[]>;
  readonly #orders: ReadonlyMap<string, Order>;
  readonly #fragments: string[] = [];
  #names = 0;

  private constructor(rows: ReadonlyMap<string, readonly PlainRow[]>, orders: ReadonlyMap<string, Order>) {
    this.#rows = rows;
    this.#orders = orders;
  }

  static async of(database: Database, tenantId: string, entities: readonly EntityClass[]): Promise<ReadOracle> {
    const rows = new Map<string, readonly PlainRow[]>();
    const orders = new Map<string, Order>();
    for (const entity of entities) {
      await database.transaction({ tenantId }, async (em) => {
        const metadata = em.getMetadata(entity);
        const found = await em.find(entity, {});
        rows.set(
          entity.name,
          found.map((row) => {
            const values = metadata.props
              .filter(({ kind }) => kind !== '1:m')
              .map(({ name, kind }) => [name, plain(row, name, kind)]);
            return Object.fromEntries(values);
          }),
        );
        for (const keys of ordersOf(entity)) {
          const columns = keys.map(({ field }) => `"${metadata.props.find(({ name }) => name === field)?.fieldNames[0]}"`);
          const sorted = keys.map(({ direction }, index) => `${columns[index]} ${direction}`).join(', ');
          const values = columns.map((column, index) => `${column}::text as k${index}`).join(', ');
          const listed = await em.execute<PlainRow[]>(
            `select id::text as row_id, ${values} from "${metadata.tableName}" order by ${sorted}`,
          );
          orders.set(orderName(entity, keys), {
            rank: new Map(listed.map((row, index) => [String(row['row_id']), index])),
            cursor: new Map(
              listed.map((row) => [
                String(row['row_id']),
                encodeCursor(
                  keys,
                  keys.map((_, index) => String(row[`k${index}`])),
                ),
              ]),
            ),
          });
        }
      });
    }
    return new ReadOracle(rows, orders);
  }

  /** An operation of one root field that lists `entity`; `below` is a relation it must select. */
  operation(g: GeneratorValue, many: string, entity: EntityClass, depth: number, below?: string): Asked<void> {
    this.#fragments.length = 0;
    this.#names = 0;
    const list = this.#page(g, many, entity, depth, () => true, below);
    // Both variables are used, whatever else is selected.
    const text = `query ($yes: Boolean!, $no: Boolean!) { answer: ${list.text} __typename @include(if: $yes) @skip(if: $no) }`;
    const source = [text, ...this.#fragments].join('\n');
    return { text: source, answer: () => ({ answer: list.answer({}), __typename: 'Query' }) };
  }

  #page(
    g: GeneratorValue,
    field: string,
    entity: EntityClass,
    depth: number,
    belongs: (row: PlainRow, parent: PlainRow) => boolean,
    below?: string,
  ): Asked<PlainRow> {
    const all = this.#rows.get(entity.name) ?? [];
    const first = g(fc.integer, { min: 1, max: 4 });
    const keys = g(() => fc.constantFrom(...ordersOf(entity)));
    const given = keys.slice(0, -1).map((key) => `{ field: ${enumName(key.field)}, direction: ${key.direction} }`);
    const where = this.#where(g, entity, all);
    const search = this.#search(g, entity, all);
    const { rank, cursor } = this.#orders.get(orderName(entity, keys)) ?? { rank: new Map(), cursor: new Map() };
    const after = all.length > 0 && g(fc.integer, { min: 0, max: 3 }) === 0 ? idOf(g(() => fc.constantFrom(...all))) : null;
    const text = [
      `first: ${first}`,
      ...(given.length > 0 ? [`orderBy: [${given.join(', ')}]`] : []),
      ...(where ? [`where: ${where.text}`] : []),
      ...(search ? [`search: ${search.text}`] : []),
      ...(after === null ? [] : [`after: ${JSON.stringify(cursor.get(after))}`]),
    ].join(', ');
    const nodes = this.#row(g, entity, depth, below);
    const parts = g(() => fc.subarray(['edges', 'pageInfo', 'totalCount']));
    const node = parts.includes('edges') ? this.#row(g, entity, Math.min(depth, 1)) : nodes;
    const texts: Readonly<Record<string, string>> = {
      edges: `edges { cursor node ${node.text} }`,
      pageInfo: 'pageInfo { hasNextPage endCursor }',
      totalCount: 'totalCount',
    };
    const rankOf = (row: PlainRow) => rank.get(idOf(row)) ?? -1;
    return {
      text: `${field}(${text}) { nodes ${nodes.text} ${parts.map((part) => texts[part]).join(' ')} }`,
      answer: (parent) => {
        const matching = all.filter(
          (row) => belongs(row, parent) && (where?.answer(row) ?? true) && (search?.answer(row) ?? true),
        );
        const rest = matching
          .filter((row) => after === null || rankOf(row) > (rank.get(after) ?? -1))
          .sort((one, other) => rankOf(one) - rankOf(other));
        const shown = rest.slice(0, first);
        const last = shown.at(-1);
        const answers: Readonly<Record<string, unknown>> = {
          edges: shown.map((row) => ({ cursor: cursor.get(idOf(row)), node: node.answer(row) })),
          pageInfo: { hasNextPage: rest.length > first, endCursor: last ? cursor.get(idOf(last)) : null },
          totalCount: matching.length,
        };
        return { nodes: shown.map(nodes.answer), ...Object.fromEntries(parts.map((part) => [part, answers[part]])) };
      },
    };
  }

  #where(g: GeneratorValue, entity: EntityClass, rows: readonly PlainRow[]): Asked<PlainRow> | null {
    const columns = columnsOf(entity).filter(({ filter }) => filter);
    const relations = relationsOf(entity).filter(({ filter }) => filter);
    if (rows.length === 0 || g(fc.boolean)) return null;
    const { name, ...column } = g(() => fc.constantFrom(...columns, ...relations));
    const value = g(() => fc.constantFrom(...rows))[name];
    if (value === null || value === undefined) return null;
    const isRelation = 'target' in column;
    const written = isRelation || column.kind !== 'enum' ? JSON.stringify(shown(value)) : String(value);
    const isOrdered = !isRelation && ['dateTime', 'date', 'integer'].includes(column.kind);
    const operator = isOrdered ? g(() => fc.constantFrom('eq', 'gte', 'lt', 'in')) : 'eq';
    const condition = `{ ${operator}: ${operator === 'in' ? `[${written}]` : written} }`;
    const text = `{ ${name}: ${isRelation ? `{ id: ${condition} }` : condition} }`;
    const holds = (row: PlainRow) => {
      const own = row[name];
      if (own === null || own === undefined) return false;
      const [left, right] = [comparable(own), comparable(value)];
      return operator === 'gte' ? left >= right : operator === 'lt' ? left < right : left === right;
    };
    return g(fc.boolean) ? { text, answer: holds } : { text: `{ and: [{ not: ${text} }] }`, answer: (row) => !holds(row) };
  }

  /** Words of some row, or the beginnings of words, or of none. */
  #search(g: GeneratorValue, entity: EntityClass, rows: readonly PlainRow[]): Asked<PlainRow> | null {
    const columns = columnsOf(entity).filter(({ search }) => search);
    if (columns.length === 0 || rows.length === 0 || g(fc.integer, { min: 0, max: 2 }) > 0) return null;
    const textsOf = (row: PlainRow) =>
      columns.flatMap(({ name }) => {
        const value = row[name];
        return typeof value === 'object' && value !== null
          ? Object.values(value).map(String)
          : value == null
            ? []
            : [String(value)];
      });
    const words = textsOf(g(() => fc.constantFrom(...rows)))
      .flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
      .filter((word) => word !== '');
    if (words.length === 0) return null;
    const chosen = g(() => fc.array(fc.constantFrom(...words, 'nowhere'), { minLength: 1, maxLength: 2 }));
    const cut = g(fc.boolean) ? chosen.map((word) => [...word].slice(0, 2).join('')) : chosen;
    const text = cut.join(g(() => fc.constantFrom(' ', '　')));
    return { text: JSON.stringify(text), answer: (row) => isFound(text, textsOf(row)) };
  }

  /** Some fields of a row, under names of their own, as they are or in fragments. */
  #row(g: GeneratorValue, entity: EntityClass, depth: number, below?: string): Asked<PlainRow> {
    const relations = depth > 0 ? relationsOf(entity) : [];
    const chosen = g(() =>
      fc.array(fc.constantFrom(...columnsOf(entity), ...relations), { minLength: 1, maxLength: depth > 1 ? 3 : 2 }),
    );
    const forced = relationsOf(entity).filter(({ name }) => name === below);
    const fields = [...chosen, ...forced].map((field) => ({
      key: this.#name('f'),
      ...('target' in field ? this.#relation(g, field, depth - 1) : column(field)),
      way: g(() => fc.constantFrom('plain', 'plain', 'inline', 'named', 'twice', 'skipped', 'included')),
    }));
    const texts = fields.map(({ key, text, way }) => this.#written(entity, `${key}: ${text}`, way));
    return {
      text: `{ __typename ${texts.join(' ')} }`,
      answer: (row) => ({
        __typename: entity.name,
        ...Object.fromEntries(fields.flatMap(({ key, answer, way }) => (way === 'skipped' ? [] : [[key, answer(row)]]))),
      }),
    };
  }

  #written(entity: EntityClass, field: string, way: string): string {
    switch (way) {
      case 'inline':
        return `... on ${entity.name} { ${field} }`;
      case 'named':
      case 'twice': {
        const name = this.#name('Fragment');
        this.#fragments.push(`fragment ${name} on ${entity.name} { ${field} }`);
        return way === 'twice' ? `...${name} ${field} ...${name}` : `...${name}`;
      }
      case 'skipped':
        return `... @skip(if: $yes) { ${field} }`;
      case 'included':
        return `... @include(if: $yes) { ${field} }`;
      default:
        return field;
    }
  }

  #relation(
    g: GeneratorValue,
    { name, kind, target, mappedBy = '' }: ReturnType<typeof relationsOf>[number],
    depth: number,
  ): Asked<PlainRow> {
    const entity = target();
    const rows = this.#rows.get(entity.name) ?? [];
    if (kind === 'many') return this.#page(g, name, entity, depth, (row, parent) => row[mappedBy] === parent['id']);
    const { text, answer } = this.#row(g, entity, depth);
    if (kind === 'all') {
      const sorted = [...rows].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
      return {
        text: `${name} ${text}`,
        answer: (parent) => sorted.filter((row) => row[mappedBy] === parent['id']).map(answer),
      };
    }
    return {
      text: `${name} ${text}`,
      answer: (parent) => {
        const found = rows.find((row) => row['id'] === parent[name]);
        return found ? answer(found) : null;
      },
    };
  }

  #name(stem: string): string {
    this.#names += 1;
    return `${stem}${this.#names}`;
  }
}

function column({ name, kind }: Column): Asked<PlainRow> {
  return { text: kind === 'localizedText' ? `${name} { en zhCN }` : name, answer: (row) => shown(row[name]) ?? null };
}

function shown(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

function comparable(value: unknown): number | string | boolean {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function plain(row: object, name: string, kind: string): unknown {
  const value: unknown = row[name as keyof typeof row];
  if (kind !== 'm:1') return value;
  return value === null || value === undefined ? null : idOf(value);
}

function idOf(row: object): string {
  return String((row as PlainRow)['id']);
}

/** By the id alone, and by each key and pair of keys that is offered, in any direction. */
function ordersOf(entity: EntityClass): readonly (readonly OrderKey[])[] {
  const directions = ['ASC', 'DESC'] as const;
  const single = columnsOf(entity)
    .filter(({ order }) => order)
    .flatMap(({ name }) => directions.map((direction) => [{ field: name, direction }]));
  const pairs = single.flatMap((one) => single.map((other) => [...one, ...other]).filter(([a, b]) => a?.field !== b?.field));
  return [[], ...single, ...pairs].map((keys) => [...keys, { field: 'id', direction: keys.at(-1)?.direction ?? 'ASC' }]);
}

function orderName(entity: EntityClass, keys: readonly OrderKey[]): string {
  return `${entity.name} ${JSON.stringify(keys)}`;
}

function enumName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
