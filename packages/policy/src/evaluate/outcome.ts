import type { JsonValue } from '../fact.ts';
import type { FactReference } from '../ruleset.ts';
import { type KnownFacts, referredValue } from './known-facts.ts';
import { isFactReference } from './reads.ts';

/**
 * A value that missing facts leave open. Two with the same key are equal whatever the missing facts turn out to be; nothing more
 * is known of it, not even whether it is a list.
 */
export class OpenValue {
  readonly key: string;
  /** The missing facts that would settle it. */
  readonly lacks: readonly string[];

  constructor(key: string, lacks: readonly string[]) {
    this.key = key;
    this.lacks = [...new Set(lacks)];
  }
}

/** An outcome, parts of which may be open. */
export type Outcome = string | number | boolean | null | OpenValue | readonly Outcome[] | OutcomeMembers;
export type OutcomeMembers = { readonly [key: string]: Outcome };

export function isOutcomeList(outcome: Outcome | undefined): outcome is readonly Outcome[] {
  return Array.isArray(outcome);
}

export function isOutcomeMembers(outcome: Outcome | undefined): outcome is OutcomeMembers {
  return typeof outcome === 'object' && outcome !== null && !Array.isArray(outcome) && !(outcome instanceof OpenValue);
}

/** Members that refer to a fact, replaced by its value: top-level members only, as json-rules-engine does. */
export function resolveMembers(members: Readonly<Record<string, JsonValue | FactReference>>, known: KnownFacts): OutcomeMembers {
  return Object.fromEntries(
    Object.entries(members).map(([key, member]): [string, Outcome] => {
      if (!isFactReference(member)) return [key, member];
      const value = referredValue(member, known);
      return [key, value === undefined ? openReference(member) : value];
    }),
  );
}

/** What stands for a reference to a missing fact. */
export function openReference({ fact, path }: FactReference): OpenValue {
  return new OpenValue(JSON.stringify([fact, path ?? '']), [fact]);
}

/** The default outcome, its members resolved; of a list, the members of each element. */
export function resolveOtherwise(otherwise: JsonValue, known: KnownFacts): Outcome {
  if (isOutcomeList(otherwise)) return otherwise.map((each) => (isOutcomeMembers(each) ? resolveMembers(each, known) : each));
  return isOutcomeMembers(otherwise) ? resolveMembers(otherwise, known) : otherwise;
}

/** Equal keys mean equal outcomes. */
export function keyOf(outcome: Outcome): string {
  if (outcome instanceof OpenValue) return `?${outcome.key}`;
  if (isOutcomeList(outcome)) return `[${outcome.map(keyOf).join()}]`;
  if (!isOutcomeMembers(outcome)) return JSON.stringify(outcome);
  const members = Object.entries(outcome).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${keyOf(member)}`).join()}}`;
}

/** The missing facts that leave an outcome open; none when it is settled. */
export function lacksOf(outcome: Outcome): readonly string[] {
  if (outcome instanceof OpenValue) return outcome.lacks;
  if (isOutcomeList(outcome)) return outcome.flatMap(lacksOf);
  return isOutcomeMembers(outcome) ? Object.values(outcome).flatMap(lacksOf) : [];
}

/** A copy of an outcome, which the caller may keep and change; undefined while a part of it is open. */
export function settledValue(outcome: Outcome): JsonValue | undefined {
  if (typeof outcome !== 'object' || outcome === null) return outcome;
  if (outcome instanceof OpenValue) return undefined;
  return isOutcomeList(outcome) ? settledList(outcome) : settledMembers(outcome);
}

function settledList(outcomes: readonly Outcome[]): readonly JsonValue[] | undefined {
  const settled: JsonValue[] = [];
  for (const outcome of outcomes) {
    const value = settledValue(outcome);
    if (value === undefined) return undefined;
    settled.push(value);
  }
  return settled;
}

function settledMembers(members: OutcomeMembers): { readonly [key: string]: JsonValue } | undefined {
  // Copied at once, which V8 does far sooner than member by member; most members hold nothing that could be changed.
  const settled: Record<string, Outcome> = { ...members };
  for (const key in settled) {
    const member = settled[key];
    if (typeof member !== 'object' || member === null) continue;
    const value = settledValue(member);
    if (value === undefined) return undefined;
    if (key === '__proto__') Object.defineProperty(settled, key, { value, enumerable: true, writable: true, configurable: true });
    else settled[key] = value;
  }
  return settled as { readonly [key: string]: JsonValue }; // What could be open was settled just now.
}

/** Whether two outcomes differ whatever the missing facts turn out to be. */
export function surelyDiffer(left: Outcome, right: Outcome): boolean {
  if (left instanceof OpenValue || right instanceof OpenValue) return false;
  if (isOutcomeList(left) && isOutcomeList(right))
    return left.length !== right.length || left.some((each, index) => surelyDiffer(each, right[index] ?? null));
  if (isOutcomeMembers(left) && isOutcomeMembers(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].some(
      (key) => !Object.hasOwn(left, key) || !Object.hasOwn(right, key) || surelyDiffer(left[key] ?? null, right[key] ?? null),
    );
  }
  return left !== right;
}
