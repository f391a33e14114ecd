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
export class RuleIndex<Rule extends Indexed> {
  readonly #rules: readonly Rule[];
  readonly #columns: readonly Column[];
  /** Overwritten by each look-up: one at a time is made. */
  readonly #possible: Int32Array;

  constructor(rules: readonly Rule[]) {
    const words = Math.ceil(rules.length / 32);
    let wordsLeft = wordsAtMost;
    this.#rules = rules;
    this.#possible = new Int32Array(words);
    this.#columns = slotsWorthIndexing(rules).flatMap((slot) => {
      const column = columnOf(rules, slot, words);
      wordsLeft -= (column.byValue.size + 1) * words;
      return wordsLeft < 0 ? [] : [column];
    });
  }

  /** The rules that are not known to be false; a missing fact leaves all possible. */
  rulesFor(frame: Frame): readonly Rule[] {
    if (this.#columns.length === 0) return this.#rules;
    const possible = this.#possible;
    possible.fill(-1);
    for (const { slot, byValue, others } of this.#columns) {
      const value = frame[slot];
      if (value === undefined) continue;
      const fitting = byValue.get(value) ?? others;
      for (let word = 0; word < possible.length; word += 1) possible[word] = (possible[word] ?? 0) & (fitting[word] ?? 0);
    }
    const chosen: Rule[] = [];
    for (let word = 0; word < possible.length; word += 1)
      for (let bits = possible[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const rule = this.#rules[word * 32 + 31 - Math.clz32(bits & -bits)];
        if (rule !== undefined) chosen.push(rule);
      }
    return chosen;
  }
}

function columnOf(rules: readonly Indexed[], slot: number, words: number): Column {
  const others = new Int32Array(words);
  const needed = rules.map((rule) => neededValues(rule, slot));
  needed.forEach((values, index) => {
    if (values === undefined) setBit(others, index);
  });
  const byValue = new Map<JsonValue, Int32Array>();
  needed.forEach((values, index) => {
    for (const value of values ?? []) {
      const fitting = byValue.get(value) ?? others.slice();
      byValue.set(value, fitting);
      setBit(fitting, index);
    }
  });
  return { slot, byValue, others };
}

function setBit(words: Int32Array, index: number): void {
  const word = index >>> 5;
  words[word] = (words[word] ?? 0) | (1 << (index & 31));
}

/** The values of a fact with which a rule is possible; undefined when any is. */
function neededValues({ requires }: Indexed, slot: number): ReadonlySet<JsonValue> | undefined {
  const [first, ...others] = requires.filter((each) => each.slot === slot).map(({ values }) => new Set(values));
  return others.length === 0 ? first : new Set([...(first ?? [])].filter((value) => others.every((each) => each.has(value))));
}

/** Facts whose value leaves out enough rules, were all the values that rules name equally frequent. */
function slotsWorthIndexing(rules: readonly Indexed[]): readonly number[] {
  const counts = new Map<number, { readonly values: Set<JsonValue>; rules: number; entries: number }>();
  for (const { requires } of rules)
    for (const { slot, values } of requires) {
      const count = counts.get(slot) ?? { values: new Set<JsonValue>(), rules: 0, entries: 0 };
      counts.set(slot, count);
      count.rules += 1;
      count.entries += values.length;
      for (const value of values) count.values.add(value);
    }
  return [...counts].flatMap(([slot, count]) =>
    count.rules - count.entries / Math.max(1, count.values.size) >= worthFrom ? [slot] : [],
  );
}
