import type { Comparison, Condition } from '../ruleset.ts';

/** A condition without `not` before a connective, and without a connective inside of its like: what one would say. */
export type Formula = Junction | Clause;

export interface Junction {
  readonly kind: 'all' | 'any';
  readonly parts: readonly Formula[];
}

/** A comparison, or a condition by its name; or the contrary of it. */
export type Clause =
  | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly isDenied: boolean }
  | { readonly kind: 'named'; readonly name: string; readonly isDenied: boolean };

/** @param expand the condition to put in the place of a name; undefined to leave the name */
export function normalForm(condition: Condition, expand: (name: string) => Condition | undefined, isDenied = false): Formula {
  if ('all' in condition) return junction(isDenied ? 'any' : 'all', condition.all, expand, isDenied);
  if ('any' in condition) return junction(isDenied ? 'all' : 'any', condition.any, expand, isDenied);
  if ('not' in condition) return normalForm(condition.not, expand, !isDenied);
  if (!('condition' in condition)) return { kind: 'comparison', comparison: condition, isDenied };
  const meant = expand(condition.condition);
  return meant === undefined ? { kind: 'named', name: condition.condition, isDenied } : normalForm(meant, expand, isDenied);
}

function junction(
  kind: Junction['kind'],
  conditions: readonly Condition[],
  expand: (name: string) => Condition | undefined,
  isDenied: boolean,
): Formula {
  const parts = conditions
    .map((condition) => normalForm(condition, expand, isDenied))
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
}
