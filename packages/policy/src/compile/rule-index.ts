import type { JsonValue } from '../fact.ts';
import type { Frame, Requirement } from './truth.ts';

interface Indexed {
  readonly requires: readonly Requirement[];
}

/** Which rules each value of a fact leaves possible: a bit for each rule. */
interface Column {
  readonly slot: number;
  readonly byValue: ReadonlyMap<JsonValue, Int32Array>;
  /** For a value that no rule names. */
  readonly others: Int32Array;
}

/** A look-up costs about as much as two rules. */
const worthFrom = 2;
/** Words of all columns together: 8 MB. */
const wordsAtMost = 2_000_000;

/**
 * Leaves out rules that are false because a fact is not one of the values that they need: a decision then costs what the rules for
 * the case's own values cost, and for all the others a thirty-second of an operation for each fact. Keeps the order.
 */
export class RuleIndex {
  readonly #columns: readonly Column[];
  readonly #possible: Int32Array;

  constructor(rules: readonly Indexed[]) {
    const words = Math.ceil(rules.length / 32);
    let wordsLeft = wordsAtMost;
    this.#possible = new Int32Array(words);
    this.#columns = [...demandsOf(rules)].flatMap(([slot, demand]) => {
      if (!isWorthIndexing(demand)) return [];
      const column = columnOf(slot, demand, rules.length);
      wordsLeft -= (column.byValue.size + 1) * words;
      return wordsLeft < 0 ? [] : [column];
    });
  }

  /**
   * The numbers of the rules that are not known to be false, and perhaps of some that there are not: a bit for each, the lowest first,
   * 32 in each word. A missing fact leaves all possible. Overwritten by the next look-up.
   */
  possibleFor(frame: Frame): Int32Array {
    const possible = this.#possible;
    possible.fill(-1);
    for (const { slot, byValue, others } of this.#columns) {
      const value = frame[slot];
      if (value === undefined) continue;
      const fitting = byValue.get(value) ?? others;
      for (let word = 0; word < possible.length; word += 1) possible[word] = (possible[word] ?? 0) & (fitting[word] ?? 0);
    }
    return possible;
  }
}

/** What rules need a fact to be. */
interface Demand {
  /** By the rules' numbers, in their order. */
  readonly byRule: { readonly rule: number; readonly values: readonly JsonValue[] }[];
  readonly values: Set<JsonValue>;
  /** Values named, each as often as it is. */
  entries: number;
  requirements: number;
}

function demandsOf(rules: readonly Indexed[]): ReadonlyMap<number, Demand> {
  const demands = new Map<number, Demand>();
  rules.forEach(({ requires }, rule) => {
    for (const requirement of requires) {
      const { slot } = requirement;
      const demand = demands.get(slot);
      if (demand !== undefined) addRequirement(demand, rule, requirement);
      else demands.set(slot, addRequirement({ byRule: [], values: new Set(), entries: 0, requirements: 0 }, rule, requirement));
    }
  });
  return demands;
}

function addRequirement(demand: Demand, rule: number, { values }: Requirement): Demand {
  demand.requirements += 1;
  demand.entries += values.length;
  for (const value of values) demand.values.add(value);
  const { byRule } = demand;
  const last = byRule.at(-1);
  if (last?.rule !== rule) byRule.push({ rule, values });
  // It needs to be one of these and one of those.
  else byRule[byRule.length - 1] = { rule, values: last.values.filter((value) => values.includes(value)) };
  return demand;
}

/** Whether the fact's value leaves out enough rules, were all the values that rules name equally frequent. */
function isWorthIndexing({ requirements, entries, values }: Demand): boolean {
  return requirements - entries / Math.max(1, values.size) >= worthFrom;
}

function columnOf(slot: number, { byRule }: Demand, rules: number): Column {
  const others = new Int32Array(Math.ceil(rules / 32)).fill(-1);
  for (const { rule } of byRule) clearBit(others, rule);
  const byValue = new Map<JsonValue, Int32Array>();
  for (const { rule, values } of byRule)
    for (const value of values) {
      let fitting = byValue.get(value);
      if (fitting === undefined) {
        fitting = others.slice();
        byValue.set(value, fitting);
      }
      setBit(fitting, rule);
    }
  return { slot, byValue, others };
}

function setBit(words: Int32Array, index: number): void {
  const word = index >>> 5;
  words[word] = (words[word] ?? 0) | (1 << (index & 31));
}

function clearBit(words: Int32Array, index: number): void {
  const word = index >>> 5;
  words[word] = (words[word] ?? 0) & ~(1 << (index & 31));
}
