import type { TracedComparison, TracedCondition } from '../trace/decision-trace.ts';

/** A comparison that held, or whose contrary did. */
export interface HeldClause {
  readonly traced: TracedComparison;
  readonly isDenied: boolean;
}

/** The comparisons by which a condition holds: of an `all` every one, of an `any` those that hold, of a `not` why it is false. */
export function heldClauses(condition: TracedCondition, isDenied = false): readonly HeldClause[] {
  if (condition.truth !== (isDenied ? 'false' : 'true')) return [];
  if (condition.kind === 'comparison') return [{ traced: condition, isDenied }];
  const inner = condition.kind === 'not' ? !isDenied : isDenied;
  return condition.children.flatMap((child) => heldClauses(child, inner));
}
