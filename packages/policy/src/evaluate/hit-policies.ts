import type { HitPolicy } from '../ruleset.ts';
import { compareDecimals, sumDecimals } from '../values/decimal.ts';
import { layOn } from './merge.ts';
import { keyOf, lacksOf, OpenValue, type Outcome, type OutcomeMembers, surelyDiffer } from './outcome.ts';

/** A rule that holds, or may, with its outcome; undefined when it refers the case to a person. */
export interface Candidate {
  readonly outcome: OutcomeMembers | undefined;
}

/** What follows from a set of rules that hold: an outcome, or a person decides. */
export type Verdict = { readonly outcome: Outcome } | 'referred';

/** DMN's hit policies (DMN 1.5, section 8.2.10), over the rules that hold in the order of priority. */
export function combine(hitPolicy: HitPolicy, held: readonly Candidate[], otherwise: Outcome): Verdict {
  const [top] = held;
  if (top === undefined) return { outcome: otherwise };
  if (hitPolicy === 'first') return top.outcome === undefined ? 'referred' : { outcome: top.outcome };
  const outcomes: OutcomeMembers[] = [];
  for (const { outcome } of held) {
    if (outcome === undefined) return 'referred';
    outcomes.push(outcome);
  }
  return policies[hitPolicy](outcomes, otherwise);
}

/** Outcomes of at least one rule, the highest priority first. */
type Policy = (outcomes: readonly OutcomeMembers[], otherwise: Outcome) => Verdict;

const policies: Readonly<Record<Exclude<HitPolicy, 'first'>, Policy>> = {
  unique: (outcomes) => (outcomes.length > 1 ? 'referred' : agreed(outcomes)),
  any: (outcomes) => agreed(outcomes),
  collect: (outcomes) => ({ outcome: outcomes }),
  merge: (outcomes, otherwise) => ({ outcome: outcomes.reduceRight<Outcome>(layOn, otherwise) }),
  sum: (outcomes) => sum(outcomes),
  min: (outcomes) => extreme(outcomes, (order) => order < 0),
  max: (outcomes) => extreme(outcomes, (order) => order > 0),
  count: (outcomes) => ({ outcome: { value: outcomes.length } }),
};

/** The one outcome of all; open while missing facts decide whether they agree. */
function agreed(outcomes: readonly Outcome[]): Verdict {
  const distinct = [...new Map(outcomes.map((outcome) => [keyOf(outcome), outcome])).values()];
  const [only] = distinct;
  if (only !== undefined && distinct.length === 1) return { outcome: only };
  if (distinct.some((left, index) => distinct.slice(index + 1).some((right) => surelyDiffer(left, right)))) return 'referred';
  return { outcome: new OpenValue(`agreed(${distinct.map(keyOf).join()})`, distinct.flatMap(lacksOf)) };
}

/** The amounts added up; what else the outcomes say (a currency) must agree. A known none is no amount: a person decides. */
function sum(outcomes: readonly OutcomeMembers[]): Verdict {
  const rest = agreed(outcomes.map(({ value: _, ...others }) => others));
  if (rest === 'referred') return rest;
  const amounts = outcomes.map((outcome) => outcome['value'] ?? null);
  const open = amounts.filter((amount) => amount instanceof OpenValue);
  const settled = sumDecimals(amounts.filter((amount) => !(amount instanceof OpenValue)));
  if (settled === undefined) return 'referred';
  const key = `sum(${[settled, ...open.map(keyOf)].join()})`;
  return { outcome: layOn(rest.outcome, { value: open.length === 0 ? settled : new OpenValue(key, open.flatMap(lacksOf)) }) };
}

/** The outcome with the least or greatest amount; of equal ones, the one of the highest priority. */
function extreme(outcomes: readonly OutcomeMembers[], isBeyond: (order: number) => boolean): Verdict {
  const open = outcomes.filter((outcome) => outcome['value'] instanceof OpenValue);
  if (open.length > 0) {
    const lacks = open.flatMap((outcome) => lacksOf(outcome['value'] ?? null));
    return { outcome: new OpenValue(`extreme(${outcomes.map(keyOf).join()})`, lacks) };
  }
  let [best = {}] = outcomes;
  for (const outcome of outcomes) {
    const order = compareDecimals(outcome['value'], best['value']);
    if (order === undefined) return 'referred';
    if (isBeyond(order)) best = outcome;
  }
  return { outcome: best };
}
