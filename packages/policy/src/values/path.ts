import type { JsonValue } from '../fact.ts';
import { isJsonObject } from './json.ts';

/** `$.lines[0].amount`: members and list indexes. JSONPath's filters, scripts, wildcards and recursion are refused. */
const pathPattern = /^\$(?:\.[A-Za-z_][A-Za-z0-9_-]*|\[\d{1,6}\])+$/;

export function isPath(path: string): boolean {
  return path.length <= 200 && pathPattern.test(path);
}

/** The value at a path of own properties; null (a known none) where the path leads nowhere. */
export function valueAtPath(value: JsonValue, path: string): JsonValue;
export function valueAtPath(value: unknown, path: string): unknown;
export function valueAtPath(value: unknown, path: string): unknown {
  return walk(value, stepsOf(path));
}

/** `valueAtPath` with the path taken apart beforehand. */
export function pathReader(path: string): (value: JsonValue) => JsonValue {
  const steps = stepsOf(path);
  return (value) => walk(value, steps);
}

function stepsOf(path: string): readonly string[] {
  return path.match(/[^$.[\]]+/g) ?? [];
}

function walk(value: JsonValue, steps: readonly string[]): JsonValue;
function walk(value: unknown, steps: readonly string[]): unknown;
function walk(value: unknown, steps: readonly string[]): unknown {
  let current = value;
  for (const step of steps) {
    if (Array.isArray(current)) current = current[Number(step)];
    else if (isJsonObject(current) && Object.hasOwn(current, step)) current = current[step];
    else return null;
  }
  return current ?? null;
}
