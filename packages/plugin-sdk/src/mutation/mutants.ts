import type { Ruleset } from '@aftercare/policy';
import { comparisonText } from '../comparison-text.ts';
import { type ComparisonOwner, comparisonsOf, mapComparisons, type PlacedComparison } from '../comparisons.ts';
import { neighbouringOperator, oppositeOperator } from './opposite-operators.ts';

export type MutationKind = 'RULE_DROPPED' | 'OPERATOR_FLIPPED' | 'BOUNDARY_MOVED';

/** One deliberate error in a ruleset. */
export interface Mutation {
  readonly kind: MutationKind;
  /** `rules[3]`, `rules[3].conditions.all[1]` */
  readonly path: string;
  /** The rule or the named condition it is in. */
  readonly in: string;
  /** The comparison changed. */
  readonly comparison?: string;
  /** The operator written in the place of the comparison's own. */
  readonly operator?: string;
}

export interface Mutant {
  readonly mutation: Mutation;
  readonly ruleset: Ruleset;
}

/** Each rule dropped, each operator made its opposite, each boundary moved: one error at a time, in the order of the file. */
export function* mutantsOf(ruleset: Ruleset): Generator<Mutant> {
  for (const [index, { name }] of ruleset.rules.entries()) {
    const rules = ruleset.rules.filter((_, other) => other !== index);
    yield { mutation: { kind: 'RULE_DROPPED', path: `rules[${index}]`, in: name }, ruleset: { ...ruleset, rules } };
  }
  for (const placed of comparisonsOf(ruleset)) {
    const { operator } = placed.comparison;
    yield* withOperator(ruleset, placed, 'OPERATOR_FLIPPED', oppositeOperator(operator));
    yield* withOperator(ruleset, placed, 'BOUNDARY_MOVED', neighbouringOperator(operator));
  }
}

function* withOperator(
  ruleset: Ruleset,
  { path, comparison, owner }: PlacedComparison,
  kind: MutationKind,
  operator: string | undefined,
): Generator<Mutant> {
  if (operator === undefined) return;
  yield {
    mutation: { kind, path, in: nameOf(owner), comparison: comparisonText(comparison), operator },
    ruleset: mapComparisons(ruleset, (one, at) => (at === path ? { ...one, operator } : one)),
  };
}

function nameOf(owner: ComparisonOwner): string {
  return 'rule' in owner ? owner.rule : owner.condition;
}
