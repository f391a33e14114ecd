import { registerEnumType } from 'type-graphql';

export type EnumerationOf<E> = E[keyof E];

const names = new WeakMap<object, string>();

/**
 * Declares an enum once for TypeScript, the database and GraphQL. `values` maps each value to its description.
 * Use it with a type of the same name: `type CaseStatus = EnumerationOf<typeof CaseStatus>`.
 */
export function enumeration<const V extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: V,
): { readonly [K in keyof V & string]: K } {
  const keys: (keyof V & string)[] = Object.keys(values);
  const result: Partial<{ [K in keyof V & string]: K }> = {};
  const valuesConfig: Partial<Record<keyof V & string, { description: string }>> = {};
  for (const key of keys) {
    result[key] = key;
    valuesConfig[key] = { description: values[key] ?? key };
  }
  registerEnumType(result, { name, description, valuesConfig });
  names.set(result, name);
  // Every key was just set: `Partial` ends here.
  return result as { readonly [K in keyof V & string]: K };
}

/** The GraphQL name an enum was declared under. */
export function enumerationName(values: object): string {
  const name = names.get(values);
  if (name === undefined) throw new Error('not declared with enumeration()');
  return name;
}
