import { Extensions } from 'type-graphql';

/**
 * Says of a field that no column holds what it is made of: properties of the entity, private ones too, and `customer.name` of
 * a record it points to. Its resolver gets a row with these, and no more.
 */
export function Needs(...properties: readonly string[]) {
  return Extensions({ needs: properties });
}

/** What a field needs; none where it declares nothing. */
export function needsOf({
  extensions,
}: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): readonly string[] | undefined {
  const needs = extensions['needs'];
  return Array.isArray(needs) ? needs : undefined;
}
