import { Index } from '@mikro-orm/decorators/legacy';

/** Indexes properties of an entity known only by name, as inside a property's decorator. */
export function indexed(entity: object, properties: readonly string[]): void {
  const decorate = Index<Record<string, unknown>, string>({ properties: [...properties] as `${string}:ref`[] });
  decorate(entity as Record<string, unknown>); // The ORM types its decorator by an entity unknown here.
}
