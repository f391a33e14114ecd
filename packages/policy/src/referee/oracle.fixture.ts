import { Almanac, Engine, OperatorDecorator } from 'json-rules-engine';
import type { Facts } from '../fact.ts';
import { operators } from '../operators/operator-table.ts';
import type { Ruleset } from '../ruleset.ts';

/** What json-rules-engine holds, in its order; rules of one priority, which it runs side by side, by name. */
export interface Held {
  readonly rule: string;
  readonly params: unknown;
}

/**
 * json-rules-engine with its own operators, decorators and paths, except where `differences.ts` says that ours differ on a value;
 * and with the operators that it does not have.
 */
export async function heldByStock(ruleset: Ruleset, facts: Facts): Promise<readonly Held[]> {
  const engine = new Engine([], { replaceFactsInEventParams: true, pathResolver: resolvePath });
  for (const { name, holds } of operators) {
    if (name.includes('@')) engine.addOperator(name, holds);
    else overrideOperator(engine, name);
  }
  for (const name of ['someValue', 'everyValue'] as const) overrideDecorator(engine, name);
  for (const [id, value] of Object.entries(facts)) engine.addFact(id, value);
  // The engine writes into what it is given.
  const { conditions = {}, rules } = structuredClone(ruleset);
  for (const [name, condition] of Object.entries(conditions)) call(engine, 'setCondition', name, condition);
  for (const rule of rules) call(engine, 'addRule', rule);
  const { results } = await engine.run();
  return inOrder(results.map(({ name, priority = 1, event }) => ({ rule: String(name), priority, params: event?.params })));
}

function inOrder(held: readonly (Held & { readonly priority: number })[]): readonly Held[] {
  const byPriority = Map.groupBy(held, ({ priority }) => priority);
  return [...byPriority.values()].flatMap((group) =>
    group.sort((left, right) => (left.rule < right.rule ? -1 : 1)).map(({ rule, params }) => ({ rule, params })),
  );
}

const ordering = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

/** ORDER_NEEDS_NUMBERS and IN_NEEDS_A_LIST. */
function overrideOperator(engine: Engine, name: string): void {
  const stock = call(Reflect.get(engine, 'operators'), 'get', name);
  engine.addOperator(name, (fact: unknown, value: unknown) => {
    if (ordering.includes(name) && (typeof fact !== 'number' || typeof value !== 'number')) return false;
    if ((name === 'in' || name === 'notIn') && !Array.isArray(value)) return name === 'notIn';
    return call(stock, 'evaluate', fact, value) === true;
  });
}

/** EACH_VALUE_NEEDS_A_LIST. */
function overrideDecorator(engine: Engine, name: string): void {
  const stock = call(Reflect.get(Object(Reflect.get(engine, 'operators')), 'decorators'), 'get', name);
  engine.addOperatorDecorator(
    new OperatorDecorator(name, (fact, value, next) => Array.isArray(value) && call(stock, 'cb', fact, value, next) === true),
  );
}

/** PATH_TO_NOWHERE and PATH_INSIDE_A_TEXT. */
function resolvePath(value: object, path: string): unknown {
  return call(new Almanac(), 'pathResolver', value, path) ?? null;
}

/** json-rules-engine does not export its own operators, decorators and path resolver. */
function call(of: unknown, name: string, ...given: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(Object(of), name);
  if (typeof method !== 'function') throw new Error(`json-rules-engine has no ${name}`);
  return Reflect.apply(method, of, given);
}
