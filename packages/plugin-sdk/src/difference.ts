import type { JsonValue } from '@aftercare/policy';

/** A place where two JSON values part. A side without the place has no value. */
export interface Difference {
  /** `outcome.notify[2]` */
  readonly path: string;
  readonly expected?: JsonValue;
  readonly found?: JsonValue;
}

/** Where two JSON values part, each place as deep as both have the same kind of container. */
export function differencesOf(expected: JsonValue | undefined, found: JsonValue | undefined, path: string): Difference[] {
  if (expected === found) return [];
  if (isList(expected) && isList(found)) {
    return Array.from({ length: Math.max(expected.length, found.length) }, (_, index) => index).flatMap((index) =>
      differencesOf(expected[index], found[index], `${path}[${index}]`),
    );
  }
  if (isObject(expected) && isObject(found)) {
    return [...new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((key) =>
      differencesOf(memberOf(expected, key), memberOf(found, key), `${path}.${key}`),
    );
  }
  return [{ path, ...(expected === undefined ? {} : { expected }), ...(found === undefined ? {} : { found }) }];
}

type JsonObject = { readonly [key: string]: JsonValue };

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function memberOf(value: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
