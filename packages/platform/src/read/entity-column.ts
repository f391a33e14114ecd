import { type EntityMetadata, type EntityProperty, ReferenceKind } from '@mikro-orm/core';

/** A property by a name that is known only when it runs. */
export function propertyOf(metadata: EntityMetadata, name: string): EntityProperty | undefined {
  return metadata.properties[name as keyof typeof metadata.properties];
}

export function isColumn(property: EntityProperty | undefined): property is EntityProperty {
  return property?.kind === ReferenceKind.SCALAR;
}

/** The column of a property; of a to-one relation its own, without the tenant's. */
export function columnOf(metadata: EntityMetadata, name: string): string {
  const column = propertyOf(metadata, name)?.fieldNames.at(-1);
  if (column === undefined) throw new Error(`${metadata.className} has no column for ${name}`);
  return column;
}

export function columnTypeOf(metadata: EntityMetadata, name: string): string {
  return propertyOf(metadata, name)?.columnTypes.at(-1) ?? 'text';
}
