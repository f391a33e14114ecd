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
  for (const [id, compute] of Object.entries(dynamicFacts))
    engine.addFact(id, (params, almanac) => dynamicFact(compute, params, almanac));
  // The engine writes into what it is given.
  const { conditions = {}, rules } = structuredClone(ruleset);
  for (const [name, condition] of Object.entries(conditions)) call(engine, 'setCondition', name, condition);
  for (const rule of rules) call(engine, 'addRule', rule);
  const { results } = await engine.run();
  return inOrder(results.map(({ name, priority = 1, event }) => ({ rule: String(name), priority, params: event?.params })));
}

const day = 86_400_000;
/** A whole number of days since 1970, of the date written in a text. */
const dayOf = (text: string) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / day;
const secondsOf = (text: string) => Math.floor(Date.parse(text) / 1_000);
const areInstants = (from: string, until: string) => from.includes('T') && until.includes('T');
const isWeekday = (at: number) => at % 7 !== 2 && at % 7 !== 3;

/** The computed facts as json-rules-engine has them: dynamic facts, by an arithmetic of their own. */
const dynamicFacts: Readonly<Record<string, (from: string, until: string) => unknown>> = {
  'time.days': (from, until) => dayOf(until) - dayOf(from),
  'time.months': (from, until) => {
    const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
    return months(until) - months(from) + (until.slice(8, 10) > from.slice(8, 10) ? 1 : 0);
  },
  'time.elapsed': (from, until) => (areInstants(from, until) ? durationText(secondsOf(until) - secondsOf(from)) : null),
  'time.workingDays': (from, until) => {
    const count = (first: number, last: number) =>
      Array.from({ length: last - first }, (_, index) => first + index + 1).filter(isWeekday).length;
    const [first, last] = [dayOf(from), dayOf(until)];
    return first <= last ? count(first, last) : 0 - count(last, first);
  },
  'time.working': (from, until) => {
    if (!areInstants(from, until)) return null;
    const length = Math.max(0, secondsOf(until) - secondsOf(from));
    return durationText(
      Array.from({ length: length / 1_800 }, (_, half) => secondsOf(from) + half * 1_800).filter((at) =>
        isWeekday(Math.floor(at / 86_400)),
      ).length * 1_800,
    );
  },
};

function durationText(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  const text = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}`;
  return seconds <= 0 || text === '' ? 'PT0S' : `PT${text}`;
}

async function dynamicFact(
  compute: (from: string, until: string) => unknown,
  params: Readonly<Record<string, unknown>>,
  almanac: Almanac,
): Promise<unknown> {
  const side = async (given: unknown) =>
    typeof given === 'string' ? given : almanac.factValue(String(Reflect.get(Object(given), 'fact')));
  const [from, until] = [await side(params['from']), await side(params['until'])];
  return isDateText(from) && isDateText(until) ? compute(from, until) : null;
}

/** Those of the generator, and none of its other texts. */
function isDateText(value: unknown): value is string {
  return typeof value === 'string' && /^20\d\d-/.test(value);
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
