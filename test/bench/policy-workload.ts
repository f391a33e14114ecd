import type { FactDefinition, Facts, Ruleset } from '@aftercare/policy';

/** One of three conditions of a rule: a fact by its number, and what is asked of it. */
export type Asked =
  | { readonly fact: number; readonly kind: 'equal'; readonly value: string }
  | { readonly fact: number; readonly kind: 'greaterThan'; readonly value: number }
  | { readonly fact: number; readonly kind: 'in'; readonly value: readonly string[] };

export interface Workload {
  readonly rules: readonly { readonly name: string; readonly asked: readonly Asked[] }[];
  readonly cases: readonly Facts[];
}

const factCount = 12;
const caseCount = 64;
const isNumber = (fact: number) => fact % 3 === 1;

export const factId = (fact: number) => `f${fact}`;

/** A linear congruential generator (Numerical Recipes), so that every run has the same rules and cases. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Rules of three conditions each on twelve constant facts; about one rule in ten holds. In the order of priority. */
export function createWorkload(ruleCount: number): Workload {
  const next = random(ruleCount);
  const word = () => `v${next(4)}`;
  const ask = (): Asked => {
    const fact = next(factCount);
    if (isNumber(fact)) return { fact, kind: 'greaterThan', value: next(100) };
    return fact % 3 === 0 ? { fact, kind: 'equal', value: word() } : { fact, kind: 'in', value: [word(), word()] };
  };
  const valueFor = (fact: number) => (isNumber(fact) ? next(100) : word());
  return {
    rules: Array.from({ length: ruleCount }, (_, index) => ({ name: `r${index}`, asked: [ask(), ask(), ask()] })),
    cases: Array.from({ length: caseCount }, () =>
      Object.fromEntries(Array.from({ length: factCount }, (_, fact) => [factId(fact), valueFor(fact)])),
    ),
  };
}

const text = { en: 'The conditions hold.', 'zh-CN': '条件成立。' };

export const facts: readonly FactDefinition[] = Array.from({ length: factCount }, (_, fact) => ({
  id: factId(fact),
  type: isNumber(fact) ? 'integer' : 'string',
  label: text,
}));

/** The same for json-rules-engine and for ours; every rule that holds is in the outcome. */
export function rulesetOf({ rules }: Workload): Ruleset {
  return {
    decision: 'bench',
    caseTypes: ['bench.case'],
    hitPolicy: 'collect',
    otherwise: [],
    rules: rules.map(({ name, asked }, index) => ({
      name,
      priority: rules.length - index,
      conditions: { all: asked.map(({ fact, kind, value }) => ({ fact: factId(fact), operator: kind, value })) },
      event: { type: 'bench', params: { rule: name } },
      reason: text,
      source: 'bench',
    })),
  };
}
