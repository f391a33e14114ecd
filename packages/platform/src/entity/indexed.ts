import { Index, Unique } from '@mikro-orm/decorators/legacy';

/** Indexes properties of an entity known only by name, as inside a property's decorator. */
export function indexed(entity: object, properties: readonly string[]): void {
  decorate(Index<Record<string, unknown>, string>({ properties: references(properties) }), entity);
}

/** As `indexed`, and no two rows may be equal in them. */
export function unique(entity: object, properties: readonly string[]): void {
  decorate(Unique<Record<string, unknown>, string>({ properties: references(properties) }), entity);
}

function references(properties: readonly string[]): `${string}:ref`[] {
  return [...properties] as `${string}:ref`[];
}

function decorate(decorator: (entity: Record<string, unknown>) => unknown, entity: object): void {
  decorator(entity as Record<string, unknown>); // The ORM types its decorators by an entity unknown here.
}
