/** What the read side knows of an entity beyond the ORM's metadata: filled by the column and relation decorators. */
export interface ColumnDefinition {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly description: string;
  readonly filter: boolean;
  readonly order: boolean;
  /** What `search` looks at. */
  readonly search: boolean;
  /** Masked for who may not see personal data. */
  readonly personalData: boolean;
  readonly enumeration?: () => object;
}

export interface RelationDefinition {
  readonly name: string;
  /** `many` is a connection, `all` a plain list. */
  readonly kind: 'one' | 'many' | 'all';
  readonly target: () => EntityClass;
  readonly description: string;
  readonly nullable: boolean;
  readonly filter: boolean;
  /** Of `many` and `all`: the target's property that points back. */
  readonly mappedBy?: string;
}

export type ColumnKind =
  | 'id'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'dateTime'
  | 'date'
  | 'duration'
  | 'enum'
  | 'texts'
  | 'localizedText'
  | 'json';

// Abstract, so that base classes fit; `never[]` accepts every constructor.
export type EntityClass<T extends object = object> = abstract new (...parameters: never[]) => T;

const columns = new WeakMap<object, ColumnDefinition[]>();
const relations = new WeakMap<object, RelationDefinition[]>();

function own<T>(store: WeakMap<object, T[]>, prototype: object): T[] {
  const list = store.get(prototype) ?? [];
  store.set(prototype, list);
  return list;
}

function inherited<T>(store: WeakMap<object, T[]>, entity: EntityClass): T[] {
  const found: T[] = [];
  for (let prototype: object | null = entity.prototype; prototype; prototype = Object.getPrototypeOf(prototype)) {
    found.unshift(...(store.get(prototype) ?? []));
  }
  return found;
}

export function declareColumn(prototype: object, definition: ColumnDefinition): void {
  own(columns, prototype).push(definition);
}

export function declareRelation(prototype: object, definition: RelationDefinition): void {
  own(relations, prototype).push(definition);
}

/** The public columns, inherited ones first. */
export function columnsOf(entity: EntityClass): readonly ColumnDefinition[] {
  return inherited(columns, entity);
}

/** The public relations, inherited ones first. */
export function relationsOf(entity: EntityClass): readonly RelationDefinition[] {
  return inherited(relations, entity);
}
