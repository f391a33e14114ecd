import type { JsonValue, ParameterDefinition } from '../fact.ts';

/** The value of each parameter that has one: as set, else its default. By id, without `param.`. */
export function effectiveParameters(
  parameters: readonly ParameterDefinition[],
  set: Readonly<Record<string, JsonValue | undefined>>,
): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries(
    parameters.flatMap(({ id, default: standard }): [string, JsonValue][] => {
      const value = (Object.hasOwn(set, id) ? set[id] : undefined) ?? standard;
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
