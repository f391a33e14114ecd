import type { KnownFacts } from '../evaluate/known-facts.ts';
import type { JsonValue } from '../fact.ts';
import { findOperator } from '../operators/operator-table.ts';
import { scalarsIn } from './candidates/objects.ts';
import type { Atom } from './condition-tree.ts';
import { type AskedKeywords, clashOf, keywordsOf, textsWith } from './text-witness.ts';

/** A comparison that reads an opaque fact, and how it must come out. */
export interface Demand {
  readonly atom: Atom;
  readonly holds: boolean;
}

export interface OpaqueFact {
  readonly id: string;
  readonly candidates: readonly JsonValue[];
}

export type Resolution =
  | { readonly kind: 'resolved'; readonly values: KnownFacts }
  | { readonly kind: 'refuted'; readonly because: readonly Demand[]; readonly isProven: boolean };

const combinationsAtMost = 3_000;

/** Values of the opaque facts with which the comparisons that read them come out as demanded. `known` has those of the others. */
export function resolveOpaque(facts: readonly OpaqueFact[], demands: readonly Demand[], known: KnownFacts): Resolution {
  const values = new Map(known);
  let left = combinationsAtMost;
  const isMet = ({ atom, holds }: Demand) => !atom.reads.every((id) => values.has(id)) || atom.holds(values) === holds;

  const place = (position: number): boolean => {
    const fact = facts[position];
    if (fact === undefined) return true;
    const own = demands.filter(({ atom }) => atom.reads.includes(fact.id));
    for (const value of candidatesFor(fact, own)) {
      left -= 1;
      if (left < 0) return false;
      values.set(fact.id, value);
      if (own.every(isMet) && place(position + 1)) return true;
    }
    values.delete(fact.id);
    return false;
  };

  if (place(0)) return { kind: 'resolved', values };
  for (const { id } of facts) {
    const proof = proofAgainst(
      demands.filter(({ atom }) => atom.reads.length === 1 && atom.reads[0] === id),
      id,
    );
    if (proof !== undefined) return { kind: 'refuted', because: proof, isProven: true };
  }
  return { kind: 'refuted', because: demands, isProven: false };
}

function candidatesFor({ candidates }: OpaqueFact, demands: readonly Demand[]): readonly JsonValue[] {
  const asked = (holds: boolean) => keywordsAsked(demands, holds).map(([keywords]) => keywords);
  const hasKeywords = demands.some(({ atom }) => keywordsOf(atom) !== undefined);
  return hasKeywords ? [...textsWith(asked(true), asked(false)), ...candidates] : candidates;
}

function keywordsAsked(demands: readonly Demand[], holds: boolean): readonly (readonly [AskedKeywords, Demand])[] {
  return demands.flatMap((demand) => {
    const keywords = demand.holds === holds ? keywordsOf(demand.atom) : undefined;
    return keywords === undefined ? [] : [[keywords, demand] as const];
  });
}

/** Demands on one fact that no value meets; undefined where that is not known. */
function proofAgainst(demands: readonly Demand[], id: string): readonly Demand[] | undefined {
  const unwanted = keywordsAsked(demands, false);
  for (const [keywords, demand] of keywordsAsked(demands, true)) {
    const clash = clashOf(
      keywords,
      unwanted.map(([each]) => each),
    );
    if (clash !== undefined) return [demand, ...unwanted.filter(([each]) => clash.includes(each)).map(([, other]) => other)];
  }
  const pinned = demands.find(isPinning);
  if (pinned === undefined) return undefined;
  const contradicted = scalarsIn(pinned.atom.comparison.value).map((value) =>
    demands.find(({ atom, holds }) => atom.holds(new Map([[id, value]])) !== holds),
  );
  const found = contradicted.filter((each) => each !== undefined);
  return found.length === contradicted.length ? [...new Set([pinned, ...found])] : undefined;
}

/** Whether it leaves a text only the values that are written in it. */
function isPinning({ atom: { comparison }, holds }: Demand): boolean {
  const { value } = comparison;
  const isListed = typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
  if (comparison.path !== undefined || !isListed) return false;
  const name = findOperator(comparison.operator)?.operator.name;
  if (name !== comparison.operator) return false;
  return holds ? name === 'equal' || name === 'in' : name === 'notEqual' || name === 'notIn';
}
